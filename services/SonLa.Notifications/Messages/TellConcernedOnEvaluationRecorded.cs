using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells those whose work was judged; of a head's or a person's judgement only the head hears.</summary>
internal sealed class TellConcernedOnEvaluationRecorded(NoticeDelivery delivery) : IConsumer<EvaluationRecorded>
{
    public Task Consume(ConsumeContext<EvaluationRecorded> context)
    {
        var recorded = context.Message;
        var content = new EvaluationRecordedContent
        {
            Period = recorded.Period,
            SubjectName = recorded.SubjectName,
            ProgressVi = recorded.Progress.Vi,
            ProgressEn = recorded.Progress.En,
            QualityVi = recorded.Quality.Vi,
            QualityEn = recorded.Quality.En,
            Score = recorded.Score,
            Reason = recorded.Reason,
            JudgedBy = recorded.JudgedBy,
        };
        Func<string, Audience> whom = recorded.SubjectKind is "head" or "person" ? Audience.HeadOf : Audience.PeopleOf;
        return delivery.Deliver(context, new Telling { Content = content, SentAt = recorded.JudgedAt }, [.. recorded.ConcernedCodes.Distinct().Order(StringComparer.Ordinal).Select(whom)]);
    }
}
