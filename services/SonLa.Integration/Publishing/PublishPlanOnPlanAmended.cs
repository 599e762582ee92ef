using MassTransit;
using SonLa.Contracts.Assignments;

namespace SonLa.Integration.Publishing;

/// <summary>Tells partners of the whole plan again when a later document amends it.</summary>
internal sealed class PublishPlanOnPlanAmended(PublicLog log) : IConsumer<PlanAmended>
{
    public Task Consume(ConsumeContext<PlanAmended> context)
    {
        var plan = context.Message;
        return log.Append(
            context.MessageId.GetValueOrDefault(),
            "assignments",
            "plan-amended",
            plan.Province,
            plan.AmendedAt,
            PublicPlan.From(plan.Province, plan.PlanYear, plan.AmendingDocument, plan.Version, plan.Measures),
            context.CancellationToken);
    }
}
