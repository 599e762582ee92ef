using System.Text.Json;
using System.Text.Json.Nodes;
using SonLa.Assignments.Assignments;
using SonLa.Assignments.Plans;
using SonLa.ServiceDefaults.Problems;
using Xunit;

namespace SonLa.Assignments.Tests.Plans;

public sealed class PlanTests
{
    private static readonly DateTimeOffset Now = new(2024, 1, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Issuing_makes_every_member_of_a_collective_answerable_and_no_evaluator()
    {
        var plan = Plan.Load(Samples.PlanFile(), Now);

        var assignments = plan.Issue(Samples.Copy(), Now);

        // 4 measures × (22 departments + 12 districts) + 26 measures with one named lead.
        Assert.Equal(162, assignments.Count);
        Assert.Equal(136, assignments.Count(assignment => assignment.Collective));
        Assert.DoesNotContain(assignments, assignment => assignment.OrganisationCode == "cuc-thong-ke");
        Assert.Equal(162, assignments.DistinctBy(assignment => (assignment.MeasureId, assignment.OrganisationCode)).Count());
        Assert.Equal("Giám đốc Sở Tài chính", Held(plan, assignments, "budget-revenue").Single().AccountableOffice);
    }

    [Fact]
    public void Issuing_twice_makes_nothing_more()
    {
        var plan = Plan.Load(Samples.PlanFile(), Now);
        plan.Issue(Samples.Copy(), Now);

        Assert.Empty(plan.Issue(Samples.Copy(), Now.AddDays(1)));
        Assert.Equal(Now, plan.IssuedAt);
    }

    [Fact]
    public void A_lead_nobody_knows_stops_the_issue_and_is_named()
    {
        var plan = Plan.Load(File(Change.At(Samples.Plan(), "indicators[5].measures[0].leads[0]", "\"Giám đốc Sở Ngân khố\"")), Now);

        var refused = Assert.Throws<RuleViolationException>(() => plan.Issue(Samples.Copy(), Now));

        Assert.Equal("plan.unresolved-leads", refused.Rule);
        Assert.Contains("Sở Ngân khố", refused.Sentence.Vi, StringComparison.Ordinal);
        Assert.Equal(PlanState.Draft, plan.State);
    }

    [Fact]
    public void A_collective_without_evaluator_is_not_issued()
    {
        var plan = Plan.Load(File(Change.At(Samples.Plan(), "indicators[0].measures[0].evaluators", "[]")), Now);

        Assert.Equal("plan.collective-without-evaluator", Assert.Throws<RuleViolationException>(() => plan.Issue(Samples.Copy(), Now)).Rule);
    }

    [Fact]
    public void The_same_file_again_changes_nothing()
    {
        var plan = Plan.Load(Samples.PlanFile(), Now);

        plan.LoadAgain(Samples.PlanFile(), Now.AddHours(1));

        Assert.Equal(1, plan.Version);
        Assert.Equal(Now, plan.LoadedAt);
    }

    [Fact]
    public void A_mended_file_makes_a_new_version_of_the_draft_and_keeps_the_measures_identities()
    {
        var plan = Plan.Load(Samples.PlanFile(), Now);
        var before = plan.MeasureIdOf("budget-revenue");

        plan.LoadAgain(File(Change.At(Samples.Plan(), "indicators[5].measures[0].target.value", "4460")), Now.AddHours(1));

        Assert.Equal(2, plan.Version);
        Assert.Equal(before, plan.MeasureIdOf("budget-revenue"));
        Assert.Equal(4450, TargetOf(plan, 1, "budget-revenue")!.Value);
        Assert.Equal(4460, TargetOf(plan, 2, "budget-revenue")!.Value);
    }

    [Fact]
    public void Going_back_to_an_earlier_draft_is_a_new_version_too()
    {
        var plan = Plan.Load(Samples.PlanFile(), Now);
        plan.LoadAgain(File(Change.At(Samples.Plan(), "indicators[5].measures[0].target.value", "4460")), Now);

        plan.LoadAgain(Samples.PlanFile(), Now);

        Assert.Equal(3, plan.Version);
        Assert.Equal(4450, TargetOf(plan, 3, "budget-revenue")!.Value);
    }

    [Fact]
    public void Another_document_for_the_same_year_is_refused()
    {
        var plan = Plan.Load(Samples.PlanFile(), Now);

        var refused = Assert.Throws<RuleViolationException>(() => plan.LoadAgain(File(Change.At(Samples.Plan(), "document.number", "\"9999/QĐ-UBND\"")), Now));

        Assert.Equal("plan.another-document", refused.Rule);
    }

    [Fact]
    public void An_issued_plan_takes_no_other_file_but_knows_its_own()
    {
        var plan = Issued(out _);
        plan.LoadAgain(Samples.PlanFile(), Now);
        Assert.Equal(1, plan.Version);

        var refused = Assert.Throws<RuleViolationException>(() => plan.LoadAgain(File(Change.At(Samples.Plan(), "indicators[5].measures[0].target.value", "4460")), Now));

        Assert.Equal("plan.already-issued", refused.Rule);
    }

    [Fact]
    public void An_amendment_changes_what_it_names_and_keeps_the_old_version_whole()
    {
        var plan = Issued(out var assignments);
        var before = StoredFile.FingerprintOf(plan.Current.Content);

        var made = plan.Amend(Amendment(), Samples.Copy(), assignments, Now.AddDays(200));

        Assert.Equal(2, plan.Version);
        Assert.Equal(before, StoredFile.FingerprintOf(plan.Versions[0].Content));
        Assert.Null(TargetOf(plan, 1, "forest-cover-rate"));
        Assert.Equal(47.5m, TargetOf(plan, 2, "forest-cover-rate")!.Value);
        Assert.Equal(4450, TargetOf(plan, 1, "budget-revenue")!.Value);
        Assert.Equal(4500, TargetOf(plan, 2, "budget-revenue")!.Value);
        Assert.Equal("so-khcn", Assert.Single(made).OrganisationCode);
        var revoked = Assert.Single(assignments, assignment => assignment.RevokedAt is not null);
        Assert.Equal("so-tttt", revoked.OrganisationCode);
        Assert.Equal("Chuyển người chủ trì.", revoked.RevocationReason);
        Assert.Equal(["so-khcn"], plan.Current.Parties!["internet-users-rate"].LeadCodes);
        Assert.Equal(["so-tttt"], plan.Versions[0].Parties!["internet-users-rate"].LeadCodes);
    }

    [Fact]
    public void A_lead_who_stays_keeps_the_assignment()
    {
        var plan = Issued(out var assignments);
        var amendment = File<AmendmentFile>(Change.At(Samples.Amendment(), "changes[2].leads", "[\"Giám đốc Sở Khoa học và Công nghệ\", \"Giám đốc Sở Thông tin và Truyền thông\"]"));

        var made = plan.Amend(amendment, Samples.Copy(), assignments, Now);

        Assert.Equal(["so-khcn"], made.Select(assignment => assignment.OrganisationCode));
        Assert.DoesNotContain(assignments, assignment => assignment.RevokedAt is not null);
    }

    [Fact]
    public void A_document_amends_a_plan_once()
    {
        var plan = Issued(out var assignments);
        plan.Amend(Amendment(), Samples.Copy(), assignments, Now);

        Assert.Equal("amendment.already-made", Assert.Throws<RuleViolationException>(() => plan.Amend(Amendment(), Samples.Copy(), [], Now)).Rule);
    }

    [Fact]
    public void An_amendment_older_than_the_version_in_force_is_refused()
    {
        var plan = Issued(out var assignments);
        plan.Amend(Amendment(), Samples.Copy(), assignments, Now);
        var older = File<AmendmentFile>(Change.At(Change.At(Samples.Amendment(), "document.number", "\"1/QĐ\""), "effectiveOn", "\"2024-07-14\""));

        Assert.Equal("amendment.out-of-order", Assert.Throws<RuleViolationException>(() => plan.Amend(older, Samples.Copy(), [], Now)).Rule);
    }

    [Fact]
    public void A_draft_is_mended_not_amended()
    {
        var plan = Plan.Load(Samples.PlanFile(), Now);

        Assert.Equal("plan.not-issued", Assert.Throws<RuleViolationException>(() => plan.Amend(Amendment(), Samples.Copy(), [], Now)).Rule);
    }

    [Fact]
    public void A_settled_conflict_is_open_no_more()
    {
        var plan = Issued(out var assignments);

        plan.Amend(File<AmendmentFile>(Change.At(Samples.Amendment(), "settledConflicts", "[\"urban-waste-merged\"]")), Samples.Copy(), assignments, Now);

        Assert.Single(plan.Versions[0].Content.Indicators[24].OpenConflicts);
        Assert.Empty(plan.Current.Content.Indicators[24].OpenConflicts);
    }

    private static Plan Issued(out IReadOnlyList<Assignment> assignments)
    {
        var plan = Plan.Load(Samples.PlanFile(), Now);
        assignments = plan.Issue(Samples.Copy(), Now);
        return plan;
    }

    private static AmendmentFile Amendment() => File<AmendmentFile>(Samples.Amendment());

    private static PlanFile File(JsonNode plan) => File<PlanFile>(plan);

    private static T File<T>(JsonNode file) => StrictFile.Read<T>(JsonSerializer.SerializeToElement(file));

    private static Target? TargetOf(Plan plan, int version, string code) =>
        plan.Versions[version - 1].Content.Measures().Single(line => line.Measure.Code == code).Measure.Target;

    private static IEnumerable<Assignment> Held(Plan plan, IReadOnlyList<Assignment> assignments, string code) =>
        assignments.Where(assignment => assignment.MeasureId == plan.MeasureIdOf(code));
}
