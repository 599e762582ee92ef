using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Tests.Tokens;

public sealed class MutationTests(IdentityService identity) : IClassFixture<IdentityService>
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ %\u0000\u0111";

    [Fact]
    public async Task No_random_change_of_a_good_token_is_accepted()
    {
        var token = (await Forge.Of(identity)).Token();
        var validator = identity.Services.GetRequiredService<IAccessTokenValidator>();
        await validator.Validate(token, CancellationToken.None);
        var mutation =
            from place in Gen.Choose(0, token.Length - 1)
            from letter in Gen.Elements(Letters.ToCharArray())
            from kind in Gen.Choose(0, 4)
            from length in Gen.Choose(1, 30)
            select Mutate(token, place, letter, kind, length);

        Prop.ForAll(mutation.Where(changed => changed != token).ToArbitrary(), changed => IsRefused(validator, changed))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    private static string Mutate(string token, int place, char letter, int kind, int length) => kind switch
    {
        0 => token[..place] + letter + token[(place + 1)..],
        1 => token.Insert(place, letter.ToString()),
        2 => token.Remove(place, Math.Min(length, token.Length - place)),
        3 => token.Insert(place, token.Substring(place, Math.Min(length, token.Length - place))),
        _ => token[place..] + token[..place],
    };

    private static bool IsRefused(IAccessTokenValidator validator, string token)
    {
        // The keys are at hand, so that nothing here waits.
        var verdict = validator.Validate(token, CancellationToken.None);
        return verdict.IsFaulted && verdict.Exception.InnerException is AccessTokenException;
    }
}
