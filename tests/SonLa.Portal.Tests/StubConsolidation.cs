using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SonLa.Portal.Tests;

/// <summary>Reporting's consolidation: an export of 310 now, of 300 before it was corrected on 18 February 2024 at noon.</summary>
internal static class StubConsolidation
{
    internal static readonly byte[] File = [80, 75, 3, 4, 5];

    private static readonly DateTimeOffset Corrected = new(2024, 2, 18, 12, 0, 0, TimeSpan.FromHours(7));

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/periods/{period}/consolidation", (string period) => Of(period, 310));
        app.MapGet("/periods/{period}/consolidation/as-of", (string period, string instant) =>
        {
            var asked = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
            return asked.Year > 2024 ? Results.Problem("Thời điểm phải ở trong quá khứ.", statusCode: 400, title: "Yêu cầu không hợp lệ") : Of(period, asked < Corrected ? 300 : 310);
        });
        app.MapGet("/periods/{period}/report.docx", (string period) => period == "2024-02" ? Results.File(File, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"bao-cao-son-la-{period}-du-thao.docx") : Results.NotFound());
        app.MapGet("/periods/{period}/report.xlsx", (string period) => Results.File(File, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"bao-cao-son-la-{period}.xlsx"));
    }

    // The province's real report of 23 April 2025: about 600 tỷ, 9,10 % of assigned and 10,60 % of allocated.
    private static readonly object Capital = new
    {
        through = "2024-02-14",
        province = new { projects = 2, disbursedInDong = 600_000_000_000, allocatedInDong = 5_660_377_358_490, ofAllocatedPercent = 10.60m, assignedInDong = 6_593_406_593_406, ofAssignedPercent = 9.10m },
        owners = new object[]
        {
            new { key = "so-cu", name = "Sở Cũ", accountableOffice = "Giám đốc Sở Cũ", projects = 1, disbursedInDong = 600_000_000_000, allocatedInDong = 5_660_000_000_000, ofAllocatedPercent = 10.60m, reasonOfAssigned = "not-assigned" },
            new { key = "so-yt", name = "Sở Y tế", accountableOffice = "Giám đốc Sở Y tế", projects = 1, disbursedInDong = 0, allocatedInDong = 377_358_490, reason = "entries-under-way", reasonOfAssigned = "not-assigned" },
        },
        notAssignedToOwners = 6_593_406_593_406,
        programmes = new object[]
        {
            new { key = "Nông thôn mới", projects = 1, disbursedInDong = 600_000_000_000, allocatedInDong = 5_660_000_000_000, ofAllocatedPercent = 10.60m, assignedInDong = 6_000_000_000_000, ofAssignedPercent = 10m },
            new { projects = 1, disbursedInDong = 0, allocatedInDong = 377_358_490, ofAllocatedPercent = 0m, reasonOfAssigned = "not-assigned" },
        },
        notAssignedToProgrammes = 593_406_593_406,
        projects = new object[]
        {
            new { projectId = Guid.Parse("01900000-0000-7000-8000-00000000d001"), code = "DA-01", name = "Cầu Mường La", ownerCode = "so-cu", programme = "Nông thôn mới", disbursedInDong = 600_000_000_000, allocatedInDong = 5_660_000_000_000, percent = 10.60m, capitalEntries = 2, payments = 7, documents = new[] { "2665/QĐ-UBND" } },
            new { projectId = Guid.Parse("01900000-0000-7000-8000-00000000d002"), code = "DA-02", ownerCode = "so-yt", disbursedInDong = 0, allocatedInDong = 377_358_490, reason = "entries-under-way", capitalEntries = 1, payments = 0, documents = new[] { "2666/QĐ-UBND" } },
        },
        assigned = new object[]
        {
            new { entryId = Guid.Parse("01900000-0000-7000-8000-00000000a001"), sourceCode = "nstw", programme = "Nông thôn mới", amountInDong = 6_000_000_000_000, effectiveOn = "2024-01-02", documentNumber = "1600/QĐ-TTg" },
            new { entryId = Guid.Parse("01900000-0000-7000-8000-00000000a002"), sourceCode = "nst", amountInDong = 593_406_593_406, effectiveOn = "2024-01-02", documentNumber = "1601/QĐ-TTg" },
        },
    };

    private static IResult Of(string period, decimal estimate) => Results.Json(new
    {
        format = 6,
        capital = Capital,
        period,
        organisations = new { expected = 4, reported = 2, onTime = 1, late = 1, missing = 1, excused = 1 },
        submissions = new[]
        {
            new { organisationCode = "so-ct", organisationName = "Sở Công thương", accountableOffice = "Giám đốc Sở Công thương", status = "on-time", obligations = Array.Empty<object>() },
            new { organisationCode = "so-cu", organisationName = "Sở Cũ", accountableOffice = "Giám đốc Sở Cũ", status = "excused", obligations = Array.Empty<object>() },
            new { organisationCode = "so-khdt", organisationName = "Sở Kế hoạch và Đầu tư", accountableOffice = "Giám đốc Sở Kế hoạch và Đầu tư", status = "late", obligations = Array.Empty<object>() },
            new { organisationCode = "so-yt", organisationName = "Sở Y tế", accountableOffice = "Giám đốc Sở Y tế", status = "missing", obligations = Array.Empty<object>() },
        },
        indicators = new object[]
        {
            new
            {
                ordinal = "1",
                measures = new[]
                {
                    new
                    {
                        measureCode = "grdp-growth",
                        name = "Tốc độ tăng GRDP",
                        unit = "%",
                        target = new { raw = "7 - 7,5" },
                        toCutOff = (decimal?)null,
                        estimate = 6.4m,
                        state = "behind",
                        official = new { value = (decimal?)null },
                        settlement = new { organisationCode = "so-khdt", reason = "Cùng phạm vi tính" },
                        reportedBy = new[]
                        {
                            new { organisationCode = "cuc-thong-ke", revision = 1, review = "accepted", estimate = 7.1m },
                            new { organisationCode = "so-khdt", revision = 2, review = "corrected", estimate = 6.4m },
                        },
                    },
                },
            },
            new
            {
                ordinal = "5",
                measures = new[]
                {
                    new
                    {
                        measureCode = "export-goods-value",
                        name = "Giá trị hàng hóa tham gia xuất khẩu",
                        unit = "triệu USD",
                        target = new { raw = "196,1 triệu USD" },
                        toCutOff = 250.5m,
                        estimate,
                        expected = 1234.5m,
                        state = "not-computable",
                        reason = "no-breakdown",
                        achieved = new { percent = 24.72m },
                        reportedBy = new[] { new { organisationCode = "so-khdt", revision = 1, review = "open", estimate } },
                    },
                },
            },
        },
        obstacles = new[] { new { organisationCode = "so-khdt", what = "Thủ tục thông quan chậm", why = "x", effect = "x", proposal = "Bố trí thêm cán bộ" } },
        tasks = new[]
        {
            new
            {
                documentNumber = "01/QĐ-UBND",
                heading = "1. Phát triển kinh tế",
                tasks = new object[]
                {
                    new { taskId = StubTasks.TaskId, section = "1.5", text = "Mở rộng thị trường xuất khẩu nông sản.", obligation = "assigned", lastDay = "2024-06-30", state = "not-reported", leads = new object[] { new { organisationCode = "so-ct", state = "in-progress", late = false, gradeName = "Đang thực hiện", text = "Đã mở một thị trường." }, new { organisationCode = "so-tc", state = "not-reported", late = false } }, notReported = new[] { "so-tc" } },
                    new { taskId = StubTasks.WaitingId, section = "1.6", text = "Phối hợp tuyên truyền.", obligation = "requested", state = "requested", leads = Array.Empty<object>(), notReported = Array.Empty<string>() },
                },
            },
        },
    });
}
