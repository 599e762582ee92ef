using SonLa.Papers;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Organisations;

namespace SonLa.Reporting.Documents;

/// <summary>Who issues a consolidated report, from where and to whom, with everybody's name as it was then.</summary>
/// <param name="Superior">Cơ quan chủ quản.</param>
/// <param name="Issuer">Cơ quan ban hành; null where the calendar names no consolidator.</param>
/// <param name="Signer">Title of whoever signs.</param>
/// <param name="Place">Địa danh.</param>
/// <param name="Symbol">What stands behind the number: <c>BC-SKHĐT</c>.</param>
/// <param name="Recipients">Nơi nhận, in order.</param>
/// <param name="Names">Organisations' names by code.</param>
internal sealed record Letterhead(
    string Superior,
    string? Issuer,
    string Signer,
    string Place,
    string Symbol,
    IReadOnlyList<string> Recipients,
    IReadOnlyDictionary<string, string> Names)
{
    /// <summary>The head of a period's report by the calendar and the organisations' names.</summary>
    public static Letterhead Of(ReportingCalendar calendar, string periodKind, IReadOnlyDictionary<string, OrganisationVersion> organisations)
    {
        var summingUp = new ReportingPeriod(calendar.PlanYear, PeriodKinds.SummingUp, 1).Code;
        var regimes = calendar.Regimes.Where(regime => regime.Periods.Contains(periodKind) || (periodKind == PeriodKinds.SummingUp && regime.OncePeriod == summingUp)).ToList();
        var consolidator = regimes.Select(regime => regime.Consolidator).FirstOrDefault(code => code is not null);
        var issuer = consolidator is null ? null : organisations.GetValueOrDefault(consolidator);
        return new(
            calendar.Letterhead.Superior,
            issuer?.Name ?? consolidator,
            issuer is null ? "Thủ trưởng" : issuer.HeadTitle.Replace(issuer.Name, "", StringComparison.Ordinal).Trim(),
            calendar.Letterhead.Place,
            calendar.Letterhead.Symbol,
            [
                .. regimes
                    .SelectMany(regime => regime.Recipients.Select(recipient => recipient.OrganisationCode).Concat(regime.Onward.Select(onward => onward.OrganisationCode)))
                    .Where(code => code != consolidator)
                    .Distinct()
                    .Select(code => organisations.GetValueOrDefault(code)?.Name ?? code),
            ],
            organisations.OrderBy(one => one.Key, StringComparer.Ordinal).ToDictionary(one => one.Key, one => one.Value.Name));
    }

    /// <summary>The head as it is printed.</summary>
    internal PaperLetterhead Paper => new(Superior, Issuer, Signer, Place, Symbol, Recipients);

    public string NameOf(string organisationCode) => Names.GetValueOrDefault(organisationCode, organisationCode);
}
