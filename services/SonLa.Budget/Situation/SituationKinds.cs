namespace SonLa.Budget.Situation;

/// <summary>What an entry of a project's situation (tình hình thực hiện) says.</summary>
internal static class SituationKinds
{
    /// <summary>Tiến độ thực hiện: physical work done since the beginning, in per cent of the whole.</summary>
    internal const string Progress = "progress";

    /// <summary>Khó khăn, vướng mắc: what holds the work up, from a day on.</summary>
    internal const string Bottleneck = "bottleneck";

    /// <summary>Đã tháo gỡ: a bottleneck is removed.</summary>
    internal const string Resolution = "resolution";

    /// <summary>Người đứng đầu chịu trách nhiệm: who answers for the project's disbursement from a day on.</summary>
    internal const string Head = "head";

    internal static readonly string[] All = [Progress, Bottleneck, Resolution, Head];
}
