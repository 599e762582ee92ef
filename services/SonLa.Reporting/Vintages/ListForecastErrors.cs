using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Vintages;

/// <summary>Shows how far each organisation's estimates of a year were from the official figures.</summary>
internal static class ListForecastErrors
{
    public sealed record FigureLine(string Period, string MeasureCode, string? Unit, decimal? Estimate, decimal? Official, decimal? Difference, decimal? Percent, string? Reason);

    /// <param name="OrganisationCode">Who estimated.</param>
    /// <param name="OrganisationName">Its name now.</param>
    /// <param name="Compared">Figures with an estimate and an official value.</param>
    /// <param name="MeanAbsolutePercent">How far off it was on average; null where no percentage can be said.</param>
    /// <param name="MeanPercent">Above zero: it estimates too high.</param>
    /// <param name="Figures">Each figure.</param>
    public sealed record OrganisationLine(string OrganisationCode, string OrganisationName, int Compared, decimal? MeanAbsolutePercent, decimal? MeanPercent, IReadOnlyList<FigureLine> Figures);

    public sealed record Response(int Year, string? PeriodKind, IReadOnlyList<OrganisationLine> Organisations);

    internal static void Map(IEndpointRouteBuilder app) => app.MapGet("/forecast-errors", Handle)
        .WithTags("Vintages")
        .WithName(nameof(ListForecastErrors))
        .WithSummary("Show how far estimates were from official figures")
        .RequirePermission(Permissions.ReadReporting)
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Ok<Response>> Handle(int year, string? periodKind, ForecastErrors errors, ReportingDbContext db, Caller caller, CancellationToken cancellationToken)
    {
        new InputCheck()
            .Require(year is >= 1900 and <= 2199, "year", "Năm phải từ 1900 đến 2199.", "The year must be from 1900 to 2199.")
            .Require(periodKind is null || PeriodKinds.OfTheYear.Contains(periodKind), "periodKind", "Loại kỳ phải là month, quarter, half, nine-months hoặc year.", "The kind of period must be month, quarter, half, nine-months or year.")
            .ThrowIfAny();
        var lines = await errors.Of(year, periodKind, caller.SeesAll() ? null : caller.OrganisationCode, cancellationToken);
        var names = await db.Organisations.AsNoTracking().ToDictionaryAsync(organisation => organisation.Code, organisation => organisation.Name, cancellationToken);
        return TypedResults.Ok(new Response(year, periodKind, [.. lines.GroupBy(line => line.OrganisationCode).Select(own => Of(own.Key, names.GetValueOrDefault(own.Key, own.Key), [.. own]))]));
    }

    private static OrganisationLine Of(string code, string name, IReadOnlyList<ForecastErrors.Line> lines)
    {
        var percents = lines.Select(line => line.Percent).OfType<decimal>().ToList();
        return new(
            code,
            name,
            lines.Count(line => line.Difference is not null),
            percents.Count == 0 ? null : decimal.Round(percents.Average(Math.Abs), 4),
            percents.Count == 0 ? null : decimal.Round(percents.Average(), 4),
            [.. lines.Select(line => new FigureLine(line.Period, line.MeasureCode, line.Unit, line.Estimate, line.Official, line.Difference, line.Percent, line.Reason))]);
    }
}
