using SonLa.Contracts.Assignments;
using SonLa.Contracts.Identity;
using SonLa.Contracts.Reporting;
using SonLa.ServiceDefaults.Time;
using Xunit;

namespace SonLa.Reporting.Tests.Obligations;

public sealed class OpenObligationsTests
{
    private static readonly IReadOnlyList<OrganisationChanged> Province =
    [
        AnOrganisation.Department("so-khdt"),
        .. Enumerable.Range(1, 21).Select(number => AnOrganisation.Department($"so-{number}")),
        .. Enumerable.Range(1, 12).Select(number => AnOrganisation.District($"huyen-{number}")),
        AnOrganisation.Outside("cuc-thong-ke"),
        AnOrganisation.Outside("toa-an"),
    ];

    private static readonly APlan Everybody = new()
    {
        Measures =
        [
            AMeasure.Named("grdp-growth", "1") with { Collective = true, LeadCodes = [.. Province.Where(one => one.Kind != "outside").Select(one => one.Code)], EvaluatorCodes = ["so-khdt", "cuc-thong-ke"] },
            .. Enumerable.Range(1, 21).Select(number => AMeasure.Named($"measure-{number}", $"{number + 1}") with { LeadCodes = [$"so-{number}"] }),
        ],
    };

    // 23 lead or evaluate × 19, 34 × 12 months, 34 plans, one summing-up.
    private const int Owed = (23 * 19) + (34 * 12) + 34 + 1;

    [Fact]
    public async Task A_plan_issued_twice_by_two_messages_opens_every_obligation_once_and_tells_of_each_once()
    {
        await using var service = await Started.Service();
        await service.Instance.SetClock(ReportingService.Start);
        await Task.WhenAll(Province.Select(organisation => service.Instance.Deliver(organisation)));
        var issued = Everybody.Issued();

        await Task.WhenAll(service.Instance.Deliver(issued), service.Instance.Deliver(issued));

        Assert.Equal((long)Owed, await service.Instance.Database().Scalar<long>("select count(*) from obligations"));
        var opened = await service.Instance.Published<ObligationOpened>();
        Assert.Equal(Owed, opened.Count);
        Assert.Equal(Owed, opened.DistinctBy(one => one.ObligationId).Count());
    }

    [Fact]
    public async Task Organisations_that_arrive_after_the_plan_or_together_with_it_open_what_they_owe()
    {
        await using var service = await Started.Service();
        await service.Instance.SetClock(ReportingService.Start);

        await Task.WhenAll([service.Instance.Deliver(Everybody.Issued()), .. Province.Select(organisation => service.Instance.Deliver(organisation))]);
        await service.Instance.Deliver(Province[0]);

        Assert.Equal((long)Owed, await service.Instance.Database().Scalar<long>("select count(*) from obligations"));
        Assert.Equal(Owed, (await service.Instance.Published<ObligationOpened>()).DistinctBy(one => one.ObligationId).Count());
    }

    [Fact]
    public async Task An_amendment_binds_the_new_lead_and_frees_the_old_one_from_its_day_on_and_an_assignment_binds_again()
    {
        await using var service = await Started.Service();
        var plan = new APlan { Measures = [AMeasure.Named("m", "5") with { LeadCodes = ["so-tc"] }] };
        await service.Instance.Open(plan, AnOrganisation.Few);
        await service.Instance.SetClock(ReportingService.At("2024-07-10T00:00:00+07:00"));

        await service.Instance.Deliver((plan with { Measures = [AMeasure.Named("m", "5") with { LeadCodes = ["so-xd"] }] }).Amended(2, new DateOnly(2024, 7, 10)));

        Assert.Equal(["2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06", "2024-H1", "2024-Q1", "2024-Q2"], await PeriodsOf(service.Instance, "so-tc"));
        string[] second = ["2024-07", "2024-08", "2024-09", "2024-10", "2024-11", "2024-12", "2024-9M", "2024-Q3", "2024-Q4", "2024-Y"];
        Assert.Equal(second, await PeriodsOf(service.Instance, "so-xd"));

        await service.Instance.Deliver(Issued(plan, "so-tc"));

        Assert.Equal(19, (await PeriodsOf(service.Instance, "so-tc")).Count);
    }

    [Fact]
    public async Task A_version_that_is_older_than_what_is_known_changes_nothing()
    {
        await using var service = await Started.Service();
        var renamed = AnOrganisation.Department("so-tc") with { Version = 2, Name = "Sở Tài chính mới" };
        await service.Instance.Deliver(renamed);

        await service.Instance.Deliver(AnOrganisation.Department("so-tc"));

        Assert.Equal("Sở Tài chính mới", await service.Instance.Database().Scalar<string>("select name from organisations where code = 'so-tc'"));
    }

    [Fact]
    public async Task Everything_owed_is_known_before_it_is_due()
    {
        await using var service = await Started.Service();
        await service.Instance.Open(new APlan(), AnOrganisation.Few);

        var opened = await service.Instance.Published<ObligationOpened>();

        Assert.NotEmpty(opened);
        Assert.All(opened, one => Assert.True(one.OpenedAt < one.DueAt));
        Assert.All(opened, one => Assert.Equal(VietnamTime.EndOf(VietnamTime.DayOf(one.DueAt)), one.DueAt));
    }

    private static async Task<IReadOnlyList<string>> PeriodsOf(ReportingService service, string organisationCode) =>
    [
        .. (await service.Head(organisationCode).GetJson("/obligations?regime=a&limit=200"))
            .GetProperty("items").EnumerateArray().Select(one => one.Text("period")).Order(StringComparer.Ordinal),
    ];

    private static AssignmentIssued Issued(APlan plan, string organisationCode) => new()
    {
        AssignmentId = Guid.CreateVersion7(),
        PlanId = plan.PlanId,
        PlanYear = 2024,
        MeasureId = plan.Measures[0].MeasureId,
        MeasureCode = "m",
        MeasureName = "m",
        IndicatorOrdinal = "5",
        OrganisationCode = organisationCode,
        AccountableOffice = organisationCode,
        Collective = false,
        CoordinatorCodes = [],
        IssuedAt = ReportingService.At("2024-07-11T00:00:00+07:00"),
        Version = 1,
    };
}
