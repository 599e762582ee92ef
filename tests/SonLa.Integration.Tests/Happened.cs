using SonLa.Contracts.Assignments;
using SonLa.Contracts.Budget;
using SonLa.Contracts.Reporting;

namespace SonLa.Integration.Tests;

/// <summary>Internal events as the other services publish them.</summary>
internal static class Happened
{
    private static readonly DateTimeOffset At = new(2024, 4, 17, 2, 0, 0, TimeSpan.Zero);

    internal static PlanIssued Plan() => new()
    {
        PlanId = Guid.CreateVersion7(),
        Province = "son-la",
        PlanYear = 2024,
        DocumentNumber = "2668/QĐ-UBND",
        Measures = [Measure("grdp-growth", "1", "7,5", 7.5m), Measure("unemployment-urban", "11", null, null)],
        IssuedAt = At,
        Version = 1,
    };

    internal static PlanAmended Amendment() => new()
    {
        PlanId = Guid.CreateVersion7(),
        Province = "son-la",
        PlanYear = 2024,
        DocumentNumber = "2668/QĐ-UBND",
        AmendingDocument = "1100/QĐ-UBND",
        EffectiveOn = new(2024, 6, 1),
        Measures = [Measure("grdp-growth", "1", "7,2", 7.2m)],
        AmendedAt = At,
        Version = 2,
    };

    internal static ReportAccepted Accepted(int revision = 1) => new()
    {
        ReportId = Guid.CreateVersion7(),
        OrganisationCode = "so-tc",
        ObligationIds = [Guid.CreateVersion7()],
        Periods = ["2024-03", "2024-Q1"],
        Revision = revision,
        Figures = [new() { MeasureCode = "budget-revenue", Unit = "tỷ đồng", ToCutOff = 1012.5m, Estimate = 1100m }],
        AcceptedAt = At,
        Version = revision,
    };

    internal static ReportCorrected Corrected() => new()
    {
        ReportId = Guid.CreateVersion7(),
        OrganisationCode = "so-tc",
        ObligationIds = [Guid.CreateVersion7()],
        Periods = ["2024-Q1"],
        Revision = 2,
        Figures = [new() { MeasureCode = "budget-revenue", Unit = "tỷ đồng", ToCutOff = 1013m, Estimate = 1100m }],
        Reason = "Kho bạc điều chỉnh",
        CorrectedAt = At,
        Version = 2,
    };

    internal static PeriodClosed Closed() => new()
    {
        Province = "son-la",
        PlanYear = 2024,
        Period = "2024-Q1",
        Sha256 = new string('a', 64),
        Reported = 30,
        Late = 2,
        Missing = 1,
        Figures =
        [
            new() { MeasureCode = "budget-revenue", Unit = "tỷ đồng", ToCutOff = 1012.50m, Estimate = 1100m, Target = "4.450", TargetSource = "01/CT-UBND", State = "on-course" },
            new() { MeasureCode = "unemployment-urban", State = "not-computable" },
        ],
        ClosedAt = At,
        Version = 1,
    };

    internal static DisbursementPosted Disbursed(decimal amount, Guid? reverses = null) => new()
    {
        DisbursementId = Guid.CreateVersion7(),
        ReversesDisbursementId = reverses,
        ProjectId = Guid.CreateVersion7(),
        ProjectCode = "DA-01",
        OwnerCode = "so-gtvt",
        SourceCode = "tw",
        PlanYear = 2024,
        AmountInDong = amount,
        DisbursedOn = new(2024, 4, 10),
        DisbursedToDateInDong = 12_345_678_901_234m,
        PostedAt = At,
        Version = 3,
    };

    private static PlannedMeasure Measure(string code, string ordinal, string? raw, decimal? value) => new()
    {
        MeasureId = Guid.CreateVersion7(),
        Code = code,
        IndicatorOrdinal = ordinal,
        Name = code,
        Unit = raw is null ? null : "%",
        Group = "I",
        Direction = "higher",
        Kind = "rate",
        Aggregation = "last",
        Target = raw is null ? null : new() { Kind = "exact", Value = value, Raw = raw, SourceDocument = "01/CT-UBND" },
        SubValues = [],
        Collective = false,
        LeadCodes = ["so-tc"],
        CoordinatorCodes = [],
        EvaluatorCodes = [],
        HasOpenConflict = false,
    };
}
