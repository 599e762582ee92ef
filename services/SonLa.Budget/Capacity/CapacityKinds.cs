namespace SonLa.Budget.Capacity;

/// <summary>What an entry of a project's capacity says.</summary>
internal static class CapacityKinds
{
    /// <summary>Tạm ứng: paid ahead of volume and not yet settled; settled or recovered by a negative entry.</summary>
    internal const string Advance = "advance";

    /// <summary>Khối lượng nghiệm thu: what is completed and accepted, paid or not.</summary>
    internal const string AcceptedVolume = "accepted-volume";

    /// <summary>Nhu cầu bổ sung: what the owner could still use this year beyond the plan.</summary>
    internal const string Need = "need";

    /// <summary>Trần kế hoạch đầu tư công trung hạn: the most that five years' plans may add up to.</summary>
    internal const string Ceiling = "ceiling";

    internal static readonly string[] All = [Advance, AcceptedVolume, Need, Ceiling];
}
