using SonLa.Notifications.Accounts;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Notifications.Messages;

/// <summary>Whom a notice concerns: holders of some roles, of one organisation or of the whole province.</summary>
/// <param name="OrganisationCode">Null for the whole province.</param>
/// <param name="Holding">At least one of these.</param>
internal sealed record Audience(string? OrganisationCode, IReadOnlyList<string> Holding)
{
    private static readonly string[] Answerable = [Roles.OrganisationHead, Roles.Specialist, Roles.District];

    private static readonly string[] Officials = [.. Roles.Officials.Where(role => role != Roles.Administrator)];

    public static readonly Audience Planning = new(null, [Roles.Planning]);

    public static readonly Audience Finance = new(null, [Roles.Finance]);

    public static readonly Audience UbndOffice = new(null, [Roles.UbndOffice]);

    public static readonly Audience Chairman = new(null, [Roles.Chairman]);

    /// <summary>The head and the specialists of one organisation; the chair where it is a district.</summary>
    public static Audience PeopleOf(string organisationCode) => new(organisationCode, Answerable);

    /// <summary>The head of one organisation; the chair where it is a district.</summary>
    public static Audience HeadOf(string organisationCode) => new(organisationCode, [Roles.OrganisationHead, Roles.District]);

    /// <summary>Those of an organisation who can propose praise, correction and discipline.</summary>
    public static Audience ProposersOf(string organisationCode) => new(organisationCode, [Roles.UbndOffice, Roles.HomeAffairs, Roles.OrganisationHead, Roles.District]);

    /// <summary>One person, as long as they are of the organisation.</summary>
    public static Audience Person(string organisationCode, Guid accountId) => new(organisationCode, []) { AccountId = accountId };

    /// <summary>Null where not one person alone is meant.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Everybody who works in an organisation that is written to as a body; its administrator is none of them.</summary>
    public static Audience OfficialsOf(string organisationCode) => new(organisationCode, Officials);

    public bool Includes(Account account) =>
        account.Active
        && (OrganisationCode is null || OrganisationCode == account.OrganisationCode)
        && (AccountId is { } person ? person == account.AccountId : account.Roles.Any(Holding.Contains));
}
