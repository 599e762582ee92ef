using FsCheck;
using FsCheck.Fluent;
using SonLa.Contracts.Identity;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Organisations;
using SonLa.Reporting.Tests.Calendars;
using SonLa.ServiceDefaults.Time;
using Xunit;

namespace SonLa.Reporting.Tests.Obligations;

public sealed class OwedReportTests
{
    private static readonly ReportingCalendar SonLa2024 = ACalendar.OfSonLa2024();

    [Fact]
    public void Every_member_of_an_audience_owes_every_period_exactly_once_and_nobody_else_owes_anything() =>
        Prop.ForAll(Provinces(), province =>
        {
            var (organisations, answerable) = province;

            var owed = Owed(organisations, answerable);

            Assert.Equal(owed.Count, owed.DistinctBy(one => one.ObligationId).Count());
            foreach (var duty in CalendarReckoning.Duties(SonLa2024))
            {
                var day = VietnamTime.DayOf(duty.DueAt);
                var bound = organisations.Where(organisation => organisation.ExistsOn(day)).Where(organisation => duty.Regime.Code switch
                {
                    "a" => answerable.Contains(organisation.Code),
                    "d" => organisation.Code == "so-khdt",
                    _ => organisation.Kind is "department" or "district",
                });
                Assert.Equal(
                    bound.Select(organisation => organisation.Code).Order(),
                    owed.Where(one => one.Duty == duty).Select(one => one.OrganisationCode).Order());
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_thing_owed_has_the_same_id_for_ever() =>
        Assert.Equal(
            Guid.Parse("69d98373-b621-8dd9-87cd-41791891153e"),
            ObligationIdentity.Of("son-la", 2024, "b", "month", "2024-02", "so-tc"));

    [Fact]
    public void An_organisation_that_ended_owes_nothing_that_falls_due_later()
    {
        var ended = Made("so-cu", "department", new DateOnly(2024, 6, 30));

        var owed = Owed([ended], new HashSet<string>());

        Assert.Equal("2024-06", owed.Where(one => one.Duty.Regime.Code == "b").Max(one => one.Duty.Period));
    }

    private static IReadOnlyCollection<OwedReport> Owed(IReadOnlyList<Organisation> organisations, IReadOnlySet<string> answerable)
    {
        var plan = new PlanVersion
        {
            PlanId = Guid.Empty,
            Version = 1,
            Province = "son-la",
            PlanYear = 2024,
            DocumentNumber = "2668/QĐ-UBND",
            Measures = [AMeasure.Named("m", "5") with { LeadCodes = [.. answerable] }],
            RecordedAt = ReportingService.Start,
        };
        return [.. Handover.Of(SonLa2024, [], organisations, new Answerability([plan], []), _ => false).Owed.Values];
    }

    private static Arbitrary<(IReadOnlyList<Organisation> Organisations, IReadOnlySet<string> Answerable)> Provinces() =>
        Gen.Choose(0, 30).SelectMany(count => Gen.Elements("department", "district", "outside", "ministry").ListOf(count)).SelectMany(
            kinds => Gen.Choose(0, 400).ListOf(kinds.Count).SelectMany(
                _ => Gen.Elements(true, false).ListOf(kinds.Count),
                (days, answers) => (
                    (IReadOnlyList<Organisation>)[.. kinds.Zip(days).Select((one, index) => Made(index == 0 ? "so-khdt" : $"o-{index}", one.First, one.Second > 366 ? null : new DateOnly(2024, 1, 1).AddDays(one.Second)))],
                    (IReadOnlySet<string>)answers.Select((answer, index) => (answer, index)).Where(one => one.answer).Select(one => one.index == 0 ? "so-khdt" : $"o-{one.index}").ToHashSet())))
            .ToArbitrary();

    private static Organisation Made(string code, string kind, DateOnly? validTo)
    {
        var organisation = new Organisation { Code = code };
        organisation.Follow(new OrganisationChanged
        {
            OrganisationId = Guid.CreateVersion7(),
            Code = code,
            Name = code,
            Kind = kind,
            HeadTitle = code,
            Aliases = [],
            ValidFrom = new DateOnly(2004, 1, 1),
            ValidTo = validTo,
            Version = 1,
        });
        return organisation;
    }
}
