using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using Xunit;

namespace SonLa.Reporting.Tests.Periods;

/// <summary>The summing-up of the year (R66: the planning department's own, before 10/11/2024).</summary>
public sealed class SummingUpTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    private const string Period = "2024-tong-hop";
    private static readonly APlan Plan = new();

    public async Task InitializeAsync() => await service.OpenOnce(Plan);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_summing_up_is_owed_by_the_planning_department_shows_the_newest_known_figures_and_is_closed_as_a_document_of_its_own()
    {
        await service.SetClock(ReportingService.At("2024-10-16T08:00:00+07:00"));
        await service.Accepted("so-tc", "budget-revenue", 3900, "2024-10");
        await service.SetClock(ReportingService.At("2024-11-05T08:00:00+07:00"));
        var before = await service.Planning().GetJson($"/periods/{Period}/consolidation");
        await service.Submit("so-khdt", new { assessment = "Năm 2024 hoàn thành khá.", proposals = "Năm 2025 tập trung giải ngân." }, await service.ObligationOf("so-khdt", "d", Period));
        var shown = await service.Planning().GetJson($"/periods/{Period}/consolidation");
        await service.SetClock(ReportingService.At("2024-11-12T08:00:00+07:00"));
        var closing = await service.Planning().PostAsync($"/periods/{Period}/close", null);
        closing.EnsureSuccessStatusCode();

        Assert.Equal(("so-khdt", "missing"), One(before));
        Assert.Equal(("so-khdt", "on-time"), One(shown));
        Assert.Equal("summing-up", shown.Text("periodKind"));
        var revenue = shown.GetProperty("indicators").EnumerateArray().SelectMany(indicator => indicator.GetProperty("measures").EnumerateArray()).Single(measure => measure.Text("measureCode") == "budget-revenue");
        Assert.Equal(("2024-10-31", 3900m, JsonValueKind.Null), (revenue.GetProperty("latest").Text("periodEndsOn"), revenue.GetProperty("latest").GetProperty("estimate").GetDecimal(), revenue.GetProperty("estimate").ValueKind));
        Assert.Equal(["so-khdt", "so-tc"], shown.GetProperty("narratives").EnumerateArray().Select(line => line.Text("organisationCode")));
        using var document = WordprocessingDocument.Open(new MemoryStream(await service.Planning().GetByteArrayAsync($"/periods/{Period}/report.docx")), isEditable: false);
        var text = document.MainDocumentPart!.Document.Body!.InnerText;
        Assert.All(
            ["Tổng kết tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội năm 2024", "V. NHIỆM VỤ, GIẢI PHÁP NĂM 2025", "Năm 2024 hoàn thành khá.", "Ước thực hiện năm", "(kỳ đến 31/10/2024)", "Sơn La, ngày 12 tháng 11 năm 2024", "- ubnd-tinh;"],
            part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.True((await (await service.Planning().PostAsync($"/periods/{Period}/verification", null)).Json()).GetProperty("equal").GetBoolean());
    }

    private static (string, string) One(JsonElement consolidation)
    {
        var line = Assert.Single(consolidation.GetProperty("submissions").EnumerateArray());
        return (line.Text("organisationCode"), line.Text("status"));
    }
}
