using System.Text.Json;
using SonLa.Assignments.Deadlines;
using SonLa.Assignments.Organisations;
using SonLa.Assignments.Plans;
using SonLa.Assignments.Tasks;

namespace SonLa.Assignments.Documents;

/// <summary>What a proposal's documents change in the plan in force: what they say otherwise, and nothing that they leave unsaid.</summary>
internal sealed class AmendmentDraft
{
    private readonly PlanFile _plan;
    private readonly OrganisationTree _tree;
    private readonly string _reference;
    private readonly List<MeasureChange> _changes = [];
    private readonly List<PlanTask> _added = [];
    private readonly List<TaskChange> _taskChanges = [];
    private readonly List<Line> _lines = [];
    private readonly List<Left> _notTaken = [];

    private AmendmentDraft(JsonElement read, PlanFile plan, OrganisationTree tree)
    {
        (_plan, _tree) = (plan, tree);
        Document = StrictFile.Read<SteeringDocument>(read.GetProperty("document"));
        _reference = Document.Reference;
        Deadlines = [.. read.GetProperty("deadlines").EnumerateArray().Select(StrictFile.Read<PlanDeadline>)];
        foreach (var measure in read.GetProperty("indicators").EnumerateArray().SelectMany(indicator => indicator.GetProperty("measures").EnumerateArray()))
        {
            Compare(measure);
        }

        foreach (var task in read.GetProperty("tasks").EnumerateArray().Select(StrictFile.Read<PlanTask>))
        {
            Compare(task);
        }

        _lines.AddRange(Deadlines.Select(deadline => new Line("deadline", deadline.Code, deadline.What, null, deadline.Quote ?? deadline.What)));
        _notTaken.AddRange(read.GetProperty("reviewRounds").EnumerateArray().Select(round => new Left("review-round", round.GetProperty("appliesTo").GetString() ?? "")));
    }

    /// <summary>One part of the plan as it is and as it would be.</summary>
    /// <param name="What"><c>unit</c>, <c>target</c>, <c>leads</c>, <c>coordinators</c>, <c>evaluators</c>, <c>monitors</c>, <c>due-on</c>, <c>task</c> or <c>deadline</c>.</param>
    /// <param name="Code">Of the measure, task or deadline.</param>
    /// <param name="Name">What people read.</param>
    /// <param name="Before">Null for what is added.</param>
    /// <param name="After">As the document says it.</param>
    internal sealed record Line(string What, string Code, string Name, string? Before, string After);

    /// <summary>What the documents say and an amendment cannot take.</summary>
    /// <param name="Reason"><c>not-in-plan</c>, <c>sub-values</c> or <c>review-round</c>.</param>
    /// <param name="What">As written.</param>
    internal sealed record Left(string Reason, string What);

    public SteeringDocument Document { get; }

    public IReadOnlyList<PlanDeadline> Deadlines { get; }

    public IReadOnlyList<Line> Lines => _lines;

    public IReadOnlyList<Left> NotTaken => _notTaken;

    /// <summary>How many measures and tasks the documents repeat as they stand.</summary>
    public int Unchanged { get; private set; }

    /// <param name="read">A proposal's plan with every correction in it.</param>
    /// <param name="plan">In force.</param>
    /// <param name="tree">On the day on which names are read.</param>
    /// <exception cref="SonLa.ServiceDefaults.Problems.InvalidInputException">A part that a document says is not whole.</exception>
    public static AmendmentDraft Of(JsonElement read, PlanFile plan, OrganisationTree tree) => new(read, plan, tree);

    public AmendmentFile ToFile(DateOnly effectiveOn, IReadOnlyList<TaskWithdrawal> withdrawn) => new()
    {
        Document = Document,
        EffectiveOn = effectiveOn,
        Changes = _changes,
        Tasks = _added,
        TaskChanges = [.. _taskChanges.Where(change => withdrawn.All(withdrawal => withdrawal.TaskCode != change.TaskCode))],
        WithdrawnTasks = withdrawn,
        Deadlines = Deadlines,
    };

    private void Compare(JsonElement read)
    {
        var (code, name) = (TextOf(read, "code"), TextOf(read, "name") ?? "");
        if (code is null || _plan.Measures().Select(line => line.Measure).FirstOrDefault(measure => measure.Code == code) is not { } standing)
        {
            _notTaken.Add(new("not-in-plan", name));
            return;
        }

        if (read.GetProperty("subValues").GetArrayLength() > 0)
        {
            _notTaken.Add(new("sub-values", name));
        }

        var target = read.GetProperty("target") is { ValueKind: JsonValueKind.Object } figure ? StrictFile.Read<Target>(figure) : null;
        var leads = Otherwise(NamesOf(read, "leads"), standing.Leads);
        var change = new MeasureChange
        {
            MeasureCode = code,
            Unit = TextOf(read, "unit") is { } unit && standing.Unit is { } before && !string.Equals(unit.Trim(), before.Trim(), StringComparison.OrdinalIgnoreCase) ? unit : null,
            Target = target is not null && (standing.Target is not { } set || (set.Kind, set.Value, set.Low, set.High) != (target.Kind, target.Value, target.Low, target.High)) ? target : null,
            Leads = leads,
            Coordinators = Otherwise(NamesOf(read, "coordinators"), standing.Coordinators) ?? WithoutLeads(standing.Coordinators, leads),
            Evaluators = Otherwise(NamesOf(read, "evaluators"), standing.Evaluators),
            Reason = $"Theo {_reference}",
        };
        if (change is { Unit: null, Target: null, Leads: null, Coordinators: null, Evaluators: null })
        {
            Unchanged++;
            return;
        }

        _changes.Add(change);
        Show("unit", code, standing.Name, standing.Unit, change.Unit);
        Show("target", code, standing.Name, standing.Target?.Raw, change.Target?.Raw);
        Show("leads", code, standing.Name, standing.Leads, change.Leads);
        Show("coordinators", code, standing.Name, standing.Coordinators, change.Coordinators);
        Show("evaluators", code, standing.Name, standing.Evaluators, change.Evaluators);
    }

    /// <summary>The same words are the same task, whoever leads it now; other words are another task.</summary>
    private void Compare(PlanTask task)
    {
        if (_plan.Tasks.FirstOrDefault(known => WordsOf(known.Text) == WordsOf(task.Text)) is not { } standing)
        {
            var code = task.Code;
            for (var times = 2; _plan.Tasks.Any(known => known.Code == code); times++)
            {
                code = $"{task.Code}-{times}";
            }

            _added.Add(task with { Code = code });
            _lines.Add(new("task", code, task.Section, null, task.Text));
            return;
        }

        var leads = Otherwise(task.Leads, standing.Leads);
        var change = new TaskChange
        {
            TaskCode = standing.Code,
            Leads = leads,
            Coordinators = Otherwise(task.Coordinators, standing.Coordinators) ?? WithoutLeads(standing.Coordinators, leads),
            Evaluators = Otherwise(task.Evaluators, standing.Evaluators),
            Monitors = Otherwise(task.Monitors, standing.Monitors),
            DueOn = task.DueOn != standing.DueOn ? task.DueOn : null,
            Reason = $"Theo {_reference}",
        };
        if (change is { Leads: null, Coordinators: null, Evaluators: null, Monitors: null, DueOn: null })
        {
            Unchanged++;
            return;
        }

        _taskChanges.Add(change);
        Show("leads", standing.Code, standing.Text, standing.Leads, change.Leads);
        Show("coordinators", standing.Code, standing.Text, standing.Coordinators, change.Coordinators);
        Show("evaluators", standing.Code, standing.Text, standing.Evaluators, change.Evaluators);
        Show("monitors", standing.Code, standing.Text, standing.Monitors, change.Monitors);
        Show("due-on", standing.Code, standing.Text, standing.DueOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), change.DueOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    private void Show(string what, string code, string name, string? before, string? after)
    {
        if (after is not null)
        {
            _lines.Add(new(what, code, name, before, after));
        }
    }

    private void Show(string what, string code, string name, IReadOnlyList<string> before, IReadOnlyList<string>? after) =>
        Show(what, code, name, string.Join("; ", before), after is null ? null : string.Join("; ", after));

    /// <summary>Null where the document names nobody, or means those who stand there.</summary>
    private IReadOnlyList<string>? Otherwise(IReadOnlyList<string> said, IReadOnlyList<string> standing) =>
        said.Count == 0 || MeantBy(said).SetEquals(MeantBy(standing)) ? null : said;

    /// <summary>Who is made a lead coordinates no more; null where none of the new leads did.</summary>
    private List<string>? WithoutLeads(IReadOnlyList<string> coordinators, IReadOnlyList<string>? leads)
    {
        var leading = MeantBy(leads ?? []);
        var others = coordinators.Where(name => !MeantBy([name]).IsSubsetOf(leading)).ToList();
        return others.Count < coordinators.Count ? others : null;
    }

    // Who is unknown to the tree is told apart by the name.
    private HashSet<string> MeantBy(IReadOnlyList<string> names) =>
        [.. names.Select(_tree.Resolve).SelectMany(name => name.IsResolved ? name.Codes : [NameKey.Of(name.Name)])];

    private static IReadOnlyList<string> NamesOf(JsonElement read, string role) =>
        [.. read.GetProperty(role).EnumerateArray().Where(name => name.ValueKind == JsonValueKind.String).Select(name => name.GetString()!)];

    private static string? TextOf(JsonElement read, string member) => read.GetProperty(member) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static string WordsOf(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
