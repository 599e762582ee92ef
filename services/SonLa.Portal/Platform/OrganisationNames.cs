namespace SonLa.Portal.Platform;

/// <summary>Names of organisations by code, as Identity has them; a code stands for itself while the name cannot be had.</summary>
internal sealed class OrganisationNames(PlatformClient platform)
{
    private Dictionary<string, string> _names = [];

    internal sealed record Organisation(string Code, string Name);

    internal async Task Read()
    {
        var answer = await platform.Get<Page<Organisation>>("identity", "/organisations?limit=200");
        _names = (answer.Value?.Items ?? []).DistinctBy(organisation => organisation.Code).ToDictionary(organisation => organisation.Code, organisation => organisation.Name);
    }

    internal string Of(string code) => _names.GetValueOrDefault(code, code);
}
