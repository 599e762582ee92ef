using SonLa.ServiceDefaults.Problems;

namespace SonLa.Budget.Reallocations;

/// <summary>The way of a reallocation: drafted, submitted, then applied or rejected; an applied one can be voided.</summary>
internal static class ReallocationStates
{
    internal const string Draft = "draft";
    internal const string Submitted = "submitted";
    internal const string Applied = "applied";
    internal const string Rejected = "rejected";
    internal const string Voided = "voided";

    /// <summary>The state in words.</summary>
    internal static Say Say(string state) => state switch
    {
        Draft => new("đang soạn", "drafted"),
        Submitted => new("đã trình", "submitted"),
        Applied => new("đã quyết định, vốn đã chuyển", "decided and in force"),
        Rejected => new("không được chấp thuận", "rejected"),
        _ => new("đã hủy, vốn đã trả lại", "voided"),
    };
}
