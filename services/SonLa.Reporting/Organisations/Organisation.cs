using SonLa.Contracts.Identity;

namespace SonLa.Reporting.Organisations;

/// <summary>An organisation as Identity last described it.</summary>
internal sealed class Organisation
{
    public required string Code { get; init; }

    public string Name { get; private set; } = "";

    /// <summary><c>province</c>, <c>department</c>, <c>district</c>, <c>outside</c> or <c>ministry</c>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Title of the accountable office holder.</summary>
    public string HeadTitle { get; private set; } = "";

    public DateOnly ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public int Version { get; private set; }

    public bool ExistsOn(DateOnly day) => ValidFrom <= day && (ValidTo is not { } last || day <= last);

    /// <summary>Takes over a newer description.</summary>
    public void Follow(OrganisationChanged changed)
    {
        Name = changed.Name;
        Kind = changed.Kind;
        HeadTitle = changed.HeadTitle;
        ValidFrom = changed.ValidFrom;
        ValidTo = changed.ValidTo;
        Version = changed.Version;
    }
}
