using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Evaluations;
using SonLa.Reporting.Organisations;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Proposals;

/// <summary>Proposes to praise, correct or discipline somebody, with the evidence it rests on; whoever decides is told, the party is not.</summary>
internal static class ProposeConduct
{
    private const int LongestName = 200;
    private const int MostLinks = 50;

    public sealed record Request
    {
        public required int Year { get; init; }

        /// <summary><c>praise</c>, <c>correction</c> or <c>discipline</c>.</summary>
        public required string Kind { get; init; }

        public required PartyText Party { get; init; }

        /// <summary>The movement that a praise comes from.</summary>
        public Guid? MovementId { get; init; }

        public string? Form { get; init; }

        public required string Reason { get; init; }

        public required IReadOnlyList<LinkText> Evidence { get; init; }
    }

    public sealed record PartyText
    {
        /// <summary><c>organisation</c>, <c>head</c>, <c>person</c> or <c>collective</c>.</summary>
        public required string Kind { get; init; }

        public required string OrganisationCode { get; init; }

        /// <summary>For a person and a collective.</summary>
        public string? Name { get; init; }

        public string? Position { get; init; }
    }

    public sealed record LinkText
    {
        /// <summary><c>evaluation</c>, <c>report</c>, <c>obligation</c> or <c>urging</c>.</summary>
        public required string Kind { get; init; }

        public required Guid Id { get; init; }

        /// <summary>Version of the evaluation or revision of the report that is meant.</summary>
        public int? Revision { get; init; }
    }

    internal static void Map(IEndpointRouteBuilder proposals) => proposals.MapPost("", Handle)
        .WithName(nameof(ProposeConduct))
        .WithSummary("Propose to praise, correct or discipline")
        .RequirePermission(Permissions.ProposeConduct)
        .WithIdempotency()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<ProposalAnswer>, NotFound, ForbidHttpResult>> Handle(
        Request request,
        ReportingDbContext db,
        EvaluationShelf shelf,
        LinkedEvidence linked,
        IEvents events,
        ReportAuthor author,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        Check(request);
        var code = request.Party.OrganisationCode;
        if (await shelf.InUse(db, request.Year, cancellationToken) is not { } rules
            || await db.Organisations.AsNoTracking().SingleOrDefaultAsync(one => one.Code == code, cancellationToken) is not { } organisation)
        {
            return TypedResults.NotFound();
        }

        if (!author.Caller.MayPropose(request.Kind, code, request.MovementId))
        {
            return TypedResults.Forbid();
        }

        RefuseRequested(request.Kind, organisation);
        IReadOnlyList<EvidenceLink> links = [.. request.Evidence.Select(link => new EvidenceLink(link.Kind, link.Id, link.Revision))];
        await linked.Require(links, request.MovementId, author.Caller, cancellationToken);
        var actor = Actor.Of(author);
        var proposal = Propose(request, rules.Province, PartyOf(request.Party, organisation), links, actor);
        var step = proposal.Begun(actor);
        db.Add(proposal);
        db.Add(step);
        events.Publish(new ConductProposed
        {
            ProposalId = proposal.ProposalId,
            Province = proposal.Province,
            PlanYear = proposal.PlanYear,
            Kind = proposal.Kind,
            PartyName = proposal.Party.Name,
            OrganisationCode = code,
            ProposedBy = proposal.ProposedFor,
            Reason = proposal.Reason,
            ProposedAt = proposal.ProposedAt,
            Version = proposal.Version,
        });
        await db.SaveChangesAsync(cancellationToken);

        Versioned.Stamp(http, proposal.Version);
        return TypedResults.Created($"/conduct-proposals/{proposal.ProposalId}", ProposalAnswer.Of(proposal, [step]));
    }

    private static void Check(Request request)
    {
        var named = request.Party.Kind is EvaluationSubject.Person or Party.Collective;
        var check = new InputCheck()
            .Require(request.Year is >= 2000 and <= 2199, "year", "Hãy ghi năm kế hoạch.", "Name the plan year.")
            .Require(ConductProposal.Kinds.Contains(request.Kind), "kind", "Hãy ghi praise (khen thưởng), correction (chấn chỉnh) hoặc discipline (kỷ luật).", "Write praise, correction or discipline.")
            .Require(Party.Kinds.Contains(request.Party.Kind), "party.kind", $"Hãy dùng một trong: {string.Join(", ", Party.Kinds)}.", $"Use one of: {string.Join(", ", Party.Kinds)}.")
            .RequireText(request.Party.OrganisationCode, "party.organisationCode", 100)
            .Require(named == !string.IsNullOrWhiteSpace(request.Party.Name), "party.name", "Chỉ nêu tên, và phải nêu, khi đề nghị cho cá nhân hoặc tập thể nhỏ.", "A name is given for a person or a team, and only there.")
            .LimitText(request.Party.Name, "party.name", LongestName)
            .LimitText(request.Party.Position, "party.position", LongestName)
            .LimitText(request.Form, "form", LongestName)
            .RequireText(request.Reason, "reason", ReportText.LongestText)
            .Require(request.MovementId is null || request.Kind == ConductProposal.Praise, "movementId", "Chỉ đề nghị khen thưởng mới gắn với phong trào thi đua.", "Only praise comes from an emulation movement.")
            .Require(request.Evidence.Count is >= 1 and <= MostLinks || (request.MovementId is not null && request.Evidence.Count == 0), "evidence", $"Hãy nêu từ 1 đến {MostLinks} minh chứng.", $"Name 1 to {MostLinks} pieces of evidence.");
        foreach (var (link, index) in request.Evidence.Take(MostLinks).Select((link, index) => (link, index)))
        {
            var field = $"evidence[{index.ToString(CultureInfo.InvariantCulture)}]";
            check
                .Require(EvidenceLink.Kinds.Contains(link.Kind), $"{field}.kind", $"Hãy dùng một trong: {string.Join(", ", EvidenceLink.Kinds)}.", $"Use one of: {string.Join(", ", EvidenceLink.Kinds)}.")
                .Require((link.Kind is EvidenceLink.Obligation or EvidenceLink.Urging) == link.Revision is null, $"{field}.revision", "Hãy nêu lần đánh giá hoặc bản nộp; nghĩa vụ báo cáo và văn bản đôn đốc thì không có.", "Name the version or revision; an obligation and an urging note have none.");
        }

        check.ThrowIfAny();
    }

    // S001 II.12.2, 01/CT-UBND items 6 and 7: who is only asked ("Đề nghị") is thanked or praised, never corrected or disciplined.
    private static void RefuseRequested(string kind, Organisation organisation)
    {
        if (kind != ConductProposal.Praise && (organisation.Kind is "outside" or "ministry"))
        {
            throw new RuleViolationException("proposal.only-requested", new(
                "Cơ quan này không thuộc UBND tỉnh, chỉ được đề nghị phối hợp nên không thuộc diện chấn chỉnh, kỷ luật.",
                "This organisation is not under the UBND and is only requested to help; it is neither corrected nor disciplined."));
        }
    }

    private static Party PartyOf(PartyText party, Organisation organisation) => party.Kind switch
    {
        EvaluationSubject.Organisation => new(party.Kind, organisation.Code, organisation.Name, null),
        EvaluationSubject.Head => new(party.Kind, organisation.Code, organisation.HeadTitle, organisation.HeadTitle),
        _ => new(party.Kind, organisation.Code, (party.Name ?? "").Trim(), party.Position),
    };

    private static ConductProposal Propose(Request request, string province, Party party, IReadOnlyList<EvidenceLink> links, Actor actor) => new()
    {
        ProposalId = Guid.CreateVersion7(),
        Province = province,
        PlanYear = request.Year,
        Kind = request.Kind,
        Party = party,
        OrganisationCode = party.OrganisationCode,
        MovementId = request.MovementId,
        Form = string.IsNullOrWhiteSpace(request.Form) ? null : request.Form,
        Reason = request.Reason,
        Evidence = links,
        ProposedBy = actor.AccountId,
        ProposedFor = actor.OrganisationCode,
        ProposedAt = actor.At,
    };
}
