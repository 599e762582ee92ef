using System.Net;
using DocumentFormat.OpenXml.Packaging;
using Xunit;

namespace SonLa.Reporting.Tests.Documents;

public sealed class ExportPeriodTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    private static readonly APlan Plan = new();

    public async Task InitializeAsync() => await service.OpenOnce(Plan);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_closed_period_s_files_stay_byte_for_byte_whatever_is_corrected_and_renamed_later_and_an_open_one_is_a_draft()
    {
        await service.SetClock(ReportingService.At("2024-03-17T20:00:00+07:00"));
        var reportId = (await service.Submit("so-tc", AReport.WithEstimate("budget-revenue", 300), await service.ObligationOf("so-tc", "a", "2024-Q1"))).Text("reportId");
        await service.Planning().PostAsync($"/reports/{reportId}/acceptance", null);
        await service.SetClock(ReportingService.At("2024-04-10T08:00:00+07:00"));
        var draft = await Get("/periods/2024-Q1/report.docx");
        using var closing = await service.Planning().PostAsync("/periods/2024-Q1/close", null);
        closing.EnsureSuccessStatusCode();
        var before = (Document: await Get("/periods/2024-Q1/report.docx"), Workbook: await Get("/periods/2024-Q1/report.xlsx"));

        await service.Correct("so-tc", reportId, new { measureCode = "budget-revenue", estimate = new { value = 310 }, reason = "Đính chính" });
        await service.Deliver(AnOrganisation.Department("so-tc") with { Version = 2, Name = "Tên mới" });
        await service.SetClock(ReportingService.At("2024-05-01T08:00:00+07:00"));

        var after = (Document: await Get("/periods/2024-Q1/report.docx"), Workbook: await Get("/periods/2024-Q1/report.xlsx"));
        Assert.Equal(before.Document.Bytes, after.Document.Bytes);
        Assert.Equal(before.Workbook.Bytes, after.Workbook.Bytes);
        Assert.Equal("bao-cao-son-la-2024-Q1.docx", after.Document.Name);
        Assert.Equal("bao-cao-son-la-2024-Q1-du-thao.docx", draft.Name);
        using var document = WordprocessingDocument.Open(new MemoryStream(after.Document.Bytes), isEditable: false);
        var text = document.MainDocumentPart!.Document.Body!.InnerText;
        Assert.Contains("Sơn La, ngày 10 tháng 4 năm 2024", text, StringComparison.Ordinal);
        Assert.Contains(reportId, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tên mới", text, StringComparison.Ordinal);
        Assert.Contains((await closing.Json()).Text("sha256"), text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public async Task Only_those_who_see_the_consolidation_export_it_and_a_period_that_is_none_is_not_there(string extension)
    {
        using var head = await service.Head("so-tc").GetAsync($"/periods/2024-02/report.{extension}");
        using var office = await service.Client("ubnd-office", "vp-ubnd").GetAsync($"/periods/2024-02/report.{extension}");
        using var unplanned = await service.Planning().GetAsync($"/periods/2019-02/report.{extension}");
        using var none = await service.Planning().GetAsync($"/periods/2024-99/report.{extension}");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.BadRequest), (head.StatusCode, office.StatusCode, unplanned.StatusCode, none.StatusCode));
    }

    private async Task<(byte[] Bytes, string? Name)> Get(string path)
    {
        using var answer = await service.Planning().GetAsync(path);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsByteArrayAsync(), answer.Content.Headers.ContentDisposition?.FileName);
    }
}
