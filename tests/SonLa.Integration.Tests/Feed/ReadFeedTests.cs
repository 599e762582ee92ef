using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
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
    public async Task Only_partners_and_those_who_help_them_read_the_feed()
    {
        using var official = integration.Client(Roles.All.Except([Roles.Partner, Roles.Administrator]));
        using var anonymous = integration.Anonymous();

        Assert.Equal(HttpStatusCode.Forbidden, (await official.GetAsync("/v1/events")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await anonymous.GetAsync("/v1/events")).StatusCode);
    }

    [Fact]
    public async Task Nothing_that_is_not_published_leaves_with_an_event()
    {
        var (plan, accepted, corrected, disbursed) = (Happened.Plan(), Happened.Accepted(), Happened.Corrected(), Happened.Disbursed(5));
        var ids = new[] { await integration.Deliver(plan), await integration.Deliver(accepted), await integration.Deliver(corrected), await integration.Deliver(disbursed) };

        var sent = string.Concat((await integration.ReadAll()).Where(happened => ids.Contains(happened.GetProperty("id").GetGuid())).Select(happened => happened.GetRawText()));

        Assert.NotEmpty(sent);
        Assert.DoesNotContain(corrected.Reason, sent, StringComparison.Ordinal);
        Assert.All(
            new[] { plan.PlanId, plan.Measures[0].MeasureId, accepted.ReportId, accepted.ObligationIds[0], corrected.ReportId, disbursed.ProjectId },
            inside => Assert.DoesNotContain(inside.ToString(), sent, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_cursor_at_the_end_of_the_log_is_good_for_what_happens_next()
    {
        await integration.Deliver(Happened.Disbursed(1));
        using var partner = integration.Partner();
        var end = await Next(partner, "/v1/events?limit=200");
        while (await Next(partner, $"/v1/events?limit=200&after={end}") is var further && further != end)
        {
            end = further;
        }

        var id = await integration.Deliver(Happened.Disbursed(2));

        var page = await partner.GetFromJsonAsync<JsonElement[]>($"/v1/events?after={end}");
        Assert.Equal([id], page!.Select(happened => happened.GetProperty("id").GetGuid()));
    }

    [Fact]
    public async Task A_cursor_of_another_log_is_refused_instead_of_skipping_events()
    {
        await integration.Deliver(Happened.Disbursed(1));
        using var partner = integration.Partner();
        foreach (var foreign in new[] { $"1:1:{Guid.CreateVersion7():N}", $"1:99999999:{Guid.CreateVersion7():N}" })
        {
            var refused = await partner.GetAsync($"/v1/events?after={Base64Url.EncodeToString(Encoding.UTF8.GetBytes(foreign))}");

            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
            Assert.Equal("feed.cursor-unknown", (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("rule").GetString());
        }
    }

    [Theory]
    [InlineData("after=")]
    [InlineData("after=%C4%91")]
    [InlineData("after=NQ")]
    [InlineData("after=MTotMTowMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMA")]
    [InlineData("limit=0")]
    [InlineData("limit=201")]
    [InlineData("limit=many")]
    public async Task A_made_up_cursor_or_limit_is_explained(string query)
    {
        using var partner = integration.Partner();

        var refused = await partner.GetAsync($"/v1/events?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal([query.Split('=')[0]], (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task Every_schema_an_event_names_is_in_the_list_and_can_be_read_by_anybody()
    {
        await integration.Deliver(Happened.Plan());
        using var anonymous = integration.Anonymous();

        var schemas = (await anonymous.GetFromJsonAsync<JsonElement>("/v1/schemas")).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(7, schemas.Count);
        Assert.All(await integration.ReadAll(), happened => Assert.Contains(schemas, schema => schema.GetProperty("id").GetString() == happened.GetProperty("dataschema").GetString()));
        foreach (var schema in schemas)
        {
            var read = await anonymous.GetFromJsonAsync<JsonElement>($"/v1/schemas/{schema.GetProperty("name").GetString()}");
            Assert.Equal(schema.GetProperty("id").GetString(), read.GetProperty("$id").GetString());
        }
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

    private static async Task<string> Next(HttpClient partner, string path)
    {
        using var page = await partner.GetAsync(path);
        return page.Headers.GetValues("Feed-Next").Single();
    }
}
