namespace SonLa.Integration;

/// <summary>The names under which the province's events are known outside.</summary>
/// <param name="Province">Code of the province as the internal events carry it: <c>son-la</c>.</param>
/// <param name="Domain">Province in event types and sources, letters only: <c>sonla</c>.</param>
internal sealed record PublicNames(string Province, string Domain)
{
    /// <summary>Reads the section <c>Province</c>; Sơn La unless it says otherwise.</summary>
    public static PublicNames From(IConfiguration configuration)
    {
        var province = configuration["Province:Code"] ?? "son-la";
        return new(province, province.Replace("-", "", StringComparison.Ordinal));
    }

    /// <summary><c>vn.gov.sonla.reporting.report-accepted.v1</c>.</summary>
    public string TypeOf(string service, string happened, int version) => $"vn.gov.{Domain}.{service}.{happened}.v{version}";

    /// <summary><c>/sonla/reporting</c>.</summary>
    public string SourceOf(string service) => $"/{Domain}/{service}";
}
