using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Assignments.Organisations;
using SonLa.Assignments.Persistence;
using SonLa.Assignments.Plans;
using SonLa.Assignments.Tasks;
using SonLa.ServiceDefaults.Audit;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Assignments.Documents;

/// <summary>Makes what a reviewed proposal's documents say otherwise the next version of the plan in force; a second time changes nothing.</summary>
internal static class AdoptAmendment
{
    private const int MostWithdrawn = 500;

    /// <param name="EffectiveOn">First day of the changes; the document's where it is left out.</param>
    /// <param name="WithdrawnTasks">Tasks that the document takes back, named by a person, each with its reason.</param>
    public sealed record Request(DateOnly? EffectiveOn = null, IReadOnlyList<Withdrawal>? WithdrawnTasks = null);

    /// <param name="TaskCode">Of GET /plans/{planId}/tasks.</param>
    /// <param name="Reason">The words of the document.</param>
    public sealed record Withdrawal(string TaskCode, string Reason);

    public sealed record Response(Guid PlanId, int Version, int AssignmentsIssued, int AssignmentsRevoked);

    internal static void Map(IEndpointRouteBuilder proposals) => proposals
        .MapPost("/{proposalId:guid}/amendment", Handle)
        .RequirePermission(Permissions.AmendPlans)
        .WithName(nameof(AdoptAmendment))
        .WithSummary("Amend the plan in force by a reviewed proposal")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Results<Created<Response>, Ok<Response>, NotFound>> Handle(
        Guid proposalId,
        Request request,
        HttpContext context,
        AssignmentsDbContext db,
        Amending amending,
        AuditScope audit)
    {
        var cancellationToken = context.RequestAborted;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.LockProposal(proposalId, cancellationToken) is not { } proposal)
        {
            return TypedResults.NotFound();
        }

        var read = proposal.Corrected();
        var planId = proposal.PlanId ?? await db.PlanInForce(read, cancellationToken) ?? throw new RuleViolationException("amendment.no-plan", new(
            "Tỉnh và năm của văn bản này chưa có kế hoạch đã giao; hãy lập dự thảo kế hoạch (POST /proposals/{id}/plan).",
            "The document's province and year have no plan in force; make a draft plan instead (POST /proposals/{id}/plan)."));
        var plan = await db.LockPlan(planId, cancellationToken) ?? throw new InvalidOperationException("A plan that was found is there.");
        var organisations = (await OrganisationCopy.Read(db, cancellationToken)).RequireKnown();
        var draft = AmendmentDraft.Of(read, plan.Current.Content, organisations.On(plan.DayOf(read), plan.Current.Content.Addressees));
        if (proposal.State == Proposal.Adopted)
        {
            var made = plan.Versions.FirstOrDefault(version => version.Document.Reference == draft.Document.Reference);
            return TypedResults.Ok(new Response(plan.Id, made?.Number ?? plan.Version, 0, 0));
        }

        Versioned.Require(context, plan.Version);
        proposal.RequireAnswered(proposal.UnansweredOfAmendment());
        var effectiveOn = request.EffectiveOn ?? draft.Document.IssuedOn;
        new InputCheck()
            .Require(effectiveOn is not null, "effectiveOn", "Văn bản để trống ngày; hãy nhập ngày có hiệu lực.", "The document leaves its day blank; enter the day on which it takes effect.")
            .Require(request.WithdrawnTasks is not { Count: > MostWithdrawn }, "withdrawnTasks", $"Tối đa {MostWithdrawn} nhiệm vụ một lần.", $"At most {MostWithdrawn} tasks at once.")
            .ThrowIfAny();
        var withdrawn = Withdrawn(request);
        audit.Document = draft.Document.Reference;
        var outcome = await amending.Apply(plan, draft.ToFile(effectiveOn!.Value, withdrawn), organisations, cancellationToken);
        proposal.Adopt(plan.Id);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        Versioned.Stamp(context, plan.Version);
        return TypedResults.Created($"/plans/{plan.Id}/versions/{plan.Version}", new Response(plan.Id, plan.Version, outcome.Issued, outcome.Revoked));
    }

    private static IReadOnlyList<TaskWithdrawal> Withdrawn(Request request)
    {
        var check = new InputCheck();
        var named = request.WithdrawnTasks ?? [];
        for (var index = 0; index < named.Count; index++)
        {
            check
                .RequireText(named[index]?.TaskCode, $"withdrawnTasks[{index}].taskCode", 100)
                .RequireText(named[index]?.Reason, $"withdrawnTasks[{index}].reason", 500);
        }

        check.ThrowIfAny();
        return [.. named.Select(one => new TaskWithdrawal { TaskCode = one.TaskCode, Reason = one.Reason })];
    }
}
