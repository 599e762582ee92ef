using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Reports;

/// <summary>Who acts on a report, for which organisation, at which business instant.</summary>
internal sealed class ReportAuthor(Caller caller, BusinessClock clock)
{
    public Guid AccountId => caller.AccountId;

    public string Name => caller.DisplayName;

    public Caller Caller => caller;

    public DateTimeOffset Now => clock.GetUtcNow();
}
