using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace SonLa.Portal.Tests;

/// <summary>Budget's forecasts and ends of capital in July 2024: one project expected below round 2, one of which too little is known.</summary>
internal static class StubOutlook
{
    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/forecasts", () => new
        {
            year = 2024,
            through = "2024-06-30",
            pastProjectYears = 66,
            nominalCoveragePercent = 80m,
            projects = new object[]
            {
                new
                {
                    projectId = StubCapital.ProjectId,
                    code = "DA-01",
                    name = "Đường tỉnh 101",
                    ownerCode = "so-khdt",
                    carriedOver = true,
                    capitalInForceInDong = 1_000_000_000m,
                    disbursedInDong = 300_000_000m,
                    forecast = new
                    {
                        yearEnd = Line(850_000_000m, 600_000_000m, 970_000_000m, 85m),
                        rounds = new[] { new { number = 2, cutOff = "2024-09-30", thresholdPercent = 60m, expected = Line(500_000_000m, 420_000_000m, 580_000_000m, 50m), warning = "likely-below" } },
                    },
                },
                new
                {
                    projectId = Guid.CreateVersion7(),
                    code = "DA-02",
                    name = "Hồ Bản Mòng",
                    ownerCode = "so-yt",
                    carriedOver = false,
                    capitalInForceInDong = 300m,
                    disbursedInDong = 200m,
                    forecast = new { reason = "too-little-history", rounds = Array.Empty<object>() },
                },
            },
        });
        app.MapGet("/capital-deadlines", () => new
        {
            year = 2024,
            on = "2024-12-30",
            rule = new { fromPlanYear = 2000, toPlanYear = 2024, source = "Văn bản của tỉnh không nêu", assumption = true },
            projects = new
            {
                items = new[]
                {
                    new
                    {
                        projectId = StubCapital.ProjectId,
                        code = "DA-01",
                        name = "Đường tỉnh 101",
                        ownerCode = "so-khdt",
                        tranches = new object[]
                        {
                            new { sourceCode = "tw", year = 2024, endsOn = "2025-01-31", addedLate = false, capitalInDong = 1_000_000_000m, disbursedInDong = 499_960_000m, paidAfterEndInDong = 0m, remainingInDong = 500_040_000m },
                            new { sourceCode = "tinh", year = 2024, endsOn = "2025-06-30", addedLate = true, extendedBy = "12/QĐ-UBND", capitalInDong = 300m, disbursedInDong = 0m, paidAfterEndInDong = 7m, remainingInDong = 300m },
                        },
                    },
                },
                next = (string?)null,
            },
        });
    }

    private static object Line(decimal expected, decimal low, decimal high, decimal percent) => new { expectedInDong = expected, lowInDong = low, highInDong = high, expectedPercent = percent };
}
