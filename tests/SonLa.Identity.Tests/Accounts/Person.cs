namespace SonLa.Identity.Tests.Accounts;

/// <summary>A sample person as an administrator sees them.</summary>
internal sealed record Person(Guid AccountId, int Version)
{
    public static async Task<Person> Named(IdentityService identity, string userName) => new(
        await identity.Database().Scalar<Guid>("select id from accounts where user_name = $1", userName),
        await identity.Database().Scalar<int>("select version from accounts where user_name = $1", userName));
}
