namespace SonLa.Portal.Consolidations;

/// <summary>Capital of the year and what is disbursed of it at the period's cut-off, with both denominators.</summary>
public sealed record PeriodCapital(
    DateOnly Through,
    PeriodCapital.Line Province,
    IReadOnlyList<PeriodCapital.Line> Owners,
    decimal NotAssignedToOwners,
    IReadOnlyList<PeriodCapital.Line> Programmes,
    decimal NotAssignedToProgrammes,
    IReadOnlyList<PeriodCapital.Project> Projects,
    [property: System.Text.Json.Serialization.JsonPropertyName("assigned")] IReadOnlyList<PeriodCapital.Assigned> Documents)
{
    public sealed record Line(
        string? Key,
        int Projects,
        decimal DisbursedInDong,
        decimal AllocatedInDong,
        decimal? OfAllocatedPercent,
        string? Reason,
        decimal? AssignedInDong,
        decimal? OfAssignedPercent,
        string? ReasonOfAssigned,
        string? Name,
        string? AccountableOffice);

    public sealed record Project(
        Guid ProjectId, string Code, string? Name, string OwnerCode, decimal DisbursedInDong, decimal AllocatedInDong, decimal? Percent, string? Reason, int CapitalEntries, int Payments, IReadOnlyList<string> Documents);

    public sealed record Assigned(string SourceCode, string? Programme, string? ProjectCode, decimal AmountInDong, DateOnly EffectiveOn, string DocumentNumber);
}
