using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Organisations;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Reports;

/// <summary>Who may write in whose name: an organisation in its own while it exists, afterwards who took over from it.</summary>
internal sealed class RightToWrite(ReportingDbContext db, Caller caller, BusinessClock clock)
{
    /// <summary>Refuses the people of an organisation that has ended: they read and no longer write.</summary>
    /// <exception cref="RuleViolationException">It has ended.</exception>
    public async Task InsistOnStanding(CancellationToken cancellationToken)
    {
        if (await Find(caller.OrganisationCode, cancellationToken) is not { ValidTo: { } last } own || clock.Today <= last)
        {
            return;
        }

        var heir = own.Ending?.Heirs.FirstOrDefault(candidate => candidate.MeasureCodes is null)?.OrganisationCode;
        var name = heir is null ? null : (await Find(heir, cancellationToken))?.Name ?? heir;
        throw new RuleViolationException("organisation.ended", new(
            $"Cơ quan của bạn kết thúc hoạt động ngày {last:dd/MM/yyyy} nên chỉ còn xem được{(name is null ? "." : $"; nay do {name} gửi báo cáo.")}",
            $"Your organisation ended on {last:dd/MM/yyyy}, so its people only read{(name is null ? "." : $"; {name} reports now.")}"));
    }

    /// <summary>Insists that one may change a report: one's own, or that of an organisation that has ended and that one speaks for.</summary>
    /// <exception cref="RuleViolationException">It still speaks for itself.</exception>
    public async Task InsistOn(ProgressReport report, CancellationToken cancellationToken)
    {
        await InsistOnStanding(cancellationToken);
        if (report.OrganisationCode != caller.OrganisationCode)
        {
            var former = await InsistOnEnded(report.OrganisationCode, cancellationToken);

            // What was handed in is mended and corrected; what never was stays undone unless the act says otherwise.
            InsistOnDelivery(report.Revision > 0 ? null : former, report.OrganisationCode);
        }
    }

    /// <summary>Insists that one may deliver what is owed: one's own, or where the act says so what a former organisation left undone.</summary>
    /// <exception cref="RuleViolationException">It stays with the old name.</exception>
    public async Task InsistOn(IEnumerable<Obligation> obligations, CancellationToken cancellationToken)
    {
        await InsistOnStanding(cancellationToken);
        foreach (var code in obligations.Select(obligation => obligation.OrganisationCode).Where(code => code != caller.OrganisationCode).Distinct())
        {
            InsistOnDelivery(await InsistOnEnded(code, cancellationToken), code);
        }
    }

    private static void InsistOnDelivery(Organisation? former, string code)
    {
        if (former?.Ending is { DeliversEarlier: false })
        {
            throw new RuleViolationException("succession.stays-with-old-name", new(
                $"Nghĩa vụ này thuộc kỳ trước khi {former.Name} ({code}) kết thúc, và văn bản sắp xếp không giao cho cơ quan kế thừa báo cáo thay; nghĩa vụ giữ nguyên tên cũ.",
                $"This is owed for a period before {former.Name} ({code}) ended, and the act does not have its successor deliver it; it stays with the old name."));
        }
    }

    private async Task<Organisation?> InsistOnEnded(string organisationCode, CancellationToken cancellationToken)
    {
        var former = await Find(organisationCode, cancellationToken);
        if (former?.Ending is { } ending && clock.Today < ending.EffectiveOn)
        {
            throw new RuleViolationException("succession.not-yet-in-force", new(
                $"{former.Name} còn hoạt động đến hết ngày {ending.EffectiveOn.AddDays(-1):dd/MM/yyyy} và tự báo cáo.",
                $"{former.Name} exists until {ending.EffectiveOn.AddDays(-1):dd/MM/yyyy} and reports itself."));
        }

        return former;
    }

    private Task<Organisation?> Find(string code, CancellationToken cancellationToken) =>
        db.Organisations.AsNoTracking().SingleOrDefaultAsync(organisation => organisation.Code == code, cancellationToken);
}
