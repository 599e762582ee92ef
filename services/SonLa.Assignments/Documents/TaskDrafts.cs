using System.Text.Json.Nodes;
using SonLa.Assignments.Organisations;
using SonLa.Assignments.Tasks;
using SonLa.Documents;

namespace SonLa.Assignments.Documents;

/// <summary>The tasks of all documents as a plan's file writes them, with a finding for each task and for every name that nobody knows.</summary>
internal sealed class TaskDrafts(OrganisationTree tree, KnownNames known, GenericNames generic, FindingList findings)
{
    private static readonly (string Role, string Vi, string En)[] Roles =
    [
        ("leads", "Chủ trì", "Lead"),
        ("coordinators", "Phối hợp", "Coordinator"),
        ("evaluators", "Tổng hợp, đánh giá", "Evaluator"),
        ("monitors", "Theo dõi", "Monitor"),
    ];

    private readonly HashSet<string> _codes = [];
    private readonly Dictionary<string, Strange> _strange = [];

    public JsonArray Read(IEnumerable<UploadedDocument> documents)
    {
        var tasks = new JsonArray();
        var printed = documents.SelectMany(document => document.Reading.Tasks.Select(task => (Document: document, Task: task))).ToList();
        foreach (var (document, task) in printed)
        {
            tasks.Add(Draft(document, task, $"tasks[{tasks.Count}]"));
        }

        // A name is put right before a whole list is: who corrects the list has the last word.
        foreach (var strange in _strange.Values)
        {
            Ask(strange);
        }

        for (var index = 0; index < printed.Count; index++)
        {
            Judge(printed[index].Document, printed[index].Task, tasks[index]!, $"tasks[{index}]");
        }

        return tasks;
    }

    private JsonObject Draft(UploadedDocument document, TaskSection task, string path)
    {
        var draft = new JsonObject
        {
            ["code"] = Code(document, task),
            ["section"] = task.Section,
            ["heading"] = task.Heading,
            ["text"] = task.Text.Trim() is { Length: > 0 } text ? text : task.Heading ?? task.Section,
            ["product"] = task.Product,
        };
        IReadOnlyList<string>[] written = [task.Leads, task.Coordinators, task.Evaluators, task.Monitors];
        foreach (var ((role, _, _), names) in Roles.Zip(written))
        {
            draft[role] = Names(document, task, names, role, $"{path}.{role}");
        }

        draft["obligation"] = task.Obligation;
        draft["source"] = document.Reference;
        return draft;
    }

    private void Judge(UploadedDocument document, TaskSection task, JsonNode draft, string path)
    {
        var where = $"{document.Reference}, mục {task.Section}";
        var whereEn = $"{document.Reference}, section {task.Section}";
        var binds = task.Obligation == PlanTask.Assigned;
        findings.Read(
            binds ? "task.read" : "task.requested",
            $"{path}.obligation",
            binds ? new($"Nhiệm vụ {where}: {task.FirstWords}…", $"Task {whereEn}: {task.FirstWords}…") : new($"{where} là đề nghị, không phải giao nhiệm vụ: {task.FirstWords}…", $"{whereEn} is a request and binds nobody: {task.FirstWords}…"),
            document,
            EvidenceOf(task, "firstWords"));
        foreach (var (role, vi, en) in Roles)
        {
            var names = string.Join("; ", draft[role]!.AsArray().Select(name => name!.GetValue<string>()));
            if (names.Length > 0)
            {
                findings.Read($"task.{role}", $"{path}.{role}", new($"{vi} {where}: {names}.", $"{en} {whereEn}: {names}."), document, EvidenceOf(task, role));
            }
            else if (role == "leads")
            {
                findings.Missing("task.no-lead", $"{path}.leads", new($"Nhiệm vụ {where} không nêu nơi chủ trì; hãy nhập danh sách.", $"Task {whereEn} names nobody to lead it; enter the list."), Quotes(document, task, "firstWords"));
            }
        }
    }

    private JsonArray Names(UploadedDocument document, TaskSection task, IReadOnlyList<string> written, string role, string path)
    {
        var names = new JsonArray();
        foreach (var name in written.DistinctBy(NameKey.Of))
        {
            var learnt = known.MeaningOf(KnownName.Party, name);
            var meant = tree.Resolve(learnt ?? name);
            var strangeHere = !meant.IsResolved && meant.Reason != "open-class" && learnt is null;
            if (strangeHere && GenericNames.IsGeneric(name))
            {
                generic.Take(document, name, Quotes(document, task, role));
            }
            else if (strangeHere)
            {
                if (!_strange.TryGetValue(NameKey.Of(name), out var strange))
                {
                    _strange[NameKey.Of(name)] = strange = new(name, meant.Explanation);
                }

                strange.Places.Add($"{path}[{names.Count}]");
                strange.Sections.Add(task.Section);
                strange.Quotes.AddRange(Quotes(document, task, role));
            }

            names.Add(learnt ?? name);
        }

        return names;
    }

    /// <summary>One question for one wording, however many tasks it stands at.</summary>
    private void Ask(Strange strange)
    {
        const int mostQuotes = 5;
        var sections = string.Join(", ", strange.Sections.Distinct());
        var bearers = strange.Explanation is { } explanation ? $" ({explanation})" : "";
        findings.Add(
            FindingKind.Uncertain,
            "task.party-unknown",
            strange.Places[0],
            new(
                $"“{strange.Name}” ở các mục {sections} không có trong cây tổ chức{bearers}; hãy sửa thành tên cơ quan, hoặc xác nhận nếu đúng như văn bản.",
                $"'{strange.Name}' at the sections {sections} means no organisation{bearers}; correct it to an organisation's name, or confirm it if the document says so."),
            [.. strange.Quotes.Distinct().Take(mostQuotes)],
            null,
            new(KnownName.Party, strange.Name),
            [.. strange.Places.Skip(1)]);
    }

    private string Code(UploadedDocument document, TaskSection task)
    {
        var stem = MeasureNature.CodeOf(document.Number ?? document.Type ?? "van-ban");
        var section = MeasureNature.CodeOf(task.Section);
        var plain = $"{(stem.Length > 30 ? stem[..30].Trim('-') : stem)}-{(section.Length > 24 ? section[..24].Trim('-') : section)}";
        var code = plain;
        for (var times = 2; !_codes.Add(code); times++)
        {
            code = $"{plain}-{times}";
        }

        return code;
    }

    private static Evidence? EvidenceOf(TaskSection task, string field) =>
        task.Evidence.GetValueOrDefault(field) ?? task.Evidence.GetValueOrDefault("firstWords") ?? task.Evidence.GetValueOrDefault("section") ?? task.Evidence.Values.FirstOrDefault();

    private static IReadOnlyList<Quote> Quotes(UploadedDocument document, TaskSection task, string field) =>
        EvidenceOf(task, field) is { } evidence ? [FindingList.QuoteOf(document, evidence)] : [];

    /// <summary>A wording that means no organisation, and everywhere it stands.</summary>
    private sealed record Strange(string Name, string? Explanation)
    {
        public List<string> Places { get; } = [];

        public List<string> Sections { get; } = [];

        public List<Quote> Quotes { get; } = [];
    }
}
