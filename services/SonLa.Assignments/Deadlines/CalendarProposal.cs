using SonLa.Assignments.Organisations;
using SonLa.Assignments.Plans;

namespace SonLa.Assignments.Deadlines;

/// <summary>A plan's deadlines as regimes of a reporting calendar; what cannot stand there is listed with the reason, never left out and never guessed.</summary>
internal sealed class CalendarProposal
{
    private static readonly int[] Reminders = [5, 1];
    private static readonly int[] Escalations = [0, 1, 3];
    private static readonly (string Words, string Purpose)[] Purposes = [("theo dõi", "follow"), ("tổng hợp", "consolidate"), ("phiên họp", "session")];
    private readonly PlanFile _plan;
    private readonly OrganisationTree _tree;
    private readonly Dictionary<string, string> _kinds;
    private readonly List<ProposedRegime> _regimes = [];
    private readonly List<Left> _left = [];

    private CalendarProposal(PlanFile plan, OrganisationCopy organisations, DateOnly day)
    {
        _plan = plan;
        _tree = organisations.On(day, plan.Addressees);
        _kinds = organisations.Organisations.GroupBy(organisation => organisation.Code).ToDictionary(same => same.Key, same => same.First().Kind);
        foreach (var deadline in plan.Deadlines)
        {
            Take(deadline);
        }
    }

    public IReadOnlyList<ProposedRegime> Regimes => _regimes;

    public IReadOnlyList<Left> NotTaken => _left;

    /// <summary>A deadline, or a part of one, that a person must settle before it can stand in a calendar.</summary>
    /// <param name="Code">Of the deadline.</param>
    /// <param name="What">As written.</param>
    /// <param name="Reason"><c>no-day</c>, <c>state-on-a-day</c>, <c>nobody-bound</c>, <c>unknown-audience</c>, <c>unknown-recipient</c> or <c>unknown-onward</c>.</param>
    /// <param name="Names">Names that mean no organisation.</param>
    public sealed record Left(string Code, string What, string Reason, IReadOnlyList<string> Names);

    public static CalendarProposal Of(PlanFile plan, OrganisationCopy organisations, DateOnly day) => new(plan, organisations, day);

    private void Take(PlanDeadline deadline)
    {
        if (deadline.Boundary == PlanDeadline.AsOf)
        {
            Leave(deadline, "state-on-a-day");
        }
        else if (DuePeriod.Of(deadline, _plan.PlanYear) is not { } period)
        {
            Leave(deadline, "no-day");
        }
        else if (Audience(deadline) is { } audience)
        {
            var recipients = Recipients(deadline);
            _regimes.Add(new()
            {
                Code = deadline.Code,
                Title = period.Kind == "once" ? deadline.What : $"{{period}}: {deadline.What}",
                Document = deadline.Source,
                Article = deadline.Section,
                HoldsFrom = FirstDay(deadline),
                Periods = [period.Kind],
                Only = period.Only is null ? null : new Dictionary<string, IReadOnlyList<int>> { [period.Kind] = period.Only },
                OncePeriod = period.Kind == "once" ? $"{_plan.PlanYear}-{_regimes.Count + 1}" : null,
                Due = period.Due,
                Audience = audience,
                Recipients = recipients,
                Consolidator = recipients.FirstOrDefault(recipient => recipient.Purpose == "consolidate")?.OrganisationCode,
                Onward = Onward(deadline),
                Requires = deadline.What.Contains("đề xuất", StringComparison.OrdinalIgnoreCase) ? ["assessment", "proposals"] : ["assessment"],
                RemindDaysBefore = Reminders,
                EscalateDaysAfter = Escalations,
            });
        }
    }

    private void Leave(PlanDeadline deadline, string reason, params string[] names) => _left.Add(new(deadline.Code, deadline.What, reason, names));

    private ProposedRegime.Bound? Audience(PlanDeadline deadline)
    {
        var names = (deadline.Who ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Plain).Select(_tree.Resolve).ToList();
        if (names.Count == 0)
        {
            Leave(deadline, "nobody-bound");
            return null;
        }

        if (names.Exists(name => !name.IsResolved))
        {
            Leave(deadline, "unknown-audience", [.. names.Where(name => !name.IsResolved).Select(name => name.Name)]);
            return null;
        }

        string[] codes = [.. names.SelectMany(name => name.Codes).Distinct().Order(StringComparer.Ordinal)];
        return names.TrueForAll(name => name.Collective)
            ? new("class", [.. codes.Select(code => _kinds[code]).Distinct().Order(StringComparer.Ordinal)], [], deadline.Who!)
            : new("named", [], codes, deadline.Who!);
    }

    private IReadOnlyList<ProposedRegime.Addressed> Recipients(PlanDeadline deadline) =>
        [.. Known(deadline, deadline.To, "unknown-recipient").Select(recipient => new ProposedRegime.Addressed(recipient.Code, PurposeOf(recipient.Written)))];

    private IReadOnlyList<ProposedRegime.ReportedOn> Onward(PlanDeadline deadline) =>
        [.. Known(deadline, deadline.Onward, "unknown-onward").Select(recipient => new ProposedRegime.ReportedOn(recipient.Code, "session", recipient.Written))];

    private List<(string Code, string Written)> Known(PlanDeadline deadline, IReadOnlyList<string> written, string reason)
    {
        var names = written.Select(name => (Written: name, Meant: _tree.Resolve(Plain(name)))).ToList();
        if (names.Where(name => !name.Meant.IsResolved).Select(name => name.Written).ToArray() is { Length: > 0 } unknown)
        {
            Leave(deadline, reason, unknown);
        }

        return [.. names.SelectMany(name => name.Meant.Codes.Select(code => (code, name.Written))).DistinctBy(recipient => recipient.code)];
    }

    private ProposedRegime.FirstDay FirstDay(PlanDeadline deadline)
    {
        var issued = deadline.Source == _plan.Document.Reference ? _plan.Document.IssuedOn : _plan.Sources.FirstOrDefault(source => source.Number == deadline.Source)?.IssuedOn;
        return issued is { } day
            ? new(day, false, "Ngày ban hành văn bản.")
            : new(new DateOnly(_plan.PlanYear, 1, 1), true, "Văn bản để trống ngày ban hành; lấy ngày đầu năm kế hoạch.");
    }

    private static string PurposeOf(string written) =>
        Purposes.Where(purpose => written.Contains(purpose.Words, StringComparison.OrdinalIgnoreCase)).Select(purpose => purpose.Purpose).FirstOrDefault() ?? "decide";

    /// <summary>The name without what stands in parentheses behind it.</summary>
    private static string Plain(string written) => written.Split('(')[0].Trim();
}
