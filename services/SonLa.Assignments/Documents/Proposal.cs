using System.Text.Json;
using System.Text.Json.Nodes;
using SonLa.Assignments.Plans;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Documents;

/// <summary>A year's plan as uploaded documents, read together, propose it; people confirm or correct it before it becomes a draft.</summary>
internal sealed class Proposal
{
    public const string Open = "open";
    public const string Adopted = "adopted";

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The documents read together; the same ones propose nothing new.</summary>
    public required IReadOnlyList<Guid> DocumentIds { get; init; }

    /// <summary>Same for the same documents in any order.</summary>
    public required string Fingerprint { get; init; }

    public required string? Province { get; init; }

    public required int? PlanYear { get; init; }

    /// <summary>The plan's file as read, before any correction; what no document says is null.</summary>
    public required string Draft { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>By the finding's number.</summary>
    public IReadOnlyDictionary<int, Answer> Answers { get; private set; } = new Dictionary<int, Answer>();

    /// <summary><c>open</c> or <c>adopted</c>.</summary>
    public string State { get; private set; } = Open;

    /// <summary>The plan that it became; null before.</summary>
    public Guid? PlanId { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>Business instant.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    public IEnumerable<Finding> Unanswered => Findings.Where(finding => finding.NeedsAnswer && !Answers.ContainsKey(finding.Number));

    /// <summary>What must be answered before its documents change a plan in force: not what they leave unsaid of indicators, which stays as it is.</summary>
    public IEnumerable<Finding> UnansweredOfAmendment() =>
        Unanswered.Where(finding => finding.Kind != FindingKind.Missing || finding.Field?.StartsWith("indicators[", StringComparison.Ordinal) != true);

    /// <summary>The plan's file with every correction in it.</summary>
    public JsonElement Corrected()
    {
        var draft = JsonNode.Parse(Draft)!;
        foreach (var finding in Findings)
        {
            if (finding.Field is { } field && Answers.TryGetValue(finding.Number, out var answer) && answer.Decision == Answer.Corrected)
            {
                foreach (var place in finding.Also.Prepend(field))
                {
                    DraftPlace.Set(draft, place, answer.Value);
                }
            }
        }

        CitedNumbers.Follow(JsonNode.Parse(Draft)!, draft);
        return JsonSerializer.SerializeToElement(DraftPlace.WithoutRemoved(draft));
    }

    /// <summary>Takes a person's word on a finding; a later word replaces an earlier one, the same word again changes nothing.</summary>
    /// <exception cref="RuleViolationException">The proposal is a plan already, or the finding has nothing to correct.</exception>
    /// <exception cref="InvalidInputException">The value cannot stand in the plan.</exception>
    public void Reply(Finding finding, Answer answer)
    {
        RequireOpen();
        if (Answers.TryGetValue(finding.Number, out var before) && before.Decision == answer.Decision && before.Value?.GetRawText() == answer.Value?.GetRawText())
        {
            return;
        }

        var standing = Answers;
        Answers = new Dictionary<int, Answer>(Answers) { [finding.Number] = answer };
        if (answer.Decision == Answer.Corrected && Faults(finding.Field!) is { Count: > 0 } faults)
        {
            Answers = standing;
            throw new InvalidInputException(faults);
        }

        Version++;
    }

    /// <summary>Takes a person's word that several findings are as read; those answered before keep their answer.</summary>
    /// <exception cref="RuleViolationException">The proposal is a plan already.</exception>
    public void Confirm(IEnumerable<Finding> findings, Answer answer)
    {
        RequireOpen();
        var silent = findings.Where(finding => !Answers.ContainsKey(finding.Number)).DistinctBy(finding => finding.Number).ToList();
        if (silent.Count > 0)
        {
            Answers = new Dictionary<int, Answer>(Answers.Concat(silent.Select(finding => KeyValuePair.Create(finding.Number, answer))));
            Version++;
        }
    }

    /// <summary>The plan's file, when everything that needed a person has one.</summary>
    /// <exception cref="RuleViolationException">Findings wait for an answer.</exception>
    /// <exception cref="InvalidInputException">The plan is not whole; each fault names its place in the file.</exception>
    public PlanFile ToPlan()
    {
        RequireAnswered(Unanswered);
        var plan = StrictFile.Read<PlanFile>(Corrected());
        PlanCheck.Apply(plan);
        return plan;
    }

    /// <exception cref="RuleViolationException">Findings wait for an answer.</exception>
    public void RequireAnswered(IEnumerable<Finding> needed)
    {
        if (needed.ToArray() is { Length: > 0 } waiting)
        {
            var numbers = string.Join(", ", waiting.Select(finding => finding.Number));
            throw new RuleViolationException(
                "proposal.unanswered",
                new(
                    $"Còn {waiting.Length} điểm chưa được xác nhận hoặc sửa: {numbers}. Hãy trả lời từng điểm (PUT /proposals/{Id}/findings/số) rồi lập kế hoạch.",
                    $"{waiting.Length} findings wait to be confirmed or corrected: {numbers}. Answer each (PUT /proposals/{Id}/findings/NUMBER), then adopt."));
        }
    }

    /// <summary>Notes the plan that it became.</summary>
    public void Adopt(Guid planId)
    {
        State = Adopted;
        PlanId = planId;
        Version++;
    }

    private void RequireOpen()
    {
        if (State == Adopted)
        {
            throw new RuleViolationException(
                "proposal.adopted",
                new(
                    $"Đề xuất này đã lập thành kế hoạch {PlanId}; hãy sửa ở kế hoạch (POST /plans khi còn dự thảo, hoặc văn bản điều chỉnh sau khi giao).",
                    $"This proposal has become plan {PlanId}; change the plan instead (POST /plans while it is a draft, an amendment once it is issued)."));
        }
    }

    private Dictionary<string, Say[]> Faults(string field)
    {
        try
        {
            StrictFile.Read<PlanFile>(Corrected());
            return [];
        }
        catch (InvalidInputException invalid)
        {
            return invalid.Errors.Where(fault => fault.Key == field || fault.Key.StartsWith(field + ".", StringComparison.Ordinal) || fault.Key.StartsWith(field + "[", StringComparison.Ordinal))
                .ToDictionary(fault => $"value{fault.Key[field.Length..]}", fault => fault.Value);
        }
    }
}
