using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace SonLa.Portal.Tests;

/// <summary>Budget, answering with the shapes of the real one: an item behind its pace, one that two organisations tell differently, one not entered.</summary>
internal static class StubBudget
{
    private const decimal Billion = 1_000_000_000;

    internal static void Map(IEndpointRouteBuilder app) => app.MapGet("/budget-years/2024/execution", (int? month) => new
    {
        year = 2024,
        month = month ?? 1,
        thresholds = new { revenueBelowPercent = 95, expenditureAbovePercent = 105, source = "mẫu", assumption = true },
        items = new[]
        {
            Line("thu", "revenue", "Thu ngân sách trên địa bàn", "Budget revenue", 4450, 371.25m, "below-pace", null),
            Line("thu-noi-dia", "revenue", "Thu nội địa", "Domestic revenue", 4400, null, null, "conflicting-values", ("collecting", 361.2m), ("kho-bac", 360.1m)),
            Line("chi", "expenditure", "Chi ngân sách địa phương", "Local expenditure", null, null, null, "not-entered"),
        },
    });

    private static object Line(string itemCode, string kind, string name, string nameEn, decimal? estimate, decimal? toDate, string? flag, string? reason, params (string Basis, decimal ToDate)[] figures) => new
    {
        itemCode,
        kind,
        name,
        nameEn,
        parent = (string?)null,
        estimateInDong = estimate * Billion,
        figures = figures.Select(figure => new { basis = figure.Basis, toDateInDong = figure.ToDate * Billion }),
        monthInDong = toDate * Billion,
        toDateInDong = toDate * Billion,
        reason,
        ofEstimatePercent = toDate * 100 / estimate,
        pacePercent = 9,
        flag,
        lastYear = new { toDateInDong = 300 * Billion, growthPercent = toDate is null ? (decimal?)null : 23.75m },
    };
}
