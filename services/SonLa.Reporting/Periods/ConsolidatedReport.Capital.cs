using System.Text.Json.Serialization;

namespace SonLa.Reporting.Periods;

/// <summary>Public investment in the consolidated report: what is disbursed of the year's capital, always with its denominator.</summary>
public sealed partial record ConsolidatedReport
{
    /// <summary>Capital of the year and its disbursement at the period's cut-off; from format 6 on, absent where nothing is known of the year's capital.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CapitalSection? Capital { get; init; }

    /// <param name="Through">The last day that counts: the cut-off of the period's data.</param>
    /// <param name="Province">All projects together.</param>
    /// <param name="Owners">By code.</param>
    /// <param name="NotAssignedToOwners">Assigned to the province and to no project that is known here, in đồng.</param>
    /// <param name="Programmes">By name; capital of no programme is last.</param>
    /// <param name="NotAssignedToProgrammes">Assigned to the province and to no programme or project, in đồng.</param>
    /// <param name="Projects">Behind the sums, by code.</param>
    /// <param name="Assigned">Behind what was assigned, by day.</param>
    public sealed record CapitalSection(
        DateOnly Through,
        CapitalLine Province,
        IReadOnlyList<CapitalLine> Owners,
        decimal NotAssignedToOwners,
        IReadOnlyList<CapitalLine> Programmes,
        decimal NotAssignedToProgrammes,
        IReadOnlyList<CapitalProject> Projects,
        IReadOnlyList<AssignedLine> Assigned);

    /// <param name="Key">Code of the owner, name of the programme; null for the province and for no programme.</param>
    /// <param name="Projects">How many.</param>
    /// <param name="DisbursedInDong">Numerator of both ratios.</param>
    /// <param name="AllocatedInDong">Allocated to projects and in force: one denominator.</param>
    /// <param name="OfAllocatedPercent">Cut to two decimals; null where it is not computable.</param>
    /// <param name="Reason">Why it is not.</param>
    /// <param name="AssignedInDong">Assigned by the Prime Minister and in force: the other; null where no document assigns to this level.</param>
    /// <param name="OfAssignedPercent">Cut to two decimals; null where it is not computable.</param>
    /// <param name="ReasonOfAssigned">Why it is not.</param>
    public sealed record CapitalLine(
        string? Key, int Projects, decimal DisbursedInDong, decimal AllocatedInDong, decimal? OfAllocatedPercent, string? Reason, decimal? AssignedInDong, decimal? OfAssignedPercent, string? ReasonOfAssigned)
    {
        /// <summary>An owner's name then.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Name { get; init; }

        /// <summary>The office holder who answers for an owner (R86).</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? AccountableOffice { get; init; }
    }

    /// <param name="ProjectId">The project in Budget, where every entry can be followed up.</param>
    /// <param name="Code">Its code.</param>
    /// <param name="Name">Null where only payments are known.</param>
    /// <param name="OwnerCode">Chủ đầu tư.</param>
    /// <param name="Programme">Null for none.</param>
    /// <param name="DisbursedInDong">Numerator.</param>
    /// <param name="AllocatedInDong">Denominator.</param>
    /// <param name="Percent">Cut to two decimals; null where it is not computable.</param>
    /// <param name="Reason">Why it is not.</param>
    /// <param name="CapitalEntries">Entries of the plan behind the denominator.</param>
    /// <param name="Payments">Payments and reversals behind the numerator.</param>
    /// <param name="Documents">Documents behind the plan.</param>
    public sealed record CapitalProject(
        Guid ProjectId,
        string Code,
        string? Name,
        string OwnerCode,
        string? Programme,
        decimal DisbursedInDong,
        decimal AllocatedInDong,
        decimal? Percent,
        string? Reason,
        int CapitalEntries,
        int Payments,
        IReadOnlyList<string> Documents);

    /// <param name="EntryId">The entry in Budget.</param>
    public sealed record AssignedLine(Guid EntryId, string SourceCode, string? Programme, string? ProjectCode, decimal AmountInDong, DateOnly EffectiveOn, string DocumentNumber);
}
