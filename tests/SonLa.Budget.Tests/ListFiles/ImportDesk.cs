using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using SonLa.Testing;
using Xunit;

namespace SonLa.Budget.Tests.ListFiles;

/// <summary>Hands files in as an official does: upload, look, post.</summary>
internal static class ImportDesk
{
    internal static readonly object?[] PaymentTitles = ["Mã dự án", "Mã nguồn vốn", "Năm kế hoạch", "Số tiền (đồng)", "Ngày giải ngân", "Số chứng từ"];

    internal static byte[] Csv(params string[] lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines));

    internal static Workbook Payments(params object?[][] lines) => lines.Aggregate(new Workbook().Line(PaymentTitles), (workbook, line) => workbook.Line(line));

    internal static object?[] Payment(string project, object amount, string reference = "KB-01", object? day = null) =>
        [project, "tw", 2024, amount, day ?? new DateOnly(2024, 5, 10), reference];

    internal static async Task<HttpResponseMessage> Send(this HttpClient client, string kind, byte[] content, string fileName = "danh-sach.xlsx", int year = 2024)
    {
        var body = new ByteArrayContent(content);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return await client.PostAsync($"/imports/{kind}?year={year}&fileName={Uri.EscapeDataString(fileName)}", body);
    }

    /// <summary>Hands a file in and waits until it is checked.</summary>
    internal static async Task<JsonElement> Check(this HttpClient client, string kind, byte[] content, string fileName = "danh-sach.xlsx", int year = 2024)
    {
        var answer = await client.Send(kind, content, fileName, year);
        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Accepted, HttpStatusCode.OK });
        return await client.Settled((await answer.Json()).GetProperty("importId").GetGuid());
    }

    /// <summary>Waits until nothing works on the import any longer.</summary>
    internal static async Task<JsonElement> Settled(this HttpClient client, Guid id)
    {
        var shown = default(JsonElement);
        await Eventually.Holds(
            async () =>
            {
                shown = await client.GetFromJsonAsync<JsonElement>($"/imports/{id}");
                return shown.State() is not ("checking" or "posting");
            },
            otherwise: () => shown.ToString());
        return shown;
    }

    internal static async Task<HttpResponseMessage> Order(this HttpClient client, JsonElement import, string act = "posting")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/imports/{import.GetProperty("importId").GetGuid()}/{act}");
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{import.GetProperty("version").GetInt32()}\"");
        return await client.SendAsync(request);
    }

    /// <summary>Hands a sound file in, orders it, and waits until it is posted.</summary>
    internal static async Task<JsonElement> Post(this HttpClient client, string kind, byte[] content, string fileName = "danh-sach.xlsx")
    {
        var ready = await client.Check(kind, content, fileName);
        Assert.True(ready.State() == "ready", ready.ToString());
        Assert.Equal(HttpStatusCode.Accepted, (await client.Order(ready)).StatusCode);
        return await client.Settled(ready.GetProperty("importId").GetGuid());
    }

    internal static string State(this JsonElement import) => import.GetProperty("state").GetString()!;

    /// <summary>Line and column of each fault.</summary>
    internal static IEnumerable<(int Line, string? Column)> Faults(this JsonElement import) =>
        import.GetProperty("faults").EnumerateArray().Select(fault => (fault.GetProperty("line").GetInt32(), fault.GetProperty("column").GetString()));
}
