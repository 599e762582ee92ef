using SonLa.Reporting.Evaluations;
using SonLa.Reporting.Organisations;
using SonLa.Reporting.Periods;

namespace SonLa.Reporting.Investment;

/// <summary>Sums a period's capital up by owner, programme and province, each ratio with both denominators; pure (R65, R86).</summary>
internal static class CapitalConsolidation
{
    /// <summary>Null where nothing is known of the year's capital.</summary>
    public static ConsolidatedReport.CapitalSection? Of(CapitalFacts? facts, IReadOnlyDictionary<string, OrganisationVersion> organisations)
    {
        if (facts is null)
        {
            return null;
        }

        var projects = facts.Projects
            .Where(project => project.AllocatedInDong != 0 || project.DisbursedInDong != 0 || !project.Complete)
            .OrderBy(project => project.Code, StringComparer.Ordinal)
            .ToList();
        if (projects.Count == 0 && facts.Assigned.Count == 0)
        {
            return null;
        }

        var byId = facts.Projects.ToDictionary(project => project.ProjectId);
        var assigned = facts.Assigned
            .Select(entry => (Entry: entry, Project: entry.ProjectId is { } id ? byId.GetValueOrDefault(id) : null))
            .ToList();
        var owners = projects.GroupBy(project => project.OwnerCode)
            .OrderBy(owned => owned.Key, StringComparer.Ordinal)
            .Select(owned => Line(owned.Key, [.. owned], [.. assigned.Where(one => one.Project?.OwnerCode == owned.Key).Select(one => one.Entry)], facts) with
            {
                Name = organisations.GetValueOrDefault(owned.Key)?.Name ?? owned.Key,
                AccountableOffice = organisations.GetValueOrDefault(owned.Key)?.HeadTitle,
            })
            .ToList();
        var toProgrammes = assigned.Where(one => one.Project is not null || one.Entry.Programme is not null).ToLookup(one => one.Project is { } project ? project.Programme ?? "" : one.Entry.Programme ?? "", one => one.Entry);
        var ofProgramme = projects.ToLookup(project => project.Programme ?? "");
        return new(
            facts.Through,
            Line(null, projects, facts.Assigned, facts),
            owners,
            assigned.Where(one => one.Project is null || !projects.Contains(one.Project)).Sum(one => one.Entry.AmountInDong),
            [
                .. toProgrammes.Select(programme => programme.Key).Union(ofProgramme.Select(programme => programme.Key))
                    .OrderBy(name => name.Length == 0)
                    .ThenBy(name => name, StringComparer.Ordinal)
                    .Select(name => Line(name.Length == 0 ? null : name, [.. ofProgramme[name]], [.. toProgrammes[name]], facts)),
            ],
            assigned.Where(one => one.Project is null && one.Entry.Programme is null).Sum(one => one.Entry.AmountInDong),
            [.. projects.Select(Line)],
            [
                .. facts.Assigned.OrderBy(entry => entry.EffectiveOn).ThenBy(entry => entry.Sequence)
                    .Select(entry => new ConsolidatedReport.AssignedLine(entry.EntryId, entry.SourceCode, entry.Programme, entry.ProjectCode, entry.AmountInDong, entry.EffectiveOn, entry.DocumentNumber)),
            ]);
    }

    private static ConsolidatedReport.CapitalLine Line(string? key, List<CapitalFacts.Project> projects, IReadOnlyList<AssignedCapital> assigned, CapitalFacts facts)
    {
        var (allocated, disbursed) = (projects.Sum(project => project.AllocatedInDong), projects.Sum(project => project.DisbursedInDong));
        var reason = projects.Select(ReasonOf).FirstOrDefault(one => one is not null) ?? (allocated <= 0 ? EvidenceGap.NoCapital : null);

        // Assigned capital is never spread by a key that no document gives: a level to which nothing is assigned has no such ratio (decision 60).
        var (whole, known) = (assigned.Sum(entry => entry.AmountInDong), assigned.Count > 0);
        var reasonOfAssigned = !facts.AssignedComplete || projects.Exists(project => !project.Complete) ? EvidenceGap.EntriesUnderWay
            : !known || whole <= 0 ? EvidenceGap.NotAssigned
            : null;
        return new(key, projects.Count, disbursed, allocated, reason is null ? OwnerDisbursement.Cut(disbursed, allocated) : null, reason, known ? whole : null, reasonOfAssigned is null ? OwnerDisbursement.Cut(disbursed, whole) : null, reasonOfAssigned);
    }

    private static ConsolidatedReport.CapitalProject Line(CapitalFacts.Project project) => new(
        project.ProjectId,
        project.Code,
        project.Name,
        project.OwnerCode,
        project.Programme,
        project.DisbursedInDong,
        project.AllocatedInDong,
        ReasonOf(project) is null && project.AllocatedInDong > 0 ? OwnerDisbursement.Cut(project.DisbursedInDong, project.AllocatedInDong) : null,
        ReasonOf(project) ?? (project.AllocatedInDong <= 0 ? EvidenceGap.NoCapital : null),
        project.CapitalEntries,
        project.Payments,
        [.. (project.Documents ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)]);

    private static string? ReasonOf(CapitalFacts.Project project) =>
        !project.Complete ? EvidenceGap.EntriesUnderWay
        : project.DisbursedInDong > project.AllocatedInDong ? EvidenceGap.CapitalUnknown
        : null;
}
