namespace SonLa.Reporting.Proposals;

/// <summary>A proposal with every step taken on it.</summary>
public sealed record ProposalAnswer
{
    public required Guid ProposalId { get; init; }

    public required int PlanYear { get; init; }

    /// <summary><c>praise</c>, <c>correction</c> or <c>discipline</c>.</summary>
    public required string Kind { get; init; }

    public required PartyLine Party { get; init; }

    public required Guid? MovementId { get; init; }

    public required string? Form { get; init; }

    public required string Reason { get; init; }

    public required IReadOnlyList<EvidenceLine> Evidence { get; init; }

    /// <summary><c>proposed</c>, <c>approved</c>, <c>refused</c> or <c>withdrawn</c>.</summary>
    public required string State { get; init; }

    public required string ProposedFor { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public required int Version { get; init; }

    public required IReadOnlyList<StepLine> Steps { get; init; }

    public sealed record PartyLine(string Kind, string OrganisationCode, string Name, string? Position);

    /// <param name="Kind"><c>evaluation</c>, <c>report</c>, <c>obligation</c> or <c>urging</c>.</param>
    /// <param name="Id">Of the thing.</param>
    /// <param name="Revision">Version of an evaluation or revision of a report.</param>
    public sealed record EvidenceLine(string Kind, Guid Id, int? Revision);

    public sealed record StepLine(int Number, string State, string? Note, string? DocumentNumber, DateOnly? DocumentDate, DateTimeOffset At, string ByName, string For);

    internal static ProposalAnswer Of(ConductProposal proposal, IReadOnlyList<ProposalStep> steps) => new()
    {
        ProposalId = proposal.ProposalId,
        PlanYear = proposal.PlanYear,
        Kind = proposal.Kind,
        Party = new(proposal.Party.Kind, proposal.Party.OrganisationCode, proposal.Party.Name, proposal.Party.Position),
        MovementId = proposal.MovementId,
        Form = proposal.Form,
        Reason = proposal.Reason,
        Evidence = [.. proposal.Evidence.Select(link => new EvidenceLine(link.Kind, link.Id, link.Revision))],
        State = proposal.State,
        ProposedFor = proposal.ProposedFor,
        ProposedAt = proposal.ProposedAt,
        Version = proposal.Version,
        Steps = [.. steps.OrderBy(step => step.Number).Select(step => new StepLine(step.Number, step.State, step.Note, step.DocumentNumber, step.DocumentDate, step.At, step.ByName, step.For))],
    };
}
