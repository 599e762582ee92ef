using SonLa.Assignments.Organisations;
using SonLa.Assignments.Plans;
using SonLa.Contracts.Assignments;

namespace SonLa.Assignments.Deadlines;

/// <summary>Puts a plan's deadlines and review rounds into the words of the contracts; a plan that has none tells nothing.</summary>
internal static class DeadlineAnnouncement
{
    public static ReportingDeadlinesConfirmed? Deadlines(Plan plan, OrganisationCopy organisations, DateTimeOffset now)
    {
        var calendar = CalendarProposal.Of(plan.Current.Content, organisations, plan.Current.EffectiveOn);
        var quotes = plan.Current.Content.Deadlines.ToDictionary(deadline => deadline.Code, deadline => deadline.Quote);
        return calendar.Regimes.Count == 0 ? null : new()
        {
            PlanId = plan.Id,
            Province = plan.Province,
            PlanYear = plan.PlanYear,
            DocumentNumber = plan.DocumentNumber,
            Deadlines = [.. calendar.Regimes.Select(regime => Of(regime, quotes[regime.Code]))],
            ConfirmedAt = now,
            Version = plan.Version,
        };
    }

    public static CapitalReviewRoundsConfirmed? Rounds(Plan plan, DateTimeOffset now)
    {
        var printed = plan.Current.Content.ReviewRounds;
        var proposal = GetRoundsProposal.Of(plan.Current.Content);
        var adHoc = printed.FirstOrDefault(round => round.Number is null && round.AdjustBefore?.AddDays(-1) == proposal.AdHocUntil);
        return proposal.Rounds.Count == 0 && proposal.AdHocUntil is null ? null : new()
        {
            PlanId = plan.Id,
            Province = plan.Province,
            PlanYear = plan.PlanYear,
            DocumentNumber = plan.DocumentNumber,
            Rounds =
            [
                .. proposal.Rounds.Select(round => new ConfirmedReviewRound
                {
                    Number = round.Number,
                    CutOff = round.CutOff,
                    ThresholdPercent = round.ThresholdPercent,
                    Filter = round.Filter,
                    Source = round.Source,
                    Quote = printed.First(one => one.Number == round.Number && one.CutOff == round.CutOff).Quote,
                }),
            ],
            AdHocUntil = proposal.AdHocUntil,
            AdHocSource = adHoc?.Source,
            AdHocQuote = adHoc?.Quote,
            ConfirmedAt = now,
            Version = plan.Version,
        };
    }

    private static ConfirmedDeadline Of(ProposedRegime regime, string? quote) => new()
    {
        Code = regime.Code,
        Title = regime.Title,
        Document = regime.Document,
        Article = regime.Article,
        Quote = quote,
        HoldsFrom = regime.HoldsFrom.Day,
        HoldsFromAssumed = regime.HoldsFrom.Assumption,
        HoldsFromNote = regime.HoldsFrom.Note,
        PeriodKind = regime.Periods[0],
        PeriodNumbers = regime.Only?[regime.Periods[0]],
        OncePeriod = regime.OncePeriod,
        Limit = regime.Due.Limit,
        DayOfLastMonth = regime.Due.DayOfLastMonth,
        MonthsLater = regime.Due.MonthsLater,
        Date = regime.Due.Date,
        DueAssumed = regime.Due.Assumption,
        DueNote = regime.Due.Note,
        Kinds = regime.Audience.Kinds,
        OrganisationCodes = regime.Audience.Organisations,
        AudienceText = regime.Audience.Text,
        Recipients = [.. regime.Recipients.Select(recipient => new ConfirmedRecipient { OrganisationCode = recipient.OrganisationCode, Purpose = recipient.Purpose, Note = null })],
        ConsolidatorCode = regime.Consolidator,
        Onward = [.. regime.Onward.Select(recipient => new ConfirmedRecipient { OrganisationCode = recipient.OrganisationCode, Purpose = recipient.Purpose, Note = recipient.Note })],
        Requires = regime.Requires,
        RemindDaysBefore = regime.RemindDaysBefore,
        EscalateDaysAfter = regime.EscalateDaysAfter,
    };
}
