namespace SonLa.Reporting.Evaluations;

/// <summary>Why a part of the score cannot be computed, or does not concern an organisation.</summary>
internal static class EvidenceGap
{
    /// <summary>Does not concern it: it owes no report in the period.</summary>
    public const string OwesNothing = "owes-nothing";

    /// <summary>Does not concern it: it leads no measure alone.</summary>
    public const string LeadsNothing = "leads-nothing";

    /// <summary>Does not concern it: it owns no project with capital of the year.</summary>
    public const string OwnsNothing = "owns-nothing";

    /// <summary>Nothing that counts has fallen due yet.</summary>
    public const string NothingDue = "nothing-due";

    /// <summary>The state of too few measures is known.</summary>
    public const string TooFewResults = "too-few-results";

    /// <summary>Does not count: the rules name no percentage for the end of this month.</summary>
    public const string NoExpectation = "no-expectation";

    /// <summary>Disbursement is judged at the end of the period.</summary>
    public const string PeriodNotOver = "period-not-over";

    /// <summary>Entries of the budget are still under way, so that the sums are not right yet.</summary>
    public const string EntriesUnderWay = "entries-under-way";

    /// <summary>More was disbursed than there is capital known here.</summary>
    public const string CapitalUnknown = "capital-unknown";

    /// <summary>No document assigns capital to this owner or programme.</summary>
    public const string NotAssigned = "not-assigned";

    /// <summary>Capital was taken back to nothing.</summary>
    public const string NoCapital = "no-capital";

    /// <summary>No criterion concerns the organisation.</summary>
    public const string NothingConcerns = "nothing-concerns";

    /// <summary>A person or an indicator is judged by words and grade alone.</summary>
    public const string NotScored = "not-scored";
}
