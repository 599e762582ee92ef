using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells every addressed head that an emulation movement was launched (01/CT-UBND, item 8).</summary>
internal sealed class TellHeadsOnMovementLaunched(NoticeDelivery delivery) : IConsumer<MovementLaunched>
{
    public Task Consume(ConsumeContext<MovementLaunched> context)
    {
        var launched = context.Message;
        var content = new MovementLaunchedContent { MovementName = launched.Name, DocumentNumber = launched.DocumentNumber, DocumentDate = launched.DocumentDate };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = launched.LaunchedAt }, [.. launched.AddresseeCodes.Select(Audience.HeadOf)]);
    }
}
