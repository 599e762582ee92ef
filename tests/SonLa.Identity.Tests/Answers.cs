using System.Buffers.Text;

namespace SonLa.Identity.Tests;

/// <summary>Reads answers the way the tests speak of them.</summary>
internal static class Answers
{
    public static Uri Path(string path) => new(path, UriKind.Relative);

    public static async Task<JsonElement> Json(this HttpResponseMessage response) => await response.Content.ReadFromJsonAsync<JsonElement>();

    public static async Task<JsonElement> Json(this HttpClient client, string path)
    {
        using var response = await client.GetAsync(Path(path));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Json();
    }

    /// <summary>The claims of a token, unverified.</summary>
    public static JsonElement Payload(this string token)
    {
        using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(token.Split('.')[1]));
        return claims.RootElement.Clone();
    }

    /// <summary>The members of <c>errors</c>: the fields that the problem names.</summary>
    public static async Task<IReadOnlyList<string>> Fields(this HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return [.. (await response.Json()).GetProperty("errors").EnumerateObject().Select(field => field.Name)];
    }

    public static async Task<string?> Rule(this HttpResponseMessage response) =>
        (await response.Json()).TryGetProperty("rule", out var rule) ? rule.GetString() : null;
}
