using SonLa.Contracts.Reporting;

namespace SonLa.Notifications.Tests;

/// <summary>Urging notes and conclusions of sessions, as Reporting publishes them.</summary>
internal static class OversightHappened
{
    private static readonly DateOnly DueOn = new(2024, 2, 29);

    internal static UrgingIssued Issued(string organisationCode, string issuerCode = "so-khdt", int round = 1, string kind = "urging") => new()
    {
        NoteId = Guid.CreateVersion7(),
        Kind = kind,
        IssuerCode = issuerCode,
        OrganisationCode = organisationCode,
        Subject = "Báo cáo tháng 02/2024",
        Text = "Chưa nộp báo cáo.",
        Required = "Nguyên nhân.",
        DueOn = DueOn,
        Round = round,
        IssuedAt = Happened.At,
        Version = round,
    };

    internal static UrgingReminded Reminded(string organisationCode, string issuerCode, bool overdue) => new()
    {
        NoteId = Guid.CreateVersion7(),
        IssuerCode = issuerCode,
        OrganisationCode = organisationCode,
        Subject = "Báo cáo tháng 02/2024",
        DueOn = DueOn,
        Rung = overdue ? "overdue-0" : "due-soon-1",
        Overdue = overdue,
        Days = overdue ? 0 : 1,
        At = Happened.At,
        Version = 1,
    };

    internal static UrgingAnswered Answered(string organisationCode, string issuerCode, bool late = false) => new() { NoteId = Guid.CreateVersion7(), IssuerCode = issuerCode, OrganisationCode = organisationCode, Subject = "Báo cáo tháng 02/2024", Answer = "Do thiếu số liệu.", Late = late, AnsweredAt = Happened.At, Version = 2 };

    internal static UrgingClosed Closed(string organisationCode, string issuerCode) => new() { NoteId = Guid.CreateVersion7(), IssuerCode = issuerCode, OrganisationCode = organisationCode, Subject = "Báo cáo tháng 02/2024", Remark = "Đã rõ.", ClosedAt = Happened.At, Version = 3 };

    internal static ConclusionAssigned Assigned(string leadCode, params string[] coordinatorCodes) => new()
    {
        ConclusionId = Guid.CreateVersion7(),
        SessionId = Guid.CreateVersion7(),
        OrganisationCode = "ubnd-tinh",
        OfProvince = true,
        SessionTitle = "Giao ban tháng 2",
        HeldOn = new(2024, 2, 19),
        LeadCode = leadCode,
        CoordinatorCodes = coordinatorCodes,
        Text = "Bàn giao mặt bằng.",
        IsRequest = false,
        DueOn = DueOn,
        AssignedAt = Happened.At,
        Version = 1,
    };

    internal static ConclusionReminded ConclusionReminded(string leadCode, string keeperCode, bool overdue) => new()
    {
        ConclusionId = Guid.CreateVersion7(),
        SessionId = Guid.CreateVersion7(),
        OrganisationCode = keeperCode,
        OfProvince = false,
        LeadCode = leadCode,
        Text = "Bàn giao mặt bằng.",
        DueOn = DueOn,
        Rung = overdue ? "overdue-0" : "due-soon-1",
        Overdue = overdue,
        Days = overdue ? 0 : 1,
        At = Happened.At,
        Version = 1,
    };

    internal static ConclusionReported Reported(string leadCode, bool done) => new() { ConclusionId = Guid.CreateVersion7(), SessionId = Guid.CreateVersion7(), OrganisationCode = "ubnd-tinh", OfProvince = true, LeadCode = leadCode, Text = "Bàn giao mặt bằng.", Report = "Đã bàn giao 2 km.", Done = done, ReportedAt = Happened.At, Version = 2 };

    internal static ConclusionClosed ConclusionClosed(string leadCode) => new() { ConclusionId = Guid.CreateVersion7(), SessionId = Guid.CreateVersion7(), OrganisationCode = "ubnd-tinh", OfProvince = true, LeadCode = leadCode, Text = "Bàn giao mặt bằng.", Remark = "Đạt yêu cầu.", ClosedAt = Happened.At, Version = 3 };
}
