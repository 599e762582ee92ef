using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Proposals;

/// <summary>That somebody be praised, called to correct, or disciplined: proposed with evidence, decided by a person with that right and a document, never by the system (S001 Điều 2.1.4).</summary>
internal sealed class ConductProposal
{
    public const string Praise = "praise";
    public const string Correction = "correction";
    public const string Discipline = "discipline";

    public static readonly IReadOnlyList<string> Kinds = [Praise, Correction, Discipline];

    public required Guid ProposalId { get; init; }

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    /// <summary>One of <see cref="Kinds"/>.</summary>
    public required string Kind { get; init; }

    public required Party Party { get; init; }

    /// <summary>Denormalised from the party, for who may see it.</summary>
    public required string OrganisationCode { get; init; }

    /// <summary>The emulation movement that a praise comes from; null otherwise.</summary>
    public Guid? MovementId { get; init; }

    /// <summary>What is proposed in its form: Bằng khen, khiển trách.</summary>
    public string? Form { get; init; }

    public required string Reason { get; init; }

    public required IReadOnlyList<EvidenceLink> Evidence { get; init; }

    public required Guid ProposedBy { get; init; }

    /// <summary>Code of the organisation that proposes.</summary>
    public required string ProposedFor { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>One of <see cref="ProposalStates"/>.</summary>
    public string State { get; private set; } = ProposalStates.Proposed;

    public int Version { get; private set; } = 1;

    /// <summary>Approves it by a document; whoever proposed it does not decide it.</summary>
    public ProposalStep Approve(Actor by, string documentNumber, DateOnly documentDate, string? note)
    {
        RequireOpen();
        RefuseOwn(by);
        if (documentDate < VietnamTime.DayOf(ProposedAt))
        {
            throw new InvalidInputException("documentDate", new(
                $"Văn bản quyết định không thể có ngày trước ngày đề nghị ({VietnamTime.DayOf(ProposedAt):dd/MM/yyyy}).",
                $"The decision cannot be dated before the proposal ({VietnamTime.DayOf(ProposedAt):yyyy-MM-dd})."));
        }

        return Move(ProposalStates.Approved, by, note, documentNumber, documentDate);
    }

    /// <summary>Refuses it with the reason.</summary>
    public ProposalStep Refuse(Actor by, string reason)
    {
        RequireOpen();
        RefuseOwn(by);
        return Move(ProposalStates.Refused, by, reason, null, null);
    }

    /// <summary>The proposing organisation takes it back before it is decided.</summary>
    public ProposalStep Withdraw(Actor by, string reason)
    {
        RequireOpen();
        return Move(ProposalStates.Withdrawn, by, reason, null, null);
    }

    /// <summary>The step that began it.</summary>
    public ProposalStep Begun(Actor by) => Step(by, Reason, null, null);

    private ProposalStep Move(string state, Actor by, string? note, string? documentNumber, DateOnly? documentDate)
    {
        State = state;
        Version++;
        return Step(by, note, documentNumber, documentDate);
    }

    private ProposalStep Step(Actor by, string? note, string? documentNumber, DateOnly? documentDate) => new()
    {
        ProposalId = ProposalId,
        Number = Version,
        State = State,
        Note = note,
        DocumentNumber = documentNumber,
        DocumentDate = documentDate,
        At = by.At,
        By = by.AccountId,
        ByName = by.Name,
        For = by.OrganisationCode,
    };

    private void RequireOpen()
    {
        if (State != ProposalStates.Proposed)
        {
            throw new RuleViolationException("proposal.closed", new(
                "Đề nghị này đã được quyết định hoặc rút lại; hãy lập đề nghị mới nếu cần.",
                "This proposal is decided or withdrawn; make another one if needed."));
        }
    }

    private void RefuseOwn(Actor by)
    {
        if (by.AccountId == ProposedBy)
        {
            throw new RuleViolationException("proposal.own-proposal", new(
                "Người đề nghị không tự quyết định đề nghị của mình; việc này cần một người có thẩm quyền khác.",
                "Whoever proposes does not decide it; another person with the right has to."));
        }
    }
}

/// <summary>Who is to be praised, corrected or disciplined.</summary>
/// <param name="Kind"><c>organisation</c>, <c>head</c>, <c>person</c> or <c>collective</c> (a small team of an organisation; 01/CT-UBND, item 4).</param>
/// <param name="OrganisationCode">The organisation, or that of the person or team.</param>
/// <param name="Name">As it was called at the time.</param>
/// <param name="Position">Of a person.</param>
internal sealed record Party(string Kind, string OrganisationCode, string Name, string? Position)
{
    public const string Collective = "collective";

    public static readonly IReadOnlyList<string> Kinds = [Evaluations.EvaluationSubject.Organisation, Evaluations.EvaluationSubject.Head, Evaluations.EvaluationSubject.Person, Collective];
}

/// <summary>A piece of evidence that a proposal points to, by its version or revision, so that what was seen stays what it was.</summary>
/// <param name="Kind"><c>evaluation</c>, <c>report</c>, <c>obligation</c> or <c>urging</c>.</param>
/// <param name="Id">Of the thing.</param>
/// <param name="Revision">Version of an evaluation or revision of a report; null for an obligation and an urging note.</param>
internal sealed record EvidenceLink(string Kind, Guid Id, int? Revision)
{
    public const string Evaluation = "evaluation";
    public const string Report = "report";
    public const string Obligation = "obligation";
    public const string Urging = "urging";

    public static readonly IReadOnlyList<string> Kinds = [Evaluation, Report, Obligation, Urging];
}

/// <summary>The person who acts, and for which organisation.</summary>
internal sealed record Actor(Guid AccountId, string Name, string OrganisationCode, DateTimeOffset At)
{
    public static Actor Of(Reports.ReportAuthor author) => new(author.AccountId, author.Name, author.Caller.OrganisationCode, author.Now);
}
