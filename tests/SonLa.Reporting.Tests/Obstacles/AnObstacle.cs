using System.Net.Http.Json;
using System.Text.Json;

namespace SonLa.Reporting.Tests.Obstacles;

/// <summary>Obstacles as the organisations' people raise them and others take them further.</summary>
internal static class AnObstacle
{
    internal static object About(string measureCode, string what = "Chưa có mặt bằng") => new { measureCode, what, why = "Thiếu đơn giá đền bù", effect = "Chậm thu 12 tỷ đồng", proposal = "Ban hành đơn giá" };

    internal static object AboutTask(Guid taskId, string? measureCode = null) => new { taskId, measureCode, what = "Thiếu kinh phí", why = "Chưa phân bổ", effect = "Chậm tiến độ", proposal = "Bổ sung kinh phí" };

    internal static async Task<JsonElement> Raise(this ReportingService service, string organisationCode, string measureCode, string what = "Chưa có mặt bằng")
    {
        using var answer = await service.Head(organisationCode).PostOnce("/obstacles", About(measureCode, what));
        answer.EnsureSuccessStatusCode();
        return await answer.Json();
    }

    /// <summary>Takes a step as somebody who has just looked.</summary>
    internal static async Task<HttpResponseMessage> Step(this HttpClient client, Guid obstacleId, string step, object said, int? seen = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/obstacles/{obstacleId}/{step}") { Content = JsonContent.Create(said) };
        if (seen is { } version)
        {
            request.Headers.Add("If-Match", $"\"{version}\"");
        }
        else
        {
            using var looked = await client.GetAsync($"/obstacles/{obstacleId}");
            request.Headers.TryAddWithoutValidation("If-Match", looked.Headers.ETag?.Tag ?? "\"1\"");
        }

        return await client.SendAsync(request);
    }

    internal static Guid Id(this JsonElement obstacle) => obstacle.GetProperty("obstacleId").GetGuid();
}
