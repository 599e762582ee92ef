using MassTransit;
using SonLa.Contracts.Budget;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Reminds a project's owner and the planning department of capital that nears its end, and tells them of what has lapsed.</summary>
internal sealed class RemindOwnerOnCapitalExpiring(NoticeDelivery delivery) : IConsumer<CapitalExpiring>
{
    public Task Consume(ConsumeContext<CapitalExpiring> context)
    {
        var expiring = context.Message;
        var content = new CapitalExpiringContent
        {
            ProjectCode = expiring.ProjectCode,
            ProjectName = expiring.ProjectName,
            OwnerCode = expiring.OwnerCode,
            SourceCode = expiring.SourceCode,
            PlanYear = expiring.PlanYear,
            EndsOn = expiring.EndsOn,
            DaysLeft = expiring.DaysLeft,
            RemainingInDong = expiring.RemainingInDong,
        };
        return delivery.Deliver(context, new() { Content = content, SentAt = expiring.At }, Audience.PeopleOf(expiring.OwnerCode), Audience.Planning);
    }
}
