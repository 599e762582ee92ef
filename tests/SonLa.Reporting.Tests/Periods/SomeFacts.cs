using SonLa.Contracts.Assignments;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Narratives;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Organisations;
using SonLa.Reporting.Periods;
using SonLa.Reporting.Reports;
using SonLa.Reporting.Settlements;
using SonLa.Reporting.Tests.Calendars;
using SonLa.Reporting.Vintages;

namespace SonLa.Reporting.Tests.Periods;

/// <summary>A quarter as a consolidation reads it: a revenue on course, a falling poverty rate, a structure without its fourth part, somebody missing.</summary>
internal static class SomeFacts
{
    public static readonly ReportingPeriod FirstQuarter = ReportingPeriod.Parse("2024-Q1");

    private static readonly Guid Plan = Guid.Parse("01900000-0000-7000-8000-000000000001");

    public static PeriodFacts Small()
    {
        var calendar = ACalendar.OfSonLa2024();
        var duty = CalendarReckoning.Duties(calendar).Single(one => one.Regime.Code == "a" && one.Period == FirstQuarter.Code);
        var obligations = new[] { "so-ct", "so-ldtbxh", "so-tc", "so-yt" }
            .Select(code => Obligation.Open(ObligationIdentity.Of("son-la", 2024, "a", "quarter", FirstQuarter.Code, code), calendar, duty, code, ReportingService.Start))
            .ToList();
        return new()
        {
            Period = FirstQuarter,
            Plan = new() { PlanId = Plan, Version = 1, Province = "son-la", PlanYear = 2024, DocumentNumber = "2668/QĐ-UBND", Measures = Measures(), RecordedAt = ReportingService.Start },
            Breakdowns = new Dictionary<string, BreakdownVersion>
            {
                ["budget-revenue"] = new() { MeasureId = Plan, Version = 1, PlanId = Plan, MeasureCode = "budget-revenue", Months = [], Quarters = [1000, null, null, null], RecordedAt = ReportingService.Start },
            },
            Organisations = new Dictionary<string, OrganisationVersion>
            {
                ["so-ct"] = Named("so-ct", "Sở Công Thương", "Giám đốc Sở Công Thương"),
                ["so-ldtbxh"] = Named("so-ldtbxh", "Sở Lao động, Thương binh và Xã hội", "Giám đốc Sở Lao động, Thương binh và Xã hội"),
                ["so-tc"] = Named("so-tc", "Sở Tài chính", "Giám đốc Sở Tài chính"),
                ["so-yt"] = Named("so-yt", "Sở Y tế", "Giám đốc Sở Y tế"),
                ["ubnd-tinh"] = Named("ubnd-tinh", "Ủy ban nhân dân tỉnh", "Chủ tịch UBND tỉnh"),
                ["so-khdt"] = Named("so-khdt", "Sở Kế hoạch và Đầu tư", "Giám đốc Sở Kế hoạch và Đầu tư"),
            },
            Obligations = obligations,
            Revisions =
            [
                Revision(obligations[2], 2, [Figure("budget-revenue", 980.5m, 1100.25m, "Thu từ đất chậm.")], "Thu ngân sách đạt khá.\nMột số khoản thu còn chậm.", [new Obstacle(Plan, "Đấu giá đất chậm", "Giá đất mới", "Hụt thu 50 tỷ đồng", "Sớm ban hành bảng giá", "budget-revenue")]),
                Revision(obligations[1], 1, [Figure("poor-household-rate", 14.5m, 14.41m, null)], "Giảm nghèo theo kế hoạch.", []),
                Revision(obligations[0], 1, [Figure("export-goods-value", null, null, "Chưa có số liệu <hải quan>.")], "Xuất khẩu & nhập khẩu ổn định.", []),
            ],
            Decisions = [],
        };
    }

    public static OfficialFigure Official(string organisationCode, int number, decimal value) => new()
    {
        FigureId = Plan,
        Province = "son-la",
        PlanYear = 2024,
        Period = FirstQuarter.Code,
        MeasureCode = "budget-revenue",
        OrganisationCode = organisationCode,
        Number = number,
        Value = value,
        Source = "Công bố quý I",
        Reason = number > 1 ? "Quyết toán" : null,
        EnteredAt = ReportingService.At("2024-05-02T08:00:00+07:00"),
        EnteredBy = Plan,
        EnteredByName = "x",
        EventMessageId = Plan,
    };

    /// <summary>The revenue's official figures are settled in favour of one authority.</summary>
    public static FigureSettlement Settled(string organisationCode, params (string OrganisationCode, decimal Value)[] figures) => new()
    {
        SettlementId = Plan,
        Province = "son-la",
        PlanYear = 2024,
        Period = FirstQuarter.Code,
        MeasureCode = "budget-revenue",
        About = FigureSettlement.Official,
        OrganisationCode = organisationCode,
        Figures = [.. figures.Select(figure => new SettledFigure(figure.OrganisationCode, null, figure.Value))],
        Cause = "scope",
        Reason = "Theo phạm vi của kế hoạch",
        SettledAt = ReportingService.At("2024-05-03T08:00:00+07:00"),
        SettledBy = Plan,
        SettledByName = "x",
        EventMessageId = Plan,
    };

    /// <summary>The second version of the report's text, written from an older revision of one report and the newest of the others.</summary>
    public static NarrativeVersion Written(IReadOnlyList<ReportRevision> revisions, Guid older, string evaluation) => new()
    {
        Province = "son-la",
        PlanYear = 2024,
        Period = FirstQuarter.Code,
        Version = 2,
        Sections = [new(NarrativeHeading.Evaluation, evaluation), new(NarrativeHeading.Obstacles, ""), new(NarrativeHeading.Measures, "Tiếp tục chỉ đạo.")],
        Parts = [.. revisions.Select(revision => new TakenPart(revision.OrganisationCode, revision.ReportId, revision.ReportId == older ? revision.Revision - 1 : revision.Revision))],
        EditedAt = ReportingService.At("2024-04-01T08:00:00+07:00"),
        EditedBy = Plan,
        EditedByName = "x",
    };

    private static IReadOnlyList<PlannedMeasure> Measures() =>
    [
        AMeasure.Named("economic-structure", "3") with { Name = "Cơ cấu kinh tế", Unit = "%", Direction = "none", Kind = "composition", Target = new() { Kind = "composition", Raw = "25%; 26,5%; 41,7%", SourceDocument = "01/CT-UBND" }, SubValues = [Part(25), Part(26.5m), Part(41.7m)], LeadCodes = ["so-tc"] },
        AMeasure.Named("export-goods-value", "5") with { Name = "Giá trị hàng hóa tham gia xuất khẩu", Unit = "triệu USD", Target = AMeasure.Exactly(196.1m) with { Raw = "196,1 triệu USD" }, LeadCodes = ["so-ct"] },
        AMeasure.Named("budget-revenue", "6") with { Name = "Thu ngân sách trên địa bàn", Target = AMeasure.Exactly(4450) with { Raw = "4.450 tỷ đồng" }, LeadCodes = ["so-tc"] },
        AMeasure.Named("poor-household-rate", "12") with { Name = "Tỷ lệ hộ nghèo", Group = "II", Unit = "%", Direction = "lower", Kind = "rate", Aggregation = "last", Target = AMeasure.Exactly(11.41m) with { Raw = "11,41%" }, LeadCodes = ["so-ldtbxh"] },
        AMeasure.Named("doctors-per-10000", "13") with { Name = "Số bác sĩ/10.000 dân", Group = "II", Unit = "bác sĩ", Kind = "level", Aggregation = "last", Target = null, LeadCodes = ["so-yt"] },
    ];

    private static ReportRevision Revision(Obligation obligation, int revision, IReadOnlyList<Figure> figures, string assessment, IReadOnlyList<Obstacle> obstacles) => new()
    {
        ReportId = ObligationIdentity.Of("report", obligation.OrganisationCode),
        Revision = revision,
        Kind = ReportRevision.Submission,
        Province = "son-la",
        PlanYear = 2024,
        OrganisationCode = obligation.OrganisationCode,
        PeriodEndsOn = FirstQuarter.LastDay,
        ObligationIds = [obligation.ObligationId],
        Content = new(figures, assessment, "Đề nghị tập trung chỉ đạo.", obstacles),
        SubmittedAt = ReportingService.At("2024-03-17T20:00:00+07:00"),
        SubmittedBy = Plan,
        SubmittedByName = "x",
        EventMessageId = Plan,
    };

    private static Figure Figure(string code, decimal? toCutOff, decimal? estimate, string? text) => new(code, Value(toCutOff), Value(estimate), text);

    private static Vintage? Value(decimal? value) => value is { } given ? new(given, null, Plan, ReportingService.Start) : null;

    private static PlannedSubValue Part(decimal share) => new() { Name = "x", Unit = "%", Value = share, Raw = "x" };

    private static OrganisationVersion Named(string code, string name, string head) => new() { Code = code, Version = 1, Name = name, HeadTitle = head, RecordedAt = ReportingService.Start };
}
