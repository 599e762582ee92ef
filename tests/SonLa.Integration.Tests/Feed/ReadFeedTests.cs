using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SonLa.ServiceDefaults.Security;
using SonLa.Testing;
using Xunit;

namespace SonLa.Integration.Tests.Feed;

public sealed class ReadFeedTests(IntegrationService integration) : IClassFixture<IntegrationService>
{
    [Fact]
    public async Task Events_that_arrive_all_at_once_are_numbered_without_a_gap_and_read_in_pages()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 60).Select(index => integration.Deliver(Happened.Disbursed(1000 + index))));

        var events = await integration.ReadAll(limit: 7);

        Assert.Equal(Enumerable.Range(1, events.Count).Select(number => number.ToString(CultureInfo.InvariantCulture)), events.Select(happened => happened.GetProperty("sequence").GetString()));
        Assert.Empty(ids.Except(events.Select(happened => happened.GetProperty("id").GetGuid())));
    }

    [Fact]
    public async Task A_message_heard_three_times_is_told_once()
    {
        var messageId = Guid.CreateVersion7();
        var accepted = Happened.Accepted();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => integration.Deliver(accepted, messageId)));
        await integration.Deliver(Happened.Accepted(revision: 2));

        Assert.Single(await integration.ReadAll(), happened => happened.GetProperty("id").GetGuid() == messageId);
    }

    [NodeFact]
    public async Task What_is_sent_satisfies_the_published_schemas_and_the_CloudEvents_SDK()
    {
        await integration.Deliver(Happened.Plan());
        await integration.Deliver(Happened.Amendment());
        await integration.Deliver(Happened.Accepted());
        await integration.Deliver(Happened.Corrected());
        await integration.Deliver(Happened.Closed());
        await integration.Deliver(Happened.Disbursed(-500, Guid.CreateVersion7()));
        var judges = await NodeProject.Open("tests/SonLa.Integration.Tests/node");
        var schemas = Path.Combine(NodeProject.Root(), "services", "SonLa.Integration", "Schemas");
        var sent = await integration.ReadAll();

        var verdicts = (await judges.Run("judge.mjs", JsonSerializer.Serialize(sent), schemas)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(sent.Count, verdicts.Length);
        Assert.All(verdicts, verdict => Assert.StartsWith("OK ", verdict, StringComparison.Ordinal));
        Assert.Equal(6, verdicts.Distinct().Count(verdict => verdict.Contains("vn.gov.sonla.", StringComparison.Ordinal)));
    }

    [NodeFact]
    public async Task The_judges_find_a_number_where_a_decimal_string_belongs()
    {
        await integration.Deliver(Happened.Disbursed(700));
        var judges = await NodeProject.Open("tests/SonLa.Integration.Tests/node");
        var schemas = Path.Combine(NodeProject.Root(), "services", "SonLa.Integration", "Schemas");
        var last = (await integration.ReadAll())[^1].GetRawText().Replace("\"amount\":\"700\"", "\"amount\":700", StringComparison.Ordinal);

        Assert.StartsWith("BAD ", await judges.Run("judge.mjs", $"[{last}]", schemas), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_keep_every_decimal_of_the_closed_report()
    {
        var id = await integration.Deliver(Happened.Closed());

        var closed = Assert.Single(await integration.ReadAll(), happened => happened.GetProperty("id").GetGuid() == id);

        var figure = closed.GetProperty("data").GetProperty("figures")[0];
        Assert.Equal(("1012.50", "1100"), (figure.GetProperty("actual").GetString(), figure.GetProperty("estimate").GetString()));
        Assert.EndsWith("+07:00", closed.GetProperty("time").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_partners_read_the_feed_and_a_made_up_cursor_is_explained()
    {
        using var official = integration.Client(Roles.Planning);
        using var anonymous = integration.Anonymous();
        using var partner = integration.Partner();

        Assert.Equal(HttpStatusCode.Forbidden, (await official.GetAsync("/v1/events")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await anonymous.GetAsync("/v1/events")).StatusCode);
        var refused = await partner.GetAsync("/v1/events?after=%C4%91");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.NotEmpty((await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateObject());
    }

    [Fact]
    public async Task Schemas_are_public_and_nothing_else_of_the_disk_is()
    {
        using var anonymous = integration.Anonymous();

        Assert.Equal(HttpStatusCode.OK, (await anonymous.GetAsync("/v1/schemas/period-closed.v1.json")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await anonymous.GetAsync("/v1/schemas/..%2Fappsettings.json")).StatusCode);
    }

    [Fact]
    public async Task The_database_itself_refuses_to_change_what_was_told()
    {
        await integration.Deliver(Happened.Disbursed(1));

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => integration.Database().Execute("update public_events set body = '{}' where sequence = 1"));

        Assert.Contains("appended only", refused.Message, StringComparison.Ordinal);
    }
}
