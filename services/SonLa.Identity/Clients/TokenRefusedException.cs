using System.Text.Json.Serialization;

namespace SonLa.Identity.Clients;

/// <summary>A token request is refused in the words of RFC 6749, section 5.2, which OAuth clients understand.</summary>
/// <param name="error">The standard's code.</param>
/// <param name="description">What to do, in the ASCII that the standard allows.</param>
internal sealed class TokenRefusedException(string error, string description) : Exception($"{error}: {description}")
{
    public const string InvalidRequest = "invalid_request";
    public const string InvalidClient = "invalid_client";
    public const string InvalidScope = "invalid_scope";
    public const string UnsupportedGrantType = "unsupported_grant_type";

    public sealed record Body([property: JsonPropertyName("error")] string Error, [property: JsonPropertyName("error_description")] string Description);

    public int Status => error == InvalidClient ? StatusCodes.Status401Unauthorized : StatusCodes.Status400BadRequest;

    public string Error => error;

    public IResult Answer() => TypedResults.Json(new Body(error, description), statusCode: Status);
}
