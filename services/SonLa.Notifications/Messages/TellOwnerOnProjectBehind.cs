using MassTransit;
using SonLa.Contracts.Budget;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Warns a project's owner before a round's cut-off, while something can still be done.</summary>
internal sealed class TellOwnerOnProjectBehind(NoticeDelivery delivery) : IConsumer<ProjectBehind>
{
    public Task Consume(ConsumeContext<ProjectBehind> context)
    {
        var behind = context.Message;
        var content = new ProjectBehindContent
        {
            ProjectCode = behind.ProjectCode,
            ProjectName = behind.ProjectName,
            PlanYear = behind.PlanYear,
            RoundNumber = behind.RoundNumber,
            CutOff = behind.CutOff,
            ThresholdPercent = behind.ThresholdPercent,
            CapitalInForceInDong = behind.CapitalInForceInDong,
            DisbursedInDong = behind.DisbursedInDong,
            MissingInDong = behind.MissingInDong,
            On = behind.On,
        };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = behind.WarnedAt }, Audience.PeopleOf(behind.OwnerCode));
    }
}
