using SonLa.Contracts.Assignments;
using SonLa.Contracts.Identity;
using Xunit;

namespace SonLa.Assignments.Tests.Plans;

public sealed class SucceedTests(AssignmentsService service) : IClassFixture<AssignmentsService>
{
    [Fact]
    public async Task Duties_of_who_ends_go_on_under_the_new_names_as_a_version_of_the_plan_and_the_old_one_stays()
    {
        var planId = await service.Issue(Samples.PlanOf("sap-xep"));
        var led = (await service.Published<PlanIssued>()).Single(plan => plan.PlanId == planId).Measures.Where(measure => !measure.Collective && measure.LeadCodes.Contains("so-tttt")).Select(measure => measure.Code).ToList();
        var act = Act([new() { OrganisationCode = "so-so-hoa" }]);

        await service.Deliver(act);
        await service.Deliver(act);

        var told = Assert.Single(await service.Published<PlanAmended>(), plan => plan.PlanId == planId && plan.SuccessionId == act.SuccessionId);
        Assert.Equal(("15/NQ-MAU", new DateOnly(2024, 7, 1)), (told.AmendingDocument, told.EffectiveOn));
        Assert.NotEmpty(led);
        Assert.All(told.Measures, measure => Assert.DoesNotContain("so-tttt", measure.LeadCodes.Concat(measure.CoordinatorCodes).Concat(measure.EvaluatorCodes)));
        Assert.All(led, code => Assert.Contains("so-so-hoa", told.Measures.Single(measure => measure.Code == code).LeadCodes));
        var revoked = (await service.Published<AssignmentRevoked>()).Where(one => one.PlanId == planId && one.OrganisationCode == "so-tttt").ToList();
        var issued = (await service.Published<AssignmentIssued>()).Where(one => one.PlanId == planId && one.OrganisationCode == "so-so-hoa").ToList();
        Assert.NotEmpty(revoked);
        Assert.Equal(revoked.Select(one => one.MeasureCode).Order(), issued.Select(one => one.MeasureCode).Order());
        Assert.All(issued, one => Assert.Equal((act.SuccessionId, "Giám đốc Sở Số hóa"), (one.SuccessionId, one.AccountableOffice)));
        var versions = (await AssignmentsService.Get(service.Office, $"/plans/{planId}/versions")).GetProperty("items");
        Assert.Equal("2668/QĐ-UBND", versions[0].Text("documentNumber"));
        Assert.Equal("15/NQ-MAU", versions[told.Version - 1].Text("documentNumber"));
        Assert.Equal("15/NQ-MAU", (await AssignmentsService.Get(service.Office, $"/plans/{planId}")).GetProperty("amendedBy").Text("number"));
    }

    [Fact]
    public async Task On_a_split_each_measure_goes_to_whom_the_act_names_and_the_rest_to_the_successor_of_everything_else()
    {
        var planId = await service.Issue(Samples.PlanOf("chia-tach"));
        var led = (await service.Published<PlanIssued>()).Single(plan => plan.PlanId == planId).Measures.Where(measure => !measure.Collective && measure.LeadCodes.Contains("so-ldtbxh")).Select(measure => measure.Code).ToList();
        Assert.True(led.Count > 1);

        var act = Act([new() { OrganisationCode = "so-nv" }, new() { OrganisationCode = "so-yt", MeasureCodes = [led[0]] }], "so-ldtbxh");

        await service.Deliver(act);

        var told = Assert.Single(await service.Published<PlanAmended>(), plan => plan.PlanId == planId && plan.SuccessionId == act.SuccessionId);
        Assert.Equal(["so-yt"], told.Measures.Single(measure => measure.Code == led[0]).LeadCodes);
        Assert.Equal(["so-nv"], told.Measures.Single(measure => measure.Code == led[1]).LeadCodes);
    }

    [Fact]
    public async Task An_act_that_concerns_nobody_in_the_plan_or_a_later_year_makes_no_version()
    {
        var planId = await service.Issue(Samples.PlanOf("khong-lien-quan"));

        var (nobody, later) = (Act([new() { OrganisationCode = "so-nv" }], "khong-co-trong-ke-hoach"), Act([new() { OrganisationCode = "so-nv" }], "so-gddt") with { EffectiveOn = new(2031, 1, 1) });

        await service.Deliver(nobody);
        await service.Deliver(later);

        Assert.DoesNotContain(await service.Published<PlanAmended>(), plan => plan.SuccessionId == nobody.SuccessionId || plan.SuccessionId == later.SuccessionId);
        Assert.Equal(0L, await service.Database().Scalar<long>("select count(*) from plan_versions where plan_id = $1 and fingerprint = $2", planId, nobody.SuccessionId.ToString("n")));
    }

    private static OrganisationsSucceeded Act(IReadOnlyList<OrganisationHeir> heirs, string ended = "so-tttt") => new()
    {
        SuccessionId = Guid.CreateVersion7(),
        DocumentNumber = "15/NQ-MAU",
        EffectiveOn = new(2024, 7, 1),
        DeliversEarlier = false,
        Created = [new() { OrganisationCode = "so-so-hoa", Name = "Sở Số hóa", HeadTitle = "Giám đốc Sở Số hóa" }],
        Renamed = [],
        Ended = [new() { OrganisationCode = ended, Heirs = heirs }],
        RecordedAt = new(2024, 6, 20, 1, 0, 0, TimeSpan.Zero),
        Version = 1,
    };
}
