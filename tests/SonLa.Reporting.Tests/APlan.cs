using SonLa.Contracts.Assignments;
using SonLa.Contracts.Identity;

namespace SonLa.Reporting.Tests;

/// <summary>A small plan of 2024: one collective measure, one of a named lead, one without a target.</summary>
public sealed record APlan
{
    public Guid PlanId { get; init; } = Guid.CreateVersion7();

    public IReadOnlyList<PlannedMeasure> Measures { get; init; } =
    [
        AMeasure.Named("grdp-growth", "1") with { Collective = true, Kind = "rate", Aggregation = "last", LeadCodes = ["so-tc", "so-xd", "huyen-moc-chau"], EvaluatorCodes = ["so-khdt", "cuc-thong-ke"] },
        AMeasure.Named("budget-revenue", "6") with { LeadCodes = ["so-tc"] },
        AMeasure.Named("urban-clean-water", "24") with { LeadCodes = ["so-xd"], Kind = "rate", Aggregation = "last", Target = null },
    ];

    public PlanIssued Issued() => new()
    {
        PlanId = PlanId,
        Province = "son-la",
        PlanYear = 2024,
        DocumentNumber = "2668/QĐ-UBND",
        Measures = Measures,
        IssuedAt = ReportingService.Start,
        Version = 1,
    };

    public PlanAmended Amended(int version, DateOnly effectiveOn) => new()
    {
        PlanId = PlanId,
        Province = "son-la",
        PlanYear = 2024,
        DocumentNumber = "2668/QĐ-UBND",
        AmendingDocument = "0000/QĐ-UBND-MAU",
        EffectiveOn = effectiveOn,
        Measures = Measures,
        AmendedAt = ReportingService.Start,
        Version = version,
    };
}

/// <summary>Measures as Assignments publishes them.</summary>
public static class AMeasure
{
    public static PlannedMeasure Named(string code, string ordinal) => new()
    {
        MeasureId = Guid.CreateVersion7(),
        Code = code,
        IndicatorOrdinal = ordinal,
        Name = code,
        Unit = "tỷ đồng",
        Group = "I",
        Direction = "higher",
        Kind = "cumulative",
        Aggregation = "sum",
        Target = Exactly(100),
        SubValues = [],
        Collective = false,
        LeadCodes = [],
        CoordinatorCodes = [],
        EvaluatorCodes = [],
        HasOpenConflict = false,
    };

    public static PlannedTarget Exactly(decimal value) => new() { Kind = "exact", Value = value, Raw = "mẫu", SourceDocument = "01/CT-UBND" };
}

/// <summary>Organisations as Identity publishes them.</summary>
public static class AnOrganisation
{
    public static OrganisationChanged Department(string code) => Of(code, "department");

    public static OrganisationChanged District(string code) => Of(code, "district");

    public static OrganisationChanged Outside(string code) => Of(code, "outside");

    private static OrganisationChanged Of(string code, string kind) => new()
    {
        OrganisationId = Guid.CreateVersion7(),
        Code = code,
        Name = $"Cơ quan {code}",
        Kind = kind,
        HeadTitle = $"Thủ trưởng {code}",
        Aliases = [],
        ValidFrom = new DateOnly(2004, 1, 1),
        Version = 1,
    };

    /// <summary>Those who lead or evaluate in <see cref="APlan"/>.</summary>
    public static IReadOnlyList<OrganisationChanged> Few =>
        [Department("so-khdt"), Department("so-tc"), Department("so-xd"), District("huyen-moc-chau"), Outside("cuc-thong-ke")];
}
