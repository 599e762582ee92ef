using SonLa.Check.Scenarios;

namespace SonLa.Check.Expected;

/// <summary>Finds whom a name in a decision means: one organisation, a class with members, or nobody known.</summary>
internal sealed class NameBook(SampleData data, Audience audience, DateOnly on)
{
    /// <summary>The organisation of that name or whose head is called so; null for a class and for the unknown.</summary>
    public string? OrganisationCalled(string name) =>
        data.Organisations.FirstOrDefault(organisation => organisation.Exists(on) && IsCounted(organisation) && organisation.IsCalled(name))?.Code;

    /// <summary>Members of a named class of office holders; null where the name is no class or cannot be resolved.</summary>
    public IReadOnlyList<string>? ClassCalled(string name) => data.Plan.AddresseeCalled(name)?.MemberKind switch
    {
        "department" => audience.Departments,
        "district" => audience.Districts,
        _ => null,
    };

    public bool Knows(string name) => OrganisationCalled(name) is not null || ClassCalled(name) is not null;

    public IReadOnlyList<string> Resolve(IEnumerable<string> names) =>
        [.. names
            .SelectMany(name => OrganisationCalled(name) is { } code ? [code] : ClassCalled(name) ?? [])
            .Distinct()];

    public bool IsCollective(PlanMeasure measure) => measure.Leads.Any(lead => ClassCalled(lead) is not null);

    private bool IsCounted(SampleOrganisation organisation) => organisation.Kind switch
    {
        "department" => audience.Departments.Contains(organisation.Code),
        "district" => audience.Districts.Contains(organisation.Code),
        _ => true,
    };
}
