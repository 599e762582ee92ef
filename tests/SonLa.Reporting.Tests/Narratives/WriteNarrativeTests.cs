using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using Xunit;

namespace SonLa.Reporting.Tests.Narratives;

public sealed class WriteNarrativeTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    private static readonly APlan Plan = new();

    public async Task InitializeAsync() => await service.OpenOnce(Plan);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_text_is_assembled_from_the_parts_written_in_versions_flagged_when_a_part_is_revised_and_frozen_with_the_period()
    {
        const string Period = "2024-Q1";
        await service.SetClock(ReportingService.At("2024-03-17T20:00:00+07:00"));
        var reportId = (await service.Submit("so-tc", Words("Thu ngân sách đạt khá."), await service.ObligationOf("so-tc", "a", Period))).Text("reportId");
        await service.Planning().PostAsync($"/reports/{reportId}/acceptance", null);

        var assembled = await Get(Period);
        var first = await Write(Period, 0, assembled, "Quý I, thu ngân sách đạt khá.");
        var seen = ReportingService.At("2024-03-18T08:00:00+07:00");
        await service.SetClock(seen.AddHours(1));
        var before = await AsOf(Period, seen);
        await service.Correct("so-tc", reportId, new { measureCode = "budget-revenue", estimate = new { value = 310 }, reason = "Đính chính" });
        var flagged = await Get(Period);
        var second = await Write(Period, 1, flagged, "Quý I, thu ngân sách đạt 310 tỷ đồng.", note: "Theo số đính chính");
        var taken = await Get(Period);
        await service.SetClock(ReportingService.At("2024-04-10T08:00:00+07:00"));
        (await service.Planning().PostAsync($"/periods/{Period}/close", null)).EnsureSuccessStatusCode();
        var final = await Write(Period, 2, taken, "Sửa sau khi chốt");

        Assert.Equal((0, "Cơ quan so-tc: Thu ngân sách đạt khá."), (assembled.Number("version"), Section(assembled, "evaluation")));
        Assert.Equal("Cơ quan so-tc: - Đấu giá đất chậm. Nguyên nhân: Giá đất mới. Ảnh hưởng: Hụt thu. Kiến nghị: Ban hành bảng giá.", Section(assembled, "obstacles"));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.All(Parts(flagged), part => Assert.Equal(("revised", 1, 2), (part.Text("state"), part.Number("takenRevision"), part.Number("revision"))));
        Assert.NotEmpty(Parts(flagged));
        Assert.All(Parts(taken), part => Assert.Equal("taken", part.Text("state")));
        Assert.Equal("narrative.period-closed", (await final.Json()).Text("rule"));
        var versions = (await service.Planning().GetJson($"/periods/{Period}/narrative/versions")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["2 Theo số đính chính 2", "1  1"], versions.Select(version => $"{version.Number("version")} {version.GetProperty("note").GetString()} {version.GetProperty("parts")[0].Number("revision")}"));
        Assert.Equal("Quý I, thu ngân sách đạt khá.", Section(await service.Planning().GetJson($"/periods/{Period}/narrative/versions/1"), "evaluation"));
        Assert.Equal(before, await AsOf(Period, seen));
        Assert.Contains("thu ngân sách đạt khá", before, StringComparison.Ordinal);
        var closed = await service.Planning().GetStringAsync($"/periods/{Period}/closed");
        Assert.Contains("thu ngân sách đạt 310 tỷ đồng", closed, StringComparison.Ordinal);
        Assert.Contains("thu ngân sách đạt 310 tỷ đồng", await Document($"/periods/{Period}/report.docx"), StringComparison.Ordinal);
        Assert.Contains("thu ngân sách đạt khá", await Document($"/periods/{Period}/report.docx?instant={Uri.EscapeDataString(seen.ToString("O"))}"), StringComparison.Ordinal);
        var verified = await (await service.Planning().PostAsync($"/periods/{Period}/verification", null)).Json();
        Assert.True(verified.GetProperty("equal").GetBoolean());
    }

    [Fact]
    public async Task Of_writers_at_once_one_is_heard_and_what_is_malformed_foreign_or_nobodys_is_refused()
    {
        const string Period = "2024-02";
        await service.SetClock(ReportingService.At("2024-02-17T08:00:00+07:00"));
        var shown = await Get(Period);

        var together = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Write(Period, 0, shown, $"Bản {number}")));
        var unseen = await service.Planning().PutAsJsonAsync($"/periods/{Period}/narrative", Body("x"));
        var malformed = await Put(service.Planning(), Period, 1, new { sections = new[] { new { heading = "evaluation", text = "một\u0000hai" } }, parts = new[] { new { reportId = Guid.CreateVersion7(), revision = 1 } }, note = new string('x', 1001) });
        var office = await Put(service.Client("ubnd-office", "vp-ubnd"), Period, 1, Body("x"));
        var none = await Put(service.Planning(), "2019-02", 0, Body("x"));
        using var head = await service.Head("so-tc").GetAsync($"/periods/{Period}/narrative");

        Assert.Single(together, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.All(together.Where(answer => answer.StatusCode != HttpStatusCode.OK), answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.PreconditionFailed, HttpStatusCode.Conflict }));
        Assert.Equal(1, (await Get(Period)).Number("version"));
        Assert.Equal(["note", "parts[0]", "sections", "sections[0].text"], (await malformed.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            (HttpStatusCode.PreconditionRequired, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.Forbidden),
            (unseen.StatusCode, office.StatusCode, none.StatusCode, head.StatusCode));
    }

    private static object Words(string assessment) => new
    {
        assessment,
        proposals = "Đề xuất mẫu",
        figures = new[] { new { measureCode = "budget-revenue", toCutOff = new { value = 299 }, estimate = new { value = 300 } } },
        obstacles = new[] { new { what = "Đấu giá đất chậm", why = "Giá đất mới", effect = "Hụt thu", proposal = "Ban hành bảng giá" } },
    };

    private static object Body(string evaluation, IEnumerable<object>? parts = null, string? note = null) => new
    {
        sections = new[] { new { heading = "evaluation", text = evaluation }, new { heading = "obstacles", text = "" }, new { heading = "measures", text = "Tiếp tục chỉ đạo." } },
        parts = parts ?? [],
        note,
    };

    private static List<JsonElement> Parts(JsonElement narrative) => [.. narrative.GetProperty("parts").EnumerateArray()];

    private static string Section(JsonElement narrative, string heading) => narrative.GetProperty("sections").EnumerateArray().Single(section => section.Text("heading") == heading).Text("text");

    private static Task<HttpResponseMessage> Put(HttpClient client, string period, int version, object body)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"/periods/{period}/narrative") { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        return client.SendAsync(request);
    }

    private Task<JsonElement> Get(string period) => service.Planning().GetJson($"/periods/{period}/narrative");

    private Task<HttpResponseMessage> Write(string period, int version, JsonElement seen, string evaluation, string? note = null) => Put(
        service.Planning(),
        period,
        version,
        Body(evaluation, Parts(seen).Select(part => (Report: part.Text("reportId"), Revision: part.Number("revision"))).Distinct().Select(part => new { reportId = part.Report, revision = part.Revision }), note));

    private Task<string> AsOf(string period, DateTimeOffset instant) =>
        service.Planning().GetStringAsync($"/periods/{period}/consolidation/as-of?instant={Uri.EscapeDataString(instant.ToString("O"))}");

    private async Task<string> Document(string path)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(await service.Planning().GetByteArrayAsync(path)), isEditable: false);
        return document.MainDocumentPart!.Document.Body!.InnerText;
    }
}
