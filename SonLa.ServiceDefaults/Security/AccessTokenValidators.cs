namespace SonLa.ServiceDefaults.Security;

/// <summary>Makes a validator per service; the gateway, which guards the door of all of them, needs several over the same keys.</summary>
public sealed class AccessTokenValidators
{
    private readonly SigningKeys _keys;
    private readonly TimeProvider _time;
    private readonly string _issuer;

    internal AccessTokenValidators(SigningKeys keys, TimeProvider time, string issuer)
    {
        _keys = keys;
        _time = time;
        _issuer = issuer;
    }

    /// <summary>Accepts only tokens whose audience is the named service.</summary>
    public IAccessTokenValidator For(string service) =>
        new AccessTokenValidator(_keys, _time, _issuer, AccessTokenProfile.AudienceOf(service));
}
