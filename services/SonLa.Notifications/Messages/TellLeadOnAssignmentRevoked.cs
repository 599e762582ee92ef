using MassTransit;
using SonLa.Contracts.Assignments;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells the people of the former lead that an assignment was taken away, and why.</summary>
internal sealed class TellLeadOnAssignmentRevoked(NoticeDelivery delivery) : IConsumer<AssignmentRevoked>
{
    public Task Consume(ConsumeContext<AssignmentRevoked> context)
    {
        var revoked = context.Message;
        var content = new AssignmentRevokedContent
        {
            IndicatorOrdinal = revoked.IndicatorOrdinal,
            MeasureName = revoked.MeasureName,
            OrganisationCode = revoked.OrganisationCode,
            Reason = revoked.Reason,
        };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = revoked.RevokedAt }, Audience.PeopleOf(revoked.OrganisationCode));
    }
}
