using SonLa.Contracts.Assignments;
using SonLa.Contracts.Budget;
using SonLa.Contracts.Identity;
using SonLa.Contracts.Reporting;

namespace SonLa.Notifications.Tests;

/// <summary>Events as the other services publish them.</summary>
internal static class Happened
{
    internal static readonly DateTimeOffset At = new(2024, 2, 20, 8, 0, 0, TimeSpan.FromHours(7));
    private static readonly DateTimeOffset DueAt = new(2024, 2, 17, 23, 59, 59, 999, TimeSpan.FromHours(7));

    internal static ReportDueSoon DueSoon(string organisationCode) => new()
    {
        ObligationId = Guid.CreateVersion7(),
        OrganisationCode = organisationCode,
        Regime = "b",
        PeriodKind = "month",
        Period = "2024-02",
        DueAt = DueAt,
        Title = "Báo cáo tháng 02/2024",
        DaysBefore = 5,
        Rung = "due-soon-5",
        At = DueAt.AddDays(-5),
        Version = 1,
    };

    internal static ReportOverdue Overdue(string organisationCode, int rung = 0, Guid? obligationId = null) => new()
    {
        ObligationId = obligationId ?? Guid.CreateVersion7(),
        OrganisationCode = organisationCode,
        Regime = "b",
        PeriodKind = "month",
        Period = "2024-02",
        DueAt = DueAt,
        Title = "Báo cáo tháng 02/2024",
        DaysAfter = rung,
        Rung = $"overdue-{rung}",
        At = DueAt.AddMilliseconds(1).AddDays(rung),
        Version = 1,
    };

    internal static OrganisationChanged Organisation(string code, string name, int version = 1, Guid? organisationId = null) => new()
    {
        OrganisationId = organisationId ?? Guid.CreateVersion7(),
        Code = code,
        Name = name,
        Kind = "department",
        HeadTitle = $"Giám đốc {name}",
        Aliases = [],
        ValidFrom = new(2004, 1, 1),
        Version = version,
    };

    internal static AssignmentIssued Assigned(string organisationCode, params string[] coordinatorCodes) => new()
    {
        AssignmentId = Guid.CreateVersion7(),
        PlanId = Guid.CreateVersion7(),
        PlanYear = 2024,
        MeasureId = Guid.CreateVersion7(),
        MeasureCode = "electricity",
        MeasureName = "Tỷ lệ hộ được sử dụng điện sinh hoạt an toàn",
        IndicatorOrdinal = "18",
        OrganisationCode = organisationCode,
        AccountableOffice = "Giám đốc Sở Công Thương",
        Collective = false,
        CoordinatorCodes = coordinatorCodes,
        IssuedAt = At,
        Version = 1,
    };

    internal static AssignmentRevoked Revoked(string organisationCode) => new()
    {
        AssignmentId = Guid.CreateVersion7(),
        PlanId = Guid.CreateVersion7(),
        PlanYear = 2024,
        MeasureId = Guid.CreateVersion7(),
        MeasureCode = "electricity",
        MeasureName = "Tỷ lệ hộ được sử dụng điện sinh hoạt an toàn",
        IndicatorOrdinal = "18",
        OrganisationCode = organisationCode,
        Reason = "Chuyển chủ trì.",
        RevokedAt = At,
        Version = 2,
    };

    internal static PlanIssued PlanIssued() => new()
    {
        PlanId = Guid.CreateVersion7(),
        Province = "son-la",
        PlanYear = 2024,
        DocumentNumber = "2668/QĐ-UBND",
        Measures = [],
        IssuedAt = At,
        Version = 1,
    };

    internal static PlanAmended PlanAmended() => new()
    {
        PlanId = Guid.CreateVersion7(),
        Province = "son-la",
        PlanYear = 2024,
        DocumentNumber = "2668/QĐ-UBND",
        AmendingDocument = "1234/QĐ-UBND",
        EffectiveOn = new(2024, 7, 1),
        Measures = [],
        AmendedAt = At,
        Version = 2,
    };

    internal static ReportSubmitted Submitted(string organisationCode) => new()
    {
        ReportId = Guid.CreateVersion7(),
        OrganisationCode = organisationCode,
        ObligationIds = [Guid.CreateVersion7()],
        Periods = ["2024-03", "2024-Q1"],
        Revision = 1,
        Late = true,
        SubmittedBy = Guid.CreateVersion7(),
        SubmittedAt = At,
        Version = 2,
    };

    internal static ReportReturned Returned(string organisationCode, string reason) => new()
    {
        ReportId = Guid.CreateVersion7(),
        OrganisationCode = organisationCode,
        ObligationIds = [Guid.CreateVersion7()],
        Periods = ["2024-02"],
        Revision = 1,
        Reason = reason,
        ReturnedAt = At,
        Version = 3,
    };

    internal static MeasureReopened Reopened(string organisationCode, string reason) => new()
    {
        ReportId = Guid.CreateVersion7(),
        OrganisationCode = organisationCode,
        ObligationIds = [Guid.CreateVersion7()],
        Periods = ["2024-02"],
        Revision = 1,
        MeasureCode = "budget-revenue",
        Reason = reason,
        ReopenedAt = At,
        Version = 4,
    };

    internal static ReportAccepted Accepted(string organisationCode) => new()
    {
        ReportId = Guid.CreateVersion7(),
        OrganisationCode = organisationCode,
        ObligationIds = [Guid.CreateVersion7()],
        Periods = ["2024-02"],
        Revision = 2,
        Figures = [],
        AcceptedAt = At,
        Version = 5,
    };

    internal static ObstacleRaised Obstacle(string organisationCode) => new()
    {
        ObstacleId = Guid.CreateVersion7(),
        OrganisationCode = organisationCode,
        ReportId = Guid.CreateVersion7(),
        What = "Giải phóng mặt bằng chậm.",
        Proposal = "UBND tỉnh chỉ đạo.",
        RaisedAt = At,
        Version = 1,
    };

    internal static CapitalExpiring Expiring(string ownerCode, int? daysLeft = 30) => new()
    {
        ProjectId = Guid.CreateVersion7(),
        ProjectCode = "DA-01",
        ProjectName = "Đường mẫu",
        OwnerCode = ownerCode,
        SourceCode = "tw",
        PlanYear = 2024,
        EndsOn = new(2025, 1, 31),
        Rung = daysLeft is null ? "ended" : "due-soon-30",
        DaysLeft = daysLeft,
        RemainingInDong = 1_250_000_000,
        At = At,
        Version = 3,
    };

    internal static InputDueSoon InputDue(string organisationCode) => new()
    {
        OrganisationCode = organisationCode,
        PlanYear = 2024,
        Period = "2024-02",
        PeriodEndsOn = new(2024, 2, 29),
        MeasureCodes = ["budget-revenue"],
        MeasureNames = ["Thu ngân sách trên địa bàn"],
        LeadCodes = ["so-tc"],
        DueAt = DueAt.AddDays(-1),
        DaysBefore = 5,
        At = DueAt.AddDays(-6),
        Version = 1,
    };

    internal static PeriodClosed Closed() => new()
    {
        Province = "son-la",
        PlanYear = 2024,
        Period = "2024-Q1",
        Sha256 = new string('a', 64),
        Reported = 33,
        Late = 2,
        Missing = 1,
        Figures = [],
        ClosedAt = At,
        Version = 1,
    };
}
