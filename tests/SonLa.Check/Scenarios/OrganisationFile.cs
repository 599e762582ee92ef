namespace SonLa.Check.Scenarios;

/// <summary>samples/son-la/organisations.json.</summary>
internal sealed record OrganisationFile
{
    public required IReadOnlyList<SampleOrganisation> Organisations { get; init; }
}

/// <summary>One organisation of the dated tree.</summary>
internal sealed record SampleOrganisation
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Kind { get; init; }

    public string? ParentCode { get; init; }

    public required string HeadTitle { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public string? SuccessorCode { get; init; }

    public bool Exists(DateOnly on) => ValidFrom <= on && (ValidTo is null || on <= ValidTo);

    public bool IsCalled(string name) => Name == name || HeadTitle == name || Aliases.Contains(name);
}
