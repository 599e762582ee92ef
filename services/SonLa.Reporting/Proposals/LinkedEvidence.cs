using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Proposals;

/// <summary>Insists that what a proposal points to is there, and that whoever proposes may see it.</summary>
internal sealed class LinkedEvidence(ReportingDbContext db)
{
    public async Task Require(IReadOnlyList<EvidenceLink> links, Guid? movementId, Caller caller, CancellationToken cancellationToken)
    {
        var (evaluations, reports, obligations, notes) = (Ids(links, EvidenceLink.Evaluation), Ids(links, EvidenceLink.Report), Ids(links, EvidenceLink.Obligation), Ids(links, EvidenceLink.Urging));
        var own = caller.OrganisationCode;
        var seesAll = caller.SeesAll();
        var known = new HashSet<EvidenceLink>();
        known.UnionWith(await db.Evaluations.VisibleTo(caller).Where(one => evaluations.Contains(one.EvaluationId))
            .Join(db.EvaluationVersions, one => one.EvaluationId, version => version.EvaluationId, (one, version) => new EvidenceLink(EvidenceLink.Evaluation, version.EvaluationId, version.Number))
            .ToListAsync(cancellationToken));
        known.UnionWith(await db.ReportRevisions.Where(revision => reports.Contains(revision.ReportId) && (seesAll || revision.OrganisationCode == own))
            .Select(revision => new EvidenceLink(EvidenceLink.Report, revision.ReportId, revision.Revision))
            .ToListAsync(cancellationToken));
        known.UnionWith(await db.Obligations.VisibleTo(caller).Where(obligation => obligations.Contains(obligation.ObligationId))
            .Select(obligation => new EvidenceLink(EvidenceLink.Obligation, obligation.ObligationId, null))
            .ToListAsync(cancellationToken));
        known.UnionWith(await db.UrgingNotes.VisibleTo(caller).Where(note => notes.Contains(note.NoteId))
            .Select(note => new EvidenceLink(EvidenceLink.Urging, note.NoteId, null))
            .ToListAsync(cancellationToken));
        var check = new InputCheck();
        foreach (var (link, index) in links.Select((link, index) => (link, index)))
        {
            check.Require(known.Contains(link), $"evidence[{index.ToString(CultureInfo.InvariantCulture)}].id", "Không có minh chứng này ở lần đã nêu; hãy mở lại và lấy đúng mã và lần.", "There is no such evidence in this version; open it and take its id and version.");
        }

        check
            .Require(movementId is not { } movement || await db.EmulationMovements.AnyAsync(one => one.MovementId == movement, cancellationToken), "movementId", "Không có phong trào này.", "There is no such movement.")
            .ThrowIfAny();
    }

    private static List<Guid> Ids(IReadOnlyList<EvidenceLink> links, string kind) => [.. links.Where(link => link.Kind == kind).Select(link => link.Id)];
}
