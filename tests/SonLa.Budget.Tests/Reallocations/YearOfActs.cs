using SonLa.Budget.Capacity;
using SonLa.Budget.Projects;
using SonLa.Budget.Reallocations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Budget.Tests.Reallocations;

/// <summary>A year as it may go: projects, entries, reversals, rounds, proposals, edits, decisions, voidings and all of it delivered again, whatever is refused; after every step the books are compared, at the end every act.</summary>
internal sealed class YearOfActs
{
    private const int Year = 2024;
    private static readonly string[] Sources = ["tw", "tinh", "oda"];
    private static readonly string?[] Programmes = [null, "Nông thôn mới"];
    private readonly Random _chance;
    private readonly List<InvestmentProject> _projects;
    private readonly List<(Reallocation Act, ReallocationRuling Ruling, HashSet<Guid> Listed)> _acts = [];
    private readonly Dictionary<string, decimal> _assigned = [];
    private DateOnly _today = new(Year, 3, 1);
    private string? _fault;

    internal YearOfActs(int seed)
    {
        _chance = new(seed);
        _projects =
        [
            .. Enumerable.Range(0, 4 + _chance.Next(3)).Select(number => new InvestmentProject
            {
                Code = $"DA-{number}",
                Name = $"Dự án {number}",
                OwnerCode = "so-gtvt",
                BeganInYear = 2022 + _chance.Next(3),
                Programme = Programmes[_chance.Next(Programmes.Length)],
            }),
        ];
        foreach (var (project, source) in _projects.SelectMany(project => Sources, (project, source) => (project, source)).Where(_ => _chance.Next(4) > 0))
        {
            project.Allocate(Capital(source, 100));
            _assigned[source] = _assigned.GetValueOrDefault(source) + 100;
            project.Record(Entry(CapacityKinds.Ceiling, source, 100 + _chance.Next(100)));
            project.Record(Entry(CapacityKinds.Need, source, 1 + _chance.Next(60)));
        }
    }

    internal int Applied { get; private set; }

    internal int Voided { get; private set; }

    internal int Refused { get; private set; }

    /// <summary>Lives through the year and answers what was wrong after some step, null where nothing was.</summary>
    internal string? Live(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            _today = _today.AddDays(_chance.Next(4));
            try
            {
                Step();
            }
            catch (RuleViolationException)
            {
                Refused++;
            }
            catch (InvalidInputException)
            {
                Refused++;
            }

            if (Wrong() is { } wrong)
            {
                return $"step {step}: {wrong}";
            }
        }

        return WrongDays() ?? WrongActs();
    }

    private void Step()
    {
        var project = _projects[_chance.Next(_projects.Count)];
        var source = Sources[_chance.Next(Sources.Length)];
        switch (_chance.Next(12))
        {
            case 0 or 1:
                var allocated = Capital(source, _chance.Next(-30, 60));
                project.RequireUnderCeilings(allocated);
                project.Allocate(allocated);
                _assigned[source] = _assigned.GetValueOrDefault(source) + allocated.AmountInDong;
                break;
            case 2 or 3:
                project.Disburse(new() { SourceCode = source, Year = Year, AmountInDong = 1 + _chance.Next(40), DisbursedOn = Around(), Reference = "KB", PostedAt = BudgetService.Now, PostedBy = Guid.Empty });
                break;
            case 4 when project.Disbursements.Count > 0:
                project.Reverse(project.Disbursements[_chance.Next(project.Disbursements.Count)], _today, "nhầm", BudgetService.Now, Guid.Empty);
                break;
            case 5 or 6:
                var kind = CapacityKinds.All[_chance.Next(4)];
                project.Record(Entry(kind, kind == CapacityKinds.Ceiling && _chance.Next(3) == 0 ? null : source, _chance.Next(-10, kind == CapacityKinds.Ceiling ? 300 : 60)));
                break;
            case 7 when project.CapacityEntries.Count > 0:
                project.Reverse(project.CapacityEntries[_chance.Next(project.CapacityEntries.Count)], _today, "nhầm", BudgetService.Now, Guid.Empty);
                break;
            case 8 or 9:
                Propose();
                break;
            case 10 when _acts.Count > 0:
                Decide(_acts[_chance.Next(_acts.Count)]);
                break;
            case 11 when _acts.Count > 0:
                Void(_acts[_chance.Next(_acts.Count)]);
                break;
        }
    }

    private void Propose()
    {
        var positions = Positions();
        var listed = positions.Where(_ => _chance.Next(2) == 0).Select(position => position.ProjectId).ToHashSet();
        var act = Reallocation.Draft(
            Year, Guid.Empty, 1, new PriorityWeights(40, 30, 20, 10), ReallocationEngine.Propose(positions, listed, Year, new PriorityWeights(40, 30, 20, 10), ProgrammeRules.AllClosed), BudgetService.Now, Guid.Empty);
        if (_chance.Next(3) == 0)
        {
            // A hand that slips: usually refused at submission, and harmless where it is not.
            act.Set(_projects[_chance.Next(_projects.Count)], Sources[_chance.Next(Sources.Length)], _chance.Next(-20, 20), "thử", Guid.Empty, BudgetService.Now);
        }

        _acts.Add((act, new($"{_acts.Count}/QĐ-UBND", _today, null), listed));
        act.Submit(Check(act, listed), BudgetService.Now);
    }

    private void Decide((Reallocation Act, ReallocationRuling Ruling, HashSet<Guid> Listed) chosen)
    {
        // What is decided already is delivered again as it was.
        var ruling = chosen.Act.Decision ?? chosen.Ruling with { On = _today };
        if (_chance.Next(6) == 0)
        {
            chosen.Act.Reject(ruling);
        }
        else if (chosen.Act.Apply(ruling, Check(chosen.Act, chosen.Listed), ById()))
        {
            Applied++;
            Require(!chosen.Act.Apply(ruling, new([], [], []), ById()), "a decision delivered again was applied again");
            Require(chosen.Act.Lines.Where(line => line.AmountInDong > 0).All(IsUnderItsCeilings), "a ceiling does not hold");
        }
    }

    private bool IsUnderItsCeilings(ReallocationLine line)
    {
        var position = Positions().Single(found => found.ProjectId == line.ProjectId);
        var own = position.Sources.Single(source => source.SourceCode == line.SourceCode).HeadroomInDong;
        return (own ?? position.HeadroomInDong) is not null && own is not < 0 && position.HeadroomInDong is not < 0;
    }

    private void Void((Reallocation Act, ReallocationRuling Ruling, HashSet<Guid> Listed) chosen)
    {
        var before = Books();
        var ruling = new ReallocationRuling("hủy", _today, "nhầm");
        if (chosen.Act.Void(ruling, ById()))
        {
            Voided++;
            var after = Books();
            Require(chosen.Act.Lines.All(line => after[(line.ProjectId, line.SourceCode)] - before[(line.ProjectId, line.SourceCode)] == -line.AmountInDong), "a voiding did not undo the lines exactly");
            Require(!chosen.Act.Void(ruling, ById()), "a voiding delivered again undid again");
        }
    }

    private string? Wrong()
    {
        foreach (var source in Sources)
        {
            if (_projects.Sum(project => project.CapitalInForce(Year, DateOnly.MaxValue, source)) != _assigned.GetValueOrDefault(source))
            {
                return $"source {source} is not conserved";
            }

            foreach (var project in _projects)
            {
                var capital = project.CapitalInForce(Year, DateOnly.MaxValue, source);
                var spent = project.DisbursedBy(Year, DateOnly.MaxValue, source) + project.Total(CapacityKinds.Advance, Year, source);
                if (capital < 0 || spent < 0 || spent > capital)
                {
                    return $"{project.Code} has {capital} of {source} and has spent {spent}";
                }
            }
        }

        return _fault;
    }

    /// <summary>Entries come late or ahead of their day: on no day of the year more is spent than is in force.</summary>
    private string? WrongDays() => (
        from project in _projects
        from source in Sources
        let days = project.Capital.Select(entry => entry.EffectiveOn).Concat(project.Disbursements.Select(entry => entry.DisbursedOn)).Concat(project.CapacityEntries.Select(entry => entry.On)).Distinct()
        from day in days
        let capital = project.CapitalInForce(Year, day, source)
        let spent = project.DisbursedBy(Year, day, source) + project.Total(CapacityKinds.Advance, Year, source, day)
        where spent < 0 || spent > capital
        select $"{project.Code} has {capital} of {source} on {day} and has spent {spent}").FirstOrDefault();

    private string? WrongActs()
    {
        foreach (var (act, _, _) in _acts)
        {
            var entries = _projects.SelectMany(project => project.Capital.Where(entry => entry.ReallocationId == act.Id).Select(entry => (project.Programme, entry))).ToList();
            if (entries.GroupBy(found => (found.entry.SourceCode, found.entry.Restores, found.Programme)).Any(group => group.Sum(found => found.entry.AmountInDong) != 0))
            {
                return $"{act.Id} moves capital across sources or programmes";
            }

            var expected = act.State switch { ReallocationStates.Applied => 1, ReallocationStates.Voided => 2, _ => 0 } * act.Lines.Count(line => line.AmountInDong != 0);
            if (entries.Count != expected)
            {
                return $"{act.Id} is {act.State} and has {entries.Count} entries instead of {expected}";
            }
        }

        return null;
    }

    private void Require(bool holds, string otherwise) => _fault ??= holds ? null : otherwise;

    private Dictionary<(Guid, string), decimal> Books() => _projects
        .SelectMany(project => Sources, (project, source) => (Key: (project.Id, source), Capital: project.CapitalInForce(Year, DateOnly.MaxValue, source)))
        .ToDictionary(book => book.Key, book => book.Capital);

    private IReadOnlyList<ProjectPosition> Positions() => [.. _projects.Select(project => ProjectPosition.Of(project, Year, _today))];

    private ReallocationCheck Check(Reallocation act, HashSet<Guid> listed) => ReallocationCheck.Of(
        [.. act.Lines.Select(line => new ReallocationCheck.Line(line.ProjectId, line.SourceCode, line.AmountInDong))], Positions(), listed, ProgrammeRules.AllClosed);

    private Dictionary<Guid, InvestmentProject> ById() => _projects.ToDictionary(project => project.Id);

    private DateOnly Around() => _today.AddDays(_chance.Next(3) == 0 ? _chance.Next(-25, 25) : 0);

    private CapitalAllocation Capital(string source, decimal amount) =>
        new() { SourceCode = source, Year = Year, AmountInDong = amount, EffectiveOn = Around(), DocumentNumber = "QĐ", EnteredAt = BudgetService.Now, EnteredBy = Guid.Empty };

    private CapacityEntry Entry(string kind, string? source, decimal amount) =>
        new() { Kind = kind, SourceCode = source, Year = kind == CapacityKinds.Ceiling ? 2021 : Year, AmountInDong = amount, On = Around(), Reference = "BC", EnteredAt = BudgetService.Now, EnteredBy = Guid.Empty };
}
