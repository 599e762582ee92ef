using MassTransit;
using SonLa.Contracts.Assignments;

namespace SonLa.Integration.Publishing;

/// <summary>Tells partners of a year's plan when it is issued.</summary>
internal sealed class PublishPlanOnPlanIssued(PublicLog log) : IConsumer<PlanIssued>
{
    public Task Consume(ConsumeContext<PlanIssued> context)
    {
        var plan = context.Message;
        return log.Append(
            context.MessageId.GetValueOrDefault(),
            "assignments",
            "plan-issued",
            plan.Province,
            plan.IssuedAt,
            PublicPlan.From(plan.Province, plan.PlanYear, plan.DocumentNumber, plan.Version, plan.Measures),
            context.CancellationToken);
    }
}
