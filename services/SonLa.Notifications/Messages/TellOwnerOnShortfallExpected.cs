using MassTransit;
using SonLa.Contracts.Budget;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells a project's owner, long before a round, that the project is expected to stay below its threshold.</summary>
internal sealed class TellOwnerOnShortfallExpected(NoticeDelivery delivery) : IConsumer<ShortfallExpected>
{
    public Task Consume(ConsumeContext<ShortfallExpected> context)
    {
        var expected = context.Message;
        var content = new ShortfallExpectedContent
        {
            ProjectCode = expected.ProjectCode,
            ProjectName = expected.ProjectName,
            PlanYear = expected.PlanYear,
            RoundNumber = expected.RoundNumber,
            CutOff = expected.CutOff,
            ThresholdPercent = expected.ThresholdPercent,
            Through = expected.Through,
            CapitalInForceInDong = expected.CapitalInForceInDong,
            DisbursedInDong = expected.DisbursedInDong,
            ExpectedInDong = expected.ByCutOff.ExpectedInDong,
            LowInDong = expected.ByCutOff.LowInDong,
            HighInDong = expected.ByCutOff.HighInDong,
            YearEndInDong = expected.ByYearEnd.ExpectedInDong,
            EvenAtBest = expected.EvenAtBest,
        };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = expected.WarnedAt }, Audience.PeopleOf(expected.OwnerCode));
    }
}
