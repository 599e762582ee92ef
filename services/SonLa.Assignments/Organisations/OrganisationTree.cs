namespace SonLa.Assignments.Organisations;

/// <summary>The organisations and collective names as they stand on one day; says which organisations a name in a document means.</summary>
internal sealed class OrganisationTree
{
    private readonly Dictionary<string, List<Organisation>> _byName = [];
    private readonly Dictionary<string, Addressee> _collectives = [];
    private readonly ILookup<string, Organisation> _byKind;
    private readonly Dictionary<string, Organisation> _byCode;

    /// <param name="organisations">All that are known; those that do not exist on the day are left out.</param>
    /// <param name="collectives">What a document says about a collective name comes before what the tree says: name it first.</param>
    /// <param name="day">The day asked about, Asia/Ho_Chi_Minh.</param>
    public OrganisationTree(IEnumerable<Organisation> organisations, IEnumerable<Addressee> collectives, DateOnly day)
    {
        var standing = organisations
            .Where(organisation => organisation.ExistsOn(day))
            .OrderBy(organisation => organisation.Code, StringComparer.Ordinal)
            .ToArray();
        _byKind = standing.ToLookup(organisation => organisation.Kind);
        _byCode = standing.ToDictionary(organisation => organisation.Code);
        foreach (var organisation in standing)
        {
            foreach (var key in organisation.Names.Select(NameKey.Of).Distinct())
            {
                if (!_byName.TryGetValue(key, out var bearers))
                {
                    _byName[key] = bearers = [];
                }

                bearers.Add(organisation);
            }
        }

        foreach (var collective in collectives)
        {
            foreach (var name in (string[])[collective.Name, .. collective.Aliases])
            {
                _collectives.TryAdd(NameKey.Of(name), collective);
            }
        }
    }

    /// <summary>Title of the accountable office holder of an organisation that exists on the day.</summary>
    public string HeadTitleOf(string code) => _byCode[code].HeadTitle;

    /// <summary>Always answers: a name that means nothing is an unresolved name, never an error and never left out.</summary>
    public ResolvedName Resolve(string name)
    {
        var key = NameKey.Of(name);
        if (_collectives.TryGetValue(key, out var collective))
        {
            return Expand(name, collective);
        }

        return _byName.GetValueOrDefault(key) switch
        {
            [var only] => new() { Name = name, Codes = [only.Code], Collective = false },
            null => new() { Name = name, Codes = [], Collective = false, Reason = "unknown" },
            var several => new()
            {
                Name = name,
                Codes = [],
                Collective = false,
                Reason = "ambiguous",
                Explanation = string.Join(", ", several.Select(organisation => organisation.Code)),
            },
        };
    }

    private ResolvedName Expand(string name, Addressee collective)
    {
        if (collective.MemberKind is not { } kind)
        {
            return new() { Name = name, Codes = [], Collective = true, Reason = "open-class", Explanation = collective.Reason };
        }

        string[] members = [.. _byKind[kind].Select(organisation => organisation.Code)];
        return new() { Name = name, Codes = members, Collective = true, Reason = members.Length == 0 ? "no-members" : null };
    }
}
