using SonLa.Reporting.Organisations;

namespace SonLa.Reporting.Obligations;

/// <summary>Who has taken over from whom, through as many acts as there were; pure.</summary>
internal sealed class SuccessionLine(IEnumerable<Organisation> organisations)
{
    private readonly Dictionary<string, Organisation> _byCode = organisations.ToDictionary(organisation => organisation.Code);

    /// <summary>Those who exist on a day and have taken over something from an organisation that had ended, whoever took over everything else first.</summary>
    public IReadOnlyList<string> HeirsOf(string organisationCode, DateOnly day)
    {
        var found = new List<string>();
        Follow(organisationCode, day, found, []);
        return found;
    }

    /// <summary>Who speaks for an organisation on a day: itself, or after its end who took over everything else; null where nobody did.</summary>
    public string? SpeakerFor(string organisationCode, DateOnly day)
    {
        var seen = new HashSet<string>();
        var code = organisationCode;
        while (seen.Add(code) && _byCode.GetValueOrDefault(code) is { } organisation)
        {
            if (organisation.ValidTo is not { } last || day <= last)
            {
                return code;
            }

            if (organisation.Ending?.Heirs.FirstOrDefault(heir => heir.MeasureCodes is null) is not { } general)
            {
                return null;
            }

            code = general.OrganisationCode;
        }

        return null;
    }

    /// <summary>Whether an organisation began by taking over from another.</summary>
    public bool IsBornOf(Organisation organisation) => _byCode.Values.Any(other =>
        other.Ending is { } ending && ending.EffectiveOn == organisation.ValidFrom && ending.Heirs.Any(heir => heir.OrganisationCode == organisation.Code));

    private void Follow(string organisationCode, DateOnly day, List<string> found, HashSet<string> seen)
    {
        if (!seen.Add(organisationCode) || _byCode.GetValueOrDefault(organisationCode)?.Ending is not { } ending || day < ending.EffectiveOn)
        {
            return;
        }

        foreach (var heir in ending.Heirs.OrderBy(heir => heir.MeasureCodes is not null).Select(heir => heir.OrganisationCode))
        {
            if (_byCode.TryGetValue(heir, out var known) && !known.ExistsOn(day))
            {
                Follow(heir, day, found, seen);
            }
            else if (!found.Contains(heir))
            {
                found.Add(heir);
            }
        }
    }
}
