namespace SonLa.Budget.Situation;

/// <summary>What a bottleneck is about, so that it can be counted.</summary>
internal static class BottleneckCauses
{
    /// <summary>Đền bù, giải phóng mặt bằng.</summary>
    internal const string SiteClearance = "site-clearance";

    /// <summary>Nguồn và giá nguyên vật liệu.</summary>
    internal const string Materials = "materials";

    /// <summary>Thủ tục đầu tư, đất đai, đấu thầu.</summary>
    internal const string Procedures = "procedures";

    /// <summary>Năng lực nhà thầu.</summary>
    internal const string Contractor = "contractor";

    internal const string Weather = "weather";

    internal const string Other = "other";

    internal static readonly string[] All = [SiteClearance, Materials, Procedures, Contractor, Weather, Other];
}
