using SonLa.Reporting.Calendars;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Reports;
using SonLa.Reporting.Tests.Calendars;
using SonLa.ServiceDefaults.Problems;
using Xunit;

namespace SonLa.Reporting.Tests.Reports;

public sealed class ProgressReportTests
{
    private static readonly HashSet<string> Both = ["assessment", "proposals"];
    private static readonly ReportContent Complete = new([], "đánh giá", "đề xuất", []);

    [Fact]
    public void A_draft_can_be_neither_returned_nor_accepted_nor_corrected()
    {
        Assert.Equal("report.not-submitted", Refused(() => Drafted().Return(null)));
        Assert.Equal("report.not-submitted", Refused(() => Drafted().Accept()));
        Assert.Equal("report.not-accepted", Refused(() => Drafted().Correct(new("m", null, null, null))));
    }

    [Fact]
    public void A_submitted_report_can_be_neither_written_nor_submitted_nor_corrected()
    {
        Assert.Equal("report.already-submitted", Refused(() => Submitted().Write(Complete)));
        Assert.Equal("report.already-submitted", Refused(() => Submitted().Submit(Both)));
        Assert.Equal("report.not-accepted", Refused(() => Submitted().Correct(new("m", null, null, null))));
    }

    [Fact]
    public void A_returned_report_is_not_accepted_before_it_is_handed_in_again()
    {
        var report = Submitted();
        report.Return("m");

        Assert.Equal("report.not-submitted", Refused(report.Accept));
        report.Submit(Both);
        report.Accept();
        Assert.Equal((ReportState.Accepted, 2), (report.State, report.Revision));
    }

    [Fact]
    public void A_second_measure_can_be_named_in_a_report_that_is_already_back()
    {
        var report = Submitted();
        report.Return("m");

        report.Return("n");

        Assert.Equal(ReportState.Returned, report.State);
        Assert.Equal("report.not-submitted", Refused(() => report.Return(null)));
    }

    [Fact]
    public void An_accepted_report_changes_only_by_correction()
    {
        var report = Submitted();
        report.Accept();

        Assert.Equal("report.already-accepted", Refused(() => report.Write(Complete)));
        Assert.Equal("report.already-accepted", Refused(() => report.Submit(Both)));
        Assert.Equal("report.not-submitted", Refused(() => report.Return(null)));
        Assert.Equal("report.not-submitted", Refused(report.Accept));
        report.Correct(new("m", null, new Vintage(1, null, Guid.Empty, default), null));
        Assert.Equal((2, 1m), (report.Revision, report.Content.FigureOf("m")?.Estimate?.Value));
    }

    [Theory]
    [InlineData(null, "b")]
    [InlineData("a", null)]
    [InlineData("a", "  ")]
    public void Assessment_and_proposals_are_both_needed(string? assessment, string? proposals)
    {
        var report = Drafted();
        report.Write(new([], assessment, proposals, []));

        Assert.Equal("report.incomplete", Refused(() => report.Submit(Both)));
        Assert.Equal((ReportState.Draft, 0), (report.State, report.Revision));
    }

    [Fact]
    public void Every_change_raises_the_version()
    {
        var report = Drafted();
        var versions = new List<int> { report.Version };
        foreach (var act in new Action[] { () => report.Write(Complete), () => report.Submit(Both), () => report.Return(null), () => report.Submit(Both), report.Accept, () => report.Correct(new("m", null, null, null)) })
        {
            act();
            versions.Add(report.Version);
        }

        Assert.Equal(Enumerable.Range(1, 7), versions);
    }

    [Fact]
    public void An_obligation_answers_to_one_report_only()
    {
        var obligation = AnObligation();
        obligation.AnswerBy(Guid.CreateVersion7());

        Assert.Equal("obligation.already-in-report", Refused(() => obligation.AnswerBy(Guid.CreateVersion7())));
    }

    [Fact]
    public void A_withdrawn_obligation_takes_no_report()
    {
        var obligation = AnObligation();
        obligation.Withdraw(default);

        Assert.Equal("obligation.withdrawn", Refused(() => obligation.AnswerBy(Guid.CreateVersion7())));
    }

    [Fact]
    public void A_rung_is_climbed_once_however_the_clock_moves()
    {
        var obligation = AnObligation();
        var ladder = Rung.Of(ACalendar.OfSonLa2024().Regime("b"));

        Assert.Equal(["due-soon-5"], obligation.Climb(ladder, obligation.DueAt.AddDays(-5)).Select(rung => rung.Name));
        Assert.Empty(obligation.Climb(ladder, obligation.DueAt.AddDays(-30)));
        Assert.Equal(["due-soon-1"], obligation.Climb(ladder, obligation.DueAt).Select(rung => rung.Name));
        Assert.Equal(["overdue-0", "overdue-1", "overdue-2"], obligation.Climb(ladder, obligation.DueAt.AddDays(100)).Select(rung => rung.Name));
        Assert.Null(obligation.NextRungAt);
    }

    [Fact]
    public void Handing_in_again_keeps_the_first_instant()
    {
        var obligation = AnObligation();
        obligation.HandIn(obligation.DueAt);

        obligation.HandIn(obligation.DueAt.AddDays(9));

        Assert.False(obligation.IsLate);
        Assert.All(obligation.Deliveries, delivery => Assert.Equal(obligation.DueAt, delivery.DeliveredAt));
    }

    private static ProgressReport Drafted() => ProgressReport.Draft([AnObligation()], default);

    private static ProgressReport Submitted()
    {
        var report = Drafted();
        report.Write(Complete);
        report.Submit(Both);
        return report;
    }

    private static Obligation AnObligation()
    {
        var calendar = ACalendar.OfSonLa2024();
        return Obligation.Open(Guid.CreateVersion7(), calendar, CalendarReckoning.Duties(calendar).First(duty => duty.Regime.Code == "b"), "so-tc", default);
    }

    private static string Refused(Action act) => Assert.Throws<RuleViolationException>(act).Rule;
}
