namespace SonLa.Reporting.Investment;

/// <summary>Capital of a plan year and what is disbursed of it at the end of a day, as Budget has told by a point of the history.</summary>
/// <param name="Through">The last day that counts.</param>
/// <param name="Projects">Every project with an entry of the year.</param>
/// <param name="Assigned">Every entry of assigned capital in force on the day.</param>
/// <param name="AssignedComplete">Whether every entry of assigned capital that Budget has told of has arrived.</param>
internal sealed record CapitalFacts(DateOnly Through, IReadOnlyList<CapitalFacts.Project> Projects, IReadOnlyList<AssignedCapital> Assigned, bool AssignedComplete)
{
    /// <param name="ProjectId">The project.</param>
    /// <param name="Code">Budget's code.</param>
    /// <param name="Name">Newest known name; null where only payments have arrived.</param>
    /// <param name="OwnerCode">Chủ đầu tư.</param>
    /// <param name="Programme">Newest known programme.</param>
    /// <param name="AllocatedInDong">Capital plan in force on the day.</param>
    /// <param name="DisbursedInDong">Payments of the year's plan to the end of the day, reversals deducted.</param>
    /// <param name="CapitalEntries">Entries of the plan in force on the day.</param>
    /// <param name="Payments">Payments and reversals to the end of the day.</param>
    /// <param name="Documents">Documents that gave capital or took it back, one a line.</param>
    /// <param name="Complete">Whether every entry that Budget has told of has arrived.</param>
    internal sealed record Project(
        Guid ProjectId,
        string Code,
        string? Name,
        string OwnerCode,
        string? Programme,
        decimal AllocatedInDong,
        decimal DisbursedInDong,
        int CapitalEntries,
        int Payments,
        string? Documents,
        bool Complete);
}
