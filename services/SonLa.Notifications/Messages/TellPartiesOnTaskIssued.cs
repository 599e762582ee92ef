using MassTransit;
using SonLa.Contracts.Assignments;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells leads and coordinators what was given or requested, and what a later document changed of it; of a class that not everybody may read without its words.</summary>
internal sealed class TellPartiesOnTaskIssued(NoticeDelivery delivery, TaskAudiences audiences) : IConsumer<TaskIssued>
{
    public Task Consume(ConsumeContext<TaskIssued> context)
    {
        var issued = context.Message;
        var text = issued.Class is null ? issued.Text : null;
        Content content = issued.ChangedBy is { } document
            ? new TaskChangedContent
            {
                Section = issued.Section,
                DocumentNumber = issued.DocumentNumber,
                Text = text,
                ChangedBy = document,
                Withdrawn = issued.Withdrawn,
            }
            : new TaskIssuedContent
            {
                Section = issued.Section,
                DocumentNumber = issued.DocumentNumber,
                Text = text,
                Request = issued.Obligation == "requested",
                LeadCodes = issued.LeadCodes,
                CoordinatorCodes = issued.CoordinatorCodes,
                DueOn = issued.DueOn,
            };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = issued.IssuedAt }, audiences.Of(issued.Class, issued.LeadCodes.Concat(issued.CoordinatorCodes)));
    }
}
