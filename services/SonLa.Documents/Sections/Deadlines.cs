using System.Text.RegularExpressions;
using SonLa.Documents.Fields;

namespace SonLa.Documents.Sections;

/// <summary>Deadlines, periods and capital review rounds in the sentences of the duties.</summary>
internal sealed partial class Deadlines(int? planYear)
{
    private const decimal Day = 0.95m;
    private const decimal Period = 0.85m;

    private readonly List<Deadline> _deadlines = [];
    private readonly List<CapitalReviewRound> _rounds = [];

    public IReadOnlyList<Deadline> All => _deadlines;

    public IReadOnlyList<CapitalReviewRound> Rounds => _rounds;

    public void Take(FoundDuty duty, IReadOnlySet<string> sentencesElsewhere)
    {
        var inside = duty.Task.Section.Contains("(câu", StringComparison.Ordinal);
        foreach (var (text, place) in duty.Paragraphs)
        {
            foreach (var sentence in Sentences.Of(Print.Cut(text, 20_000)).Where(sentence => inside || !sentencesElsewhere.Contains(sentence)))
            {
                Sentence(new Source(duty.Task, place), sentence);
            }
        }

        if (duty.Due is { } due)
        {
            Column(duty.Task, due.Text, due.Place);
        }
    }

    /// <summary>A deadline that a column or a label gives a task.</summary>
    public void Column(TaskSection task, string cell, Place place)
    {
        var source = new Source(task, place);
        var what = Print.Cut(task.Text.Split('\n')[0].TrimEnd('.', ';', ' '), 400);
        if (DueTimes.OnDays(cell) is { Count: > 0 } onDays)
        {
            onDays.ToList().ForEach(one => Again(source, cell, one, Day, what));
        }
        else if (DueTimes.Days(cell, planYear) is { Count: > 0 } days)
        {
            days.ToList().ForEach(day => Once(source, cell, day, what));
        }
        else if (DueTimes.Periods(cell) is { Count: > 0 } periods)
        {
            periods.ToList().ForEach(period => Again(source, cell, period, Period, what));
        }
        else if (DueTimes.OfCell(cell, planYear) is { } day)
        {
            Once(source, cell, day, what);
        }
    }

    private void Sentence(Source source, string sentence)
    {
        if (Round(source, sentence) || Recurs(source, sentence))
        {
            return;
        }

        if (DueTimes.Days(sentence, planYear) is { Count: > 0 } days)
        {
            foreach (var day in days)
            {
                Once(source, sentence, day, DutyClause.Of(sentence, day.At, day.Quote));
            }
        }
        else if (Reports().IsMatch(sentence) && DueTimes.Periods(sentence) is { Count: > 0 } periods)
        {
            var meeting = Meeting().Match(sentence);
            var own = meeting.Success && Recipients.Of(sentence).To.Count == 0 ? source with { Who = meeting.Groups[1].Value } : source;
            foreach (var period in periods)
            {
                Again(own, sentence, period, 0.9m, DutyClause.Of(sentence, period.At, ""));
            }
        }
        else if (YearReport().Match(sentence) is { Success: true } year)
        {
            Add(source, sentence, "yearly, no date given", "yearly", null, null, null, null, Recipients.Of(sentence), 0.7m, sentence, DutyClause.Of(sentence, year.Index, ""));
        }
    }

    /// <summary>A day of each month or quarter; who consolidates what is sent reports on in the same rhythm.</summary>
    private bool Recurs(Source source, string sentence)
    {
        var found = DueTimes.OnDays(sentence);
        foreach (var one in found)
        {
            Again(source, sentence, one, Day, DutyClause.Of(sentence, one.At, one.Quote));
        }

        if (found.Count == 0 || found[0].Kind == "yearly")
        {
            return found.Count > 0;
        }

        var recipients = Recipients.Of(sentence);
        foreach (var consolidator in recipients.Consolidators)
        {
            Add(source with { Who = consolidator }, sentence, $"{found[0].Kind}, no day given (follows the day-{found[0].DayOfMonth} inputs)", found[0].Kind, null, null, found[0].Months, null, new Recipients(recipients.Onward, [], []), Period, sentence, recipients.Purpose);
        }

        return true;
    }

    private bool Round(Source source, string sentence)
    {
        if (CapitalRounds.Of(sentence, planYear, source.Place) is not { } round)
        {
            return false;
        }

        _rounds.Add(round);
        if (round.Cutoff is { } state)
        {
            Add(source, sentence, $"once, disbursement state as of {Dates.Write(state)}", "once", state, null, null, "asOf", Recipients.None, Day, CapitalRounds.AsOf().Match(sentence).Value, Print.Cut(sentence.TrimEnd('.', ';', ' '), 400));
        }
        else if (round.AdjustBefore is { } before)
        {
            var what = round.Round is null ? CapitalRounds.AdHocPhrase(sentence) : sentence.TrimEnd('.', ';', ' ');
            Add(source, sentence, $"once, before {Dates.Write(before)}", "once", before, null, null, "before", Recipients.Of(sentence), Day, DueTimes.Until().Match(sentence).Value, Print.Cut(char.ToUpperInvariant(what[0]) + what[1..], 400));
        }

        return true;
    }

    private void Once(Source source, string sentence, DueTimes.Day day, string what) =>
        Add(source, sentence, $"once, {(day.Before ? "before" : "by")} {Dates.Write(day.Date)}", "once", day.Date, null, null, day.Before ? "before" : "onOrBefore", Recipients.Of(sentence), Dates.Any().IsMatch(day.Quote) ? Day : Period, day.Quote, what);

    private void Again(Source source, string sentence, DueTimes.Recurring time, decimal confidence, string what)
    {
        var recipients = Recipients.Of(sentence);
        Add(source, sentence, time.Rule, time.Kind, null, time.DayOfMonth, time.Months, time.Boundary, recipients with { Onward = recipients.Consolidators.Count > 0 && time.DayOfMonth is not null ? [] : recipients.Onward }, confidence, time.Quote, what);
    }

    private void Add(Source source, string sentence, string rule, string kind, DateOnly? date, int? day, IReadOnlyList<int>? months, string? boundary, Recipients recipients, decimal confidence, string quote, string what) =>
        _deadlines.Add(new Deadline
        {
            Rule = rule,
            Kind = kind,
            Date = date,
            Day = day,
            Months = months,
            Who = source.Who ?? WhoOf(source.Task),
            To = recipients.To,
            What = what,
            SourceSection = source.Task.Section.Split(" (câu", 2)[0],
            Boundary = boundary,
            Onward = recipients.Onward.Count > 0 ? [recipients.Onward[0]] : null,
            Evidence = new Dictionary<string, Evidence> { ["rule"] = new(Print.Cut(quote, 300), source.Place, confidence), ["what"] = new(Print.Cut(sentence, 400), source.Place, confidence) },
        });

    /// <summary>The leads, and the coordinators that are named and not a class.</summary>
    private static string WhoOf(TaskSection task)
    {
        var named = task.Coordinators.Where(name => char.IsUpper(name[0]) && !ClassName().IsMatch(name)).ToList();
        return string.Join("; ", task.Leads.Count > 0 ? task.Leads : task.Monitors) + (named.Count > 0 ? $" (phối hợp {string.Join(", ", named)})" : "");
    }

    private sealed record Source(TaskSection Task, Place Place)
    {
        public string? Who { get; init; }
    }

    [GeneratedRegex(@"báo cáo|tổng hợp|giao ban|gửi|họp|rà soát|sơ kết|tổng kết|kiểm điểm|cập nhật", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reports();

    [GeneratedRegex(@"phiên họp[^()]{0,40}?\bcủa\s+((?:UBND|Ủy ban nhân dân)\s[^(),.;]{2,40})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Meeting();

    [GeneratedRegex(@"báo cáo [^.;]{0,80}kết quả[^.;]{0,120} năm 20\d\d|^Tổng kết\b|^Sơ kết\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearReport();

    [GeneratedRegex(@"\b[Cc]ác\b|^UBND (?:các|huyện)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ClassName();
}
