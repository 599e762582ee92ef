using SonLa.Contracts.Identity;
using Role = SonLa.ServiceDefaults.Security.Roles;

namespace SonLa.Notifications.Tests;

/// <summary>Somebody with an account; every organisation and person of a test is its own.</summary>
internal sealed record Person(Guid AccountId, string OrganisationCode, params string[] Roles)
{
    internal static string SomeOrganisation() => $"so-{Guid.CreateVersion7():n}";

    internal static Person HeadOf(string organisationCode) => new(Guid.CreateVersion7(), organisationCode, Role.OrganisationHead);

    internal static Person SpecialistOf(string organisationCode) => new(Guid.CreateVersion7(), organisationCode, Role.Specialist);

    internal static Person Holding(string role) => new(Guid.CreateVersion7(), SomeOrganisation(), role);

    internal string Email => $"{AccountId:n}@son-la.example";

    internal AccountChanged Changed(int version = 1, bool active = true, bool withEmail = true) => new()
    {
        AccountId = AccountId,
        DisplayName = $"Mẫu {AccountId}",
        Email = withEmail ? Email : null,
        OrganisationCode = OrganisationCode,
        Roles = Roles,
        Active = active,
        Version = version,
    };
}
