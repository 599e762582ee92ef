using SonLa.Budget.Projects;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Reallocations;

/// <summary>A reallocation of capital between projects (điều chuyển vốn): one balanced act, proposed, submitted, decided by a document, and only then in force, all of it or nothing.</summary>
internal sealed class Reallocation
{
    private readonly List<ReallocationLine> _lines = [];

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required int Year { get; init; }

    /// <summary>The frozen list whose projects give.</summary>
    public required Guid RoundListId { get; init; }

    public required int RoundNumber { get; init; }

    public required PriorityWeights Weights { get; init; }

    /// <summary>One of <see cref="ReallocationStates"/>.</summary>
    public string State { get; private set; } = ReallocationStates.Draft;

    public int Version { get; private set; } = 1;

    public required DateTimeOffset DraftedAt { get; init; }

    public required Guid DraftedBy { get; init; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public ReallocationRuling? Decision { get; private set; }

    public ReallocationRuling? Voiding { get; private set; }

    /// <summary>Document that allows the act after the year's last day for changes of capital (R80); null while none is needed.</summary>
    public string? OverridesDeadlineBy { get; private set; }

    public IReadOnlyList<ReallocationLine> Lines => _lines;

    public decimal MovedInDong => _lines.Sum(line => Math.Max(0, line.AmountInDong));

    /// <summary>Takes over what the engine proposes.</summary>
    public static Reallocation Draft(int year, Guid roundListId, int roundNumber, PriorityWeights weights, IEnumerable<ProposedLine> proposed, DateTimeOffset at, Guid by, string? overridesDeadlineBy = null)
    {
        var draft = new Reallocation { Year = year, RoundListId = roundListId, RoundNumber = roundNumber, Weights = weights, DraftedAt = at, DraftedBy = by, OverridesDeadlineBy = overridesDeadlineBy };
        draft._lines.AddRange(proposed.Select(ReallocationLine.Of));
        return draft;
    }

    /// <summary>Sets the amount of one line by hand, with the reason that takes the place of the engine's; a draft may be unbalanced while it is worked on.</summary>
    public void Set(InvestmentProject project, string sourceCode, decimal amountInDong, string because, Guid by, DateTimeOffset at)
    {
        Require(ReallocationStates.Draft);
        var line = _lines.SingleOrDefault(known => known.ProjectId == project.Id && known.SourceCode == sourceCode);
        if (line is null)
        {
            line = ReallocationLine.ByHand(project.Id, project.Code, sourceCode);
            _lines.Add(line);
        }

        line.Set(amountInDong, because, by, at);
    }

    /// <summary>Ends a round of edits by hand.</summary>
    public void Edited() => Version++;

    /// <summary>Keeps the document that allows the act late, where one was needed; the one named first stays.</summary>
    public void AllowLate(string? document) => OverridesDeadlineBy ??= document;

    /// <summary>Refuses a decision dated before the submission that it decides on.</summary>
    public void RequireDecidedAfterSubmission(DateOnly on)
    {
        if (State == ReallocationStates.Submitted && SubmittedAt is { } at && on < VietnamTime.DayOf(at))
        {
            throw new InvalidInputException("on", new(
                $"Ngày quyết định không được trước ngày trình ({VietnamTime.DayOf(at):dd/MM/yyyy}); hãy kiểm tra ngày của văn bản.",
                $"The decision may not be dated before the submission ({VietnamTime.DayOf(at):yyyy-MM-dd}); check the document's day."));
        }
    }

    /// <summary>Hands the draft to the chairman; only one that breaks no rule.</summary>
    public void Submit(ReallocationCheck check, DateTimeOffset at)
    {
        Require(ReallocationStates.Draft);
        RefuseFaults(check);
        if (MovedInDong == 0)
        {
            throw new RuleViolationException("reallocation.moves-nothing", new(
                "Đề xuất không điều chuyển đồng nào; hãy nhập số tiền cho ít nhất một dự án nhường và một dự án nhận.",
                "The proposal moves nothing; enter amounts for at least one giving and one receiving project."));
        }

        State = ReallocationStates.Submitted;
        SubmittedAt = at;
        Version++;
    }

    /// <summary>Gives a submitted proposal back to be worked on.</summary>
    public void Return()
    {
        Require(ReallocationStates.Submitted);
        State = ReallocationStates.Draft;
        Version++;
    }

    /// <summary>Moves the capital of every line, by the deciding document; answers false where this very decision is in force already.</summary>
    public bool Apply(ReallocationRuling ruling, ReallocationCheck check, IReadOnlyDictionary<Guid, InvestmentProject> projects)
    {
        if (Decision == ruling && State == ReallocationStates.Applied)
        {
            return false;
        }

        Require(ReallocationStates.Submitted);
        RefuseFaults(check);
        Move(projects, ruling, restores: false);
        State = ReallocationStates.Applied;
        Decision = ruling;
        Version++;
        return true;
    }

    /// <summary>Refuses a submitted proposal for good: no capital moves; answers false where it is refused by this very decision.</summary>
    public bool Reject(ReallocationRuling ruling)
    {
        if (Decision == ruling && State == ReallocationStates.Rejected)
        {
            return false;
        }

        Require(ReallocationStates.Submitted);
        State = ReallocationStates.Rejected;
        Decision = ruling;
        Version++;
        return true;
    }

    /// <summary>Takes an applied decision back: every line returns exactly; refused where a receiving project has spent what it would return.</summary>
    public bool Void(ReallocationRuling ruling, IReadOnlyDictionary<Guid, InvestmentProject> projects)
    {
        if (Voiding == ruling && State == ReallocationStates.Voided)
        {
            return false;
        }

        Require(ReallocationStates.Applied);
        if (Decision is { } decision && ruling.On < decision.On)
        {
            throw new InvalidInputException("on", new(
                $"Ngày hủy không được trước ngày quyết định điều chuyển ({decision.On:dd/MM/yyyy}).",
                $"It may not be voided before the day of the decision ({decision.On:yyyy-MM-dd})."));
        }

        Move(projects, ruling, restores: true);
        State = ReallocationStates.Voided;
        Voiding = ruling;
        Version++;
        return true;
    }

    // All are asked before the first is added: an act that is refused has moved nothing.
    private void Move(IReadOnlyDictionary<Guid, InvestmentProject> projects, ReallocationRuling ruling, bool restores)
    {
        var moves = _lines.Where(line => line.AmountInDong != 0).Select(line => (Project: projects[line.ProjectId], Entry: new CapitalAllocation
        {
            SourceCode = line.SourceCode,
            Year = Year,
            AmountInDong = restores ? -line.AmountInDong : line.AmountInDong,
            EffectiveOn = ruling.On,
            DocumentNumber = ruling.DocumentNumber,
            EnteredAt = ruling.At,
            EnteredBy = ruling.By,
            ReallocationId = Id,
            Restores = restores,
        })).ToList();
        moves.ForEach(move => move.Project.RequireRoomFor(move.Entry));
        if (restores)
        {
            moves.ForEach(move => move.Project.RequireUnderCeilings(move.Entry));
        }

        moves.ForEach(move => move.Project.Allocate(move.Entry));
    }

    private void Require(string state)
    {
        if (State != state)
        {
            throw new RuleViolationException("reallocation.wrong-state", new(
                $"Đề xuất điều chuyển đang ở trạng thái “{ReallocationStates.Say(State).Vi}”, việc này cần trạng thái “{ReallocationStates.Say(state).Vi}”; hãy tải lại để xem.",
                $"The reallocation is {ReallocationStates.Say(State).En} and this needs it to be {ReallocationStates.Say(state).En}; load it again."));
        }
    }

    private static void RefuseFaults(ReallocationCheck check)
    {
        if (check.Faults.Count > 0)
        {
            throw new RuleViolationException("reallocation.breaks-rules", new(
                string.Join(" ", check.Faults.Take(20).Select(fault => fault.Sentence.Vi)),
                string.Join(" ", check.Faults.Take(20).Select(fault => fault.Sentence.En))));
        }
    }
}
