namespace SonLa.Identity.Tests.Organisations;

public sealed class ListOrganisationsTests(IdentityService identity) : IClassFixture<IdentityService>
{
    [Theory]
    [InlineData("2003-12-31", 0, false)]
    [InlineData("2024-06-30", 12, true)]
    [InlineData("2025-02-28", 12, true)]
    [InlineData("2025-03-01", 12, false)]
    [InlineData("2025-07-01", 0, false)]
    public async Task The_tree_is_shown_as_it_stood_on_the_day(string day, int districts, bool planningDepartment)
    {
        using var reader = await identity.As("doi-tac");

        var codes = await Codes(reader, $"on={day}");

        Assert.Equal(planningDepartment, codes.Contains("so-khdt"));
        Assert.Equal(districts, (await Codes(reader, $"on={day}&kind=district")).Count);
    }

    [Fact]
    public async Task An_ended_organisation_names_its_successor_and_a_department_its_class()
    {
        using var reader = await identity.As("tc");

        var department = await reader.Json("/organisations/so-khdt");

        Assert.Equal("so-tc", department.GetProperty("successorCode").GetString());
        Assert.Equal("2025-02-28", department.GetProperty("validTo").GetString());
        Assert.Equal("Giám đốc Sở Kế hoạch và Đầu tư", department.GetProperty("headTitle").GetString());
        Assert.Equal("so-ban-nganh", Assert.Single(department.GetProperty("memberships").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task Paging_shows_every_organisation_once()
    {
        using var reader = await identity.As("tc");

        var codes = await Codes(reader, "limit=5");

        Assert.Equal(49, codes.Count);
        Assert.Equal(49, codes.Distinct().Count());
    }

    [Fact]
    public async Task Collective_names_are_listed_and_open_ones_say_why()
    {
        using var reader = await identity.As("tc");

        var classes = (await reader.Json("/organisation-classes")).GetProperty("items").EnumerateArray().ToLookup(one => one.GetProperty("resolvable").GetBoolean());

        Assert.Equal(["department", "district"], classes[true].Select(one => one.GetProperty("kind").GetString()).Order());
        Assert.Equal(2, classes[false].Count());
        Assert.All(classes[false], one => Assert.NotEmpty(one.GetProperty("reason").GetString()!));
    }

    [Theory]
    [InlineData("on=2024-02-30", "on")]
    [InlineData("on=31/12/2024", "on")]
    [InlineData("limit=many", "limit")]
    [InlineData("kind=kingdom", "kind")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=201", "limit")]
    [InlineData("cursor=%25%25", "cursor")]
    public async Task A_wrong_parameter_is_named(string query, string field)
    {
        using var reader = await identity.As("tc");

        Assert.Equal([field], await (await reader.GetAsync(Answers.Path($"/organisations?{query}"))).Fields());
    }

    [Fact]
    public async Task Nobody_reads_without_signing_in_and_nothing_unknown_is_found()
    {
        using var reader = await identity.As("tc");

        Assert.Equal(HttpStatusCode.Unauthorized, (await identity.Anonymous().GetAsync(Answers.Path("/organisations"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(Answers.Path("/organisations/so-nowhere"))).StatusCode);
    }

    private static async Task<IReadOnlyList<string>> Codes(HttpClient reader, string query)
    {
        var codes = new List<string>();
        var cursor = "";
        while (true)
        {
            var page = await reader.Json($"/organisations?{query}{cursor}");
            codes.AddRange(page.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("code").GetString()!));
            if (page.GetProperty("next").GetString() is not { } next)
            {
                return codes;
            }

            cursor = $"&cursor={next}";
        }
    }
}
