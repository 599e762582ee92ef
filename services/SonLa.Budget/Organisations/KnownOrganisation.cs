using SonLa.Contracts.Identity;

namespace SonLa.Budget.Organisations;

/// <summary>The service's own copy of an organisation that may own projects.</summary>
internal sealed class KnownOrganisation
{
    public required string Code { get; init; }

    public string Name { get; private set; } = "";

    public DateOnly ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public int Version { get; private set; }

    /// <summary>Takes over what a newer version says.</summary>
    public void Follow(OrganisationChanged changed)
    {
        if (changed.Version <= Version)
        {
            return;
        }

        Name = changed.Name;
        ValidFrom = changed.ValidFrom;
        ValidTo = changed.ValidTo;
        Version = changed.Version;
    }
}
