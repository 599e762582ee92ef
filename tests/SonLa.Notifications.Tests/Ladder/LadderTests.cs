using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SonLa.Notifications.Ladder;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Notifications.Tests.Ladder;

public sealed class LadderTests(NotificationsService notifications) : IClassFixture<NotificationsService>
{
    [Fact]
    public async Task The_ladder_leads_from_the_organisation_over_planning_to_the_office()
    {
        var head = Person.HeadOf(Person.SomeOrganisation());
        var (planning, office) = (Person.Holding(Roles.Planning), Person.Holding(Roles.UbndOffice));
        await notifications.Knows(head, planning, office);
        var due = Happened.DueSoon(head.OrganisationCode);

        await notifications.Deliver(due);
        for (var rung = 0; rung <= 2; rung++)
        {
            await notifications.Deliver(Happened.Overdue(head.OrganisationCode, rung, due.ObligationId));
        }

        var rungs = await Ladder(due.ObligationId);
        Assert.Equal(["due-soon-5", "overdue-0", "overdue-1", "overdue-2"], rungs.Select(rung => rung.Rung));
        Assert.Equal([true, true, true, true], rungs.Select(rung => Reached(rung, head)));
        Assert.Equal([false, false, true, true], rungs.Select(rung => Reached(rung, planning)));
        Assert.Equal([false, false, false, true], rungs.Select(rung => Reached(rung, office)));
        Assert.All(rungs, rung => Assert.Equal(rung.Recipients.Count, rung.MessageIds.Distinct().Count()));
        Assert.All(rungs, rung => Assert.Equal(due.DueAt, rung.DueAt));
    }

    [Fact]
    public async Task A_rung_published_many_times_under_different_ids_is_recorded_and_told_once()
    {
        var head = Person.HeadOf(Person.SomeOrganisation());
        await notifications.Knows(head);
        var overdue = Happened.Overdue(head.OrganisationCode);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => notifications.Deliver(overdue)));

        Assert.Single(Assert.Single(await Ladder(overdue.ObligationId)).MessageIds);
        Assert.Single(await notifications.Inbox(head));
    }

    [Fact]
    public async Task A_rung_that_the_rules_do_not_name_goes_where_its_family_goes()
    {
        var head = Person.HeadOf(Person.SomeOrganisation());
        var office = Person.Holding(Roles.UbndOffice);
        await notifications.Knows(head, office);
        var overdue = Happened.Overdue(head.OrganisationCode, 9);

        await notifications.Deliver(overdue);

        Assert.True(Reached(Assert.Single(await Ladder(overdue.ObligationId)), office));
    }

    [Fact]
    public async Task A_rung_with_nobody_to_hear_it_is_recorded_all_the_same()
    {
        var overdue = Happened.Overdue(Person.SomeOrganisation());

        await notifications.Deliver(overdue);

        Assert.Empty(Assert.Single(await Ladder(overdue.ObligationId)).Recipients);
    }

    [Fact]
    public async Task A_specialist_does_not_follow_ladders()
    {
        using var client = notifications.Client(Person.SpecialistOf("so-ct"));

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(new Uri($"/ladder?obligationId={Guid.CreateVersion7()}", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("/ladder")]
    [InlineData("/ladder?obligationId=17")]
    public async Task A_ladder_without_an_obligation_is_refused(string path)
    {
        using var client = notifications.Client(Person.Holding(Roles.Planning));

        var response = await client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Contains("UUID", problem.GetProperty("errors").GetProperty("obligationId")[0].GetString(), StringComparison.Ordinal);
    }

    private static bool Reached(GetLadder.Response rung, Person person) => rung.Recipients.Any(recipient => recipient.AccountId == person.AccountId);

    private async Task<IReadOnlyList<GetLadder.Response>> Ladder(Guid obligationId)
    {
        using var client = notifications.Client(Person.Holding(Roles.UbndOffice));
        return (await client.GetFromJsonAsync<Page<GetLadder.Response>>($"/ladder?obligationId={obligationId}"))!.Items;
    }
}
