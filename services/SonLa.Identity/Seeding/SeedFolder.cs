using System.Text.Json;
using SonLa.ServiceDefaults.Http;

namespace SonLa.Identity.Seeding;

/// <summary>The folder of sample files, setting <c>Seed:Folder</c>; read as strictly as any request.</summary>
internal sealed class SeedFolder(string path)
{
    private static readonly JsonSerializerOptions Json = Strict();

    public OrganisationsFile Organisations() => Read<OrganisationsFile>("organisations.json");

    public AccountsFile Accounts() => Read<AccountsFile>("accounts.json");

    private T Read<T>(string name)
    {
        using var file = File.OpenRead(Path.Combine(path, name));
        return JsonSerializer.Deserialize<T>(file, Json) ?? throw new InvalidDataException($"{name} holds null.");
    }

    private static JsonSerializerOptions Strict()
    {
        var options = new JsonSerializerOptions();
        StrictJson.Apply(options);
        return options;
    }
}
