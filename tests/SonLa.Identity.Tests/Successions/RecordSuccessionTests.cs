using SonLa.Contracts.Identity;

namespace SonLa.Identity.Tests.Successions;

public sealed class RecordSuccessionTests(IdentityService identity) : IClassFixture<IdentityService>
{
    [Fact]
    public async Task A_merger_into_a_new_department_ends_both_and_tells_the_whole_act_and_each_organisation()
    {
        using var office = await identity.As("vp");

        var answer = await Record(office, """
            {"documentNumber":"01/NQ-MAU","effectiveOn":"2030-03-01","deliversEarlier":true,
             "created":[{"code":"so-gtxd","name":"Sở Giao thông và Xây dựng","kind":"department","parentCode":"ubnd-tinh","headTitle":"Giám đốc Sở Giao thông và Xây dựng","aliases":[]}],
             "ended":[{"code":"so-gtvt","heirs":[{"code":"so-gtxd"}]},{"code":"so-xd","heirs":[{"code":"so-gtxd"}]}]}
            """);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(["so-gtxd", "so-gtvt", "so-xd"], (await answer.Json()).GetProperty("organisations").EnumerateArray().Select(code => code.GetString()));
        var act = Assert.Single(await identity.Published<OrganisationsSucceeded>(), one => one.DocumentNumber == "01/NQ-MAU");
        Assert.Equal((new DateOnly(2030, 3, 1), true, "so-gtxd"), (act.EffectiveOn, act.DeliversEarlier, Assert.Single(act.Created).OrganisationCode));
        Assert.Equal(["so-gtvt", "so-xd"], act.Ended.Select(one => one.OrganisationCode));
        var ended = Assert.Single(await identity.Published<OrganisationChanged>(), one => one is { Code: "so-xd", Version: 2 });
        Assert.Equal((new DateOnly(2030, 2, 28), "so-gtxd", act.SuccessionId), (ended.ValidTo, ended.SuccessorCode, ended.Succession?.SuccessionId));
        Assert.Contains(await identity.Published<OrganisationChanged>(), one => one is { Code: "so-gtxd", Version: 1 } && one.ValidFrom == new DateOnly(2030, 3, 1));
        using var anybody = await identity.As("gd.so-ct");
        Assert.Contains("01/NQ-MAU", (await anybody.Json("/successions")).GetProperty("items").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renamed_organisation_is_still_found_by_its_old_name_and_renamed_again()
    {
        using var office = await identity.As("vp");
        var before = (await office.Json("/organisations/so-tttt")).GetProperty("name").GetString();

        var first = await Record(office, Renaming("2030-05-01", "Sở Số hóa"));
        var second = await Record(office, Renaming("2031-05-01", "Sở Số hóa và Truyền thông"));
        var early = await Record(office, Renaming("2030-06-01", "Sở Khác"));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, second.StatusCode));
        Assert.Equal(["renamed[0].code"], await early.Fields());
        var aliases = (await office.Json("/organisations/so-tttt")).GetProperty("aliases").EnumerateArray().Select(alias => alias.GetString()).ToList();
        Assert.Contains(before, aliases);
        Assert.Contains("Sở Số hóa", aliases);
        var told = (await identity.Published<OrganisationsSucceeded>()).SelectMany(act => act.Renamed).Where(one => one.OrganisationCode == "so-tttt").Select(one => $"{one.FormerName} > {one.Name}");
        Assert.Equal([$"{before} > Sở Số hóa", "Sở Số hóa > Sở Số hóa và Truyền thông"], told);
    }

    [Theory]
    [InlineData("""{"documentNumber":" ","effectiveOn":"2030-01-01"}""", "documentNumber ended")]
    [InlineData("""{"documentNumber":"x","effectiveOn":"2030-01-01","ended":[{"code":"khong-co","heirs":[{"code":"so-tc"}]}]}""", "ended[0].code")]
    [InlineData("""{"documentNumber":"x","effectiveOn":"2030-01-01","ended":[{"code":"so-ct","heirs":[{"code":"khong-co"}]}]}""", "ended[0].heirs[0].code")]
    [InlineData("""{"documentNumber":"x","effectiveOn":"2030-01-01","ended":[{"code":"so-ct","heirs":[{"code":"so-ct"}]}]}""", "ended[0].heirs[0].code")]
    [InlineData("""{"documentNumber":"x","effectiveOn":"2030-01-01","ended":[{"code":"so-ct","heirs":[{"code":"so-yt"}]},{"code":"so-yt","heirs":[{"code":"so-ct"}]}]}""", "ended[0].heirs[0].code ended[1].heirs[0].code")]
    [InlineData("""{"documentNumber":"x","effectiveOn":"2030-01-01","ended":[{"code":"so-ct","heirs":[]}]}""", "ended[0].heirs")]
    [InlineData("""{"documentNumber":"x","effectiveOn":"2030-01-01","ended":[{"code":"so-ct","heirs":[{"code":"so-yt"},{"code":"so-tc"}]}]}""", "ended[0].heirs")]
    [InlineData("""{"documentNumber":"x","effectiveOn":"2030-01-01","ended":[{"code":"so-ct","heirs":[{"code":"so-yt","measureCodes":["a"]},{"code":"so-tc","measureCodes":["a"]},{"code":"so-nv"}]}]}""", "ended[0].heirs")]
    [InlineData("""{"documentNumber":"x","effectiveOn":"1950-01-01","ended":[{"code":"so-ct","heirs":[{"code":"so-yt"}]}]}""", "ended[0].code ended[0].heirs[0].code")]
    [InlineData("""{"documentNumber":"x","effectiveOn":"2030-01-01","created":[{"code":"so-ct","name":"x","kind":"ward","headTitle":"x","parentCode":"khong-co"}]}""", "created[0].code created[0].kind created[0].parentCode")]
    [InlineData("""{"documentNumber":"x\u0000","effectiveOn":"0001-01-01","renamed":[{"code":"so-ct","name":"","headTitle":"x"},{"code":"so-ct","name":"y","headTitle":"x"}]}""", "documentNumber effectiveOn renamed[0].code renamed[0].name renamed[1].code")]
    public async Task Nonsense_is_refused_field_by_field(string act, string fields)
    {
        using var administrator = await identity.As("quan-tri");

        var answer = await Record(administrator, act);

        Assert.Equal(fields.Split(' '), (await answer.Fields()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_has_ended_neither_ends_again_nor_takes_over_and_a_successor_can_be_succeeded()
    {
        using var office = await identity.As("vp");

        var first = await Record(office, Ending("2030-07-01", "so-nv", "so-ldtbxh"));
        var again = await Record(office, Ending("2031-07-01", "so-nv", "so-yt"));
        var back = await Record(office, Ending("2031-07-01", "so-ldtbxh", "so-nv"));
        var before = await Record(office, Ending("2030-06-01", "so-ldtbxh", "so-yt"));
        var next = await Record(office, Ending("2031-07-01", "so-ldtbxh", "so-yt"));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, next.StatusCode));
        Assert.Equal(["ended[0].code"], await again.Fields());
        Assert.Equal(["ended[0].heirs[0].code"], await back.Fields());
        Assert.Equal(["ended[0].code"], await before.Fields());
    }

    [Fact]
    public async Task The_same_request_twice_is_one_act_and_a_head_of_department_records_none()
    {
        using var office = await identity.As("vp");
        using var head = await identity.As("gd.so-ct");
        var act = Ending("2032-01-01", "so-vhttdl", "so-gddt");

        var first = await Record(office, act, "mot-khoa");
        var second = await Record(office, act, "mot-khoa");
        var refused = await Record(head, act);

        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Single(await identity.Published<OrganisationsSucceeded>(), one => one.Ended.Any(ended => ended.OrganisationCode == "so-vhttdl"));
    }

    private static string Renaming(string from, string name) =>
        $$"""{"documentNumber":"02/QĐ-MAU","effectiveOn":"{{from}}","renamed":[{"code":"so-tttt","name":"{{name}}","headTitle":"Giám đốc {{name}}"}]}""";

    private static string Ending(string from, string code, string heir) =>
        $$"""{"documentNumber":"03/NQ-MAU","effectiveOn":"{{from}}","ended":[{"code":"{{code}}","heirs":[{"code":"{{heir}}"}]}]}""";

    private static async Task<HttpResponseMessage> Record(HttpClient client, string act, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/successions") { Content = new StringContent(act, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", key ?? Guid.CreateVersion7().ToString());
        return await client.SendAsync(request);
    }
}
