using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace SonLa.Identity.Tests.Clients;

public sealed class RegisterClientTests(IdentityService identity) : IClassFixture<IdentityService>
{
    [Fact]
    public async Task A_registered_client_is_shown_with_its_public_keys_and_listed()
    {
        var partner = await Partner.Registered(identity, "bo-khdt-doc");
        using var administrator = await identity.As("quan-tri");

        var shown = await administrator.Json("/clients/bo-khdt-doc");

        Assert.Equal(("bo-khdt", true, 1), (shown.GetProperty("organisationCode").GetString(), shown.GetProperty("active").GetBoolean(), shown.GetProperty("version").GetInt32()));
        Assert.Equal(partner.Kid, Assert.Single(shown.GetProperty("keys").EnumerateArray()).GetProperty("kid").GetString());
        Assert.Contains((await administrator.Json("/clients")).GetProperty("items").EnumerateArray(), one => one.GetProperty("clientId").GetString() == "bo-khdt-doc");
    }

    [Fact]
    public async Task During_a_changeover_both_keys_open_the_door_and_afterwards_only_the_new_one()
    {
        var partner = await Partner.Registered(identity, "bo-doi-khoa");
        var (oldKey, oldPublic) = (partner.Key, partner.PublicKey());
        partner.Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Assert.Equal("invalid_client", await partner.Refusal());
        Assert.Equal(HttpStatusCode.OK, (await partner.Change(partner.Registration([oldPublic, partner.PublicKey()]), 1)).StatusCode);
        await partner.Token();
        partner.Key = oldKey;
        await partner.Token();

        partner.Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Equal(HttpStatusCode.OK, (await partner.Change(partner.Registration(), 2)).StatusCode);
        await partner.Token();
        partner.Key = oldKey;
        Assert.Equal("invalid_client", await partner.Refusal());
    }

    [Fact]
    public async Task A_kid_names_one_key_for_good()
    {
        var partner = new Partner(identity, "bo-kid");
        await partner.Register(partner.Registration([partner.PublicKey("khoa-1")]));
        partner.Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        var refused = await partner.Change(partner.Registration([partner.PublicKey("khoa-1")]), 1);

        Assert.Equal((HttpStatusCode.Conflict, "client.kid-reused"), (refused.StatusCode, await refused.Rule()));
    }

    [Fact]
    public async Task Registering_again_and_changing_an_old_version_are_refused()
    {
        var partner = await Partner.Registered(identity, "bo-hai-lan");

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await partner.Register(partner.Registration())).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await partner.Change(partner.Registration(), 7)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await new Partner(identity, "bo-chua-co").Change(partner.Registration(), 1)).StatusCode);
    }

    [Fact]
    public async Task Of_many_who_register_one_id_at_once_one_wins()
    {
        await identity.Seed();
        var partners = Enumerable.Range(0, 6).Select(_ => new Partner(identity, "bo-cung-luc")).ToList();

        var answers = await Task.WhenAll(partners.Select(partner => partner.Register(partner.Registration())));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.Created), answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Conflict, HttpStatusCode.PreconditionFailed }));
    }

    [Theory]
    [InlineData("a key of another curve", "keys[0]", """{"crv":"P-384"}""")]
    [InlineData("a key of another algorithm", "keys[0]", """{"alg":"ES384"}""")]
    [InlineData("a key for encrypting", "keys[0]", """{"use":"enc"}""")]
    [InlineData("no point of the curve", "keys[0].x", """{"x":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","y":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}""")]
    [InlineData("no base64url", "keys[0].x", """{"x":"+/="}""")]
    [InlineData("the private half", "keys[0].d", """{"d":"AAAA"}""")]
    [InlineData("an empty kid", "keys[0].kid", """{"kid":""}""")]
    public async Task A_key_that_is_no_public_key_for_ES256_is_named(string why, string field, string changes)
    {
        var partner = new Partner(identity, "bo-khoa-hong");
        var key = JsonSerializer.SerializeToNode(partner.PublicKey())!.AsObject();
        key.Remove("kid");
        foreach (var (name, value) in JsonNode.Parse(changes)!.AsObject())
        {
            key[name] = value!.DeepClone();
        }

        var fields = await (await partner.Register(partner.Registration([key]))).Fields();

        Assert.True(fields.Contains(field), $"{why}: {string.Join(", ", fields)}");
    }

    [Fact]
    public async Task Everything_else_that_is_wrong_is_named_too()
    {
        var partner = new Partner(identity, "bo-sai");
        var wrong = new
        {
            name = " ",
            organisationCode = "khong-co",
            scopes = new[] { "sonla-identity" },
            keys = Array.Empty<object>(),
            activeFrom = "2024-02-01",
            activeTo = "2024-01-01",
        };

        Assert.Equal(["name", "organisationCode", "scopes", "activeTo", "keys"], await (await partner.Register(wrong)).Fields());
        Assert.Equal(["keys[0]"], await (await partner.Register(partner.Registration([null!]))).Fields());
        Assert.Equal(["keys"], await (await partner.Register(partner.Registration([partner.PublicKey(), partner.PublicKey()]))).Fields());
        Assert.Equal(["clientId"], await (await new Partner(identity, "BO").Register(partner.Registration())).Fields());
    }

    [Fact]
    public async Task Registration_and_lock_are_in_the_audit_trail_with_the_key_and_who_did_it()
    {
        var partner = await Partner.Registered(identity, "bo-nhat-ky");

        await partner.Administer("lock");

        var changes = await identity.Database().Scalar<long>(
            "select count(*) from audit_records where actor like 'account:%' and ((action = 'RegisterClient/added' and after::text like '%bo-nhat-ky%') or (action = 'RegisterClient/added' and subject_type = 'ClientKey' and after::text like '%' || $1 || '%') or action = 'LockClient/modified')",
            partner.Kid);
        Assert.Equal(3, changes);
    }
}
