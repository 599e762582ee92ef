using SonLa.Contracts.Identity;

namespace SonLa.Reporting.Tasks;

/// <summary>Somebody to whom a task can be handed on, as Identity last described them.</summary>
internal sealed class Person
{
    public required Guid AccountId { get; init; }

    public string DisplayName { get; private set; } = "";

    public string OrganisationCode { get; private set; } = "";

    public bool Active { get; private set; }

    public int Version { get; private set; }

    /// <summary>Takes over a newer description; an older one changes nothing.</summary>
    public void Follow(AccountChanged changed)
    {
        if (changed.Version <= Version)
        {
            return;
        }

        DisplayName = changed.DisplayName;
        OrganisationCode = changed.OrganisationCode;
        Active = changed.Active;
        Version = changed.Version;
    }
}
