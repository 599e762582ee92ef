namespace SonLa.Budget.Reallocations;

/// <summary>The way of a reallocation: drafted, submitted, then applied or rejected; an applied one can be voided.</summary>
internal static class ReallocationStates
{
    internal const string Draft = "draft";
    internal const string Submitted = "submitted";
    internal const string Applied = "applied";
    internal const string Rejected = "rejected";
    internal const string Voided = "voided";
}
