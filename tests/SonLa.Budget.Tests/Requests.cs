using System.Net.Http.Json;
using System.Text.Json;

namespace SonLa.Budget.Tests;

/// <summary>Requests as a careful client makes them.</summary>
internal static class Requests
{
    internal static Task<HttpResponseMessage> PostWithKey(this HttpClient client, string path, object body, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key ?? Guid.CreateVersion7().ToString());
        return client.SendAsync(request);
    }

    internal static async Task<JsonElement> Json(this HttpResponseMessage answer) =>
        await answer.Content.ReadFromJsonAsync<JsonElement>();
}
