using SonLa.Budget.Projects;
using SonLa.Contracts.Budget;
using SonLa.ServiceDefaults.Messaging;

namespace SonLa.Budget.Reallocations;

/// <summary>The lines of an act as its events tell them.</summary>
internal static class Moves
{
    /// <param name="act">The act.</param>
    /// <param name="owners">Owner of every project that gives or takes.</param>
    /// <param name="sign">1 as applied, -1 as undone.</param>
    internal static IReadOnlyList<ReallocatedCapital> Of(Reallocation act, IReadOnlyDictionary<Guid, string> owners, int sign) =>
    [
        .. act.Lines.Where(line => line.AmountInDong != 0)
            .OrderBy(line => line.ProjectCode, StringComparer.Ordinal)
            .ThenBy(line => line.SourceCode, StringComparer.Ordinal)
            .Select(line => new ReallocatedCapital { ProjectId = line.ProjectId, ProjectCode = line.ProjectCode, OwnerCode = owners[line.ProjectId], SourceCode = line.SourceCode, AmountInDong = sign * line.AmountInDong }),
    ];

    /// <summary>Tells what the act has added to its projects' capital plans, or brought back.</summary>
    internal static void PublishCapital(this IEvents events, IEnumerable<InvestmentProject> projects, Reallocation act, bool restores)
    {
        foreach (var project in projects)
        {
            events.PublishCapital(project, project.Capital.Where(entry => entry.ReallocationId == act.Id && entry.Restores == restores));
        }
    }

    internal static ReallocationDecided Decided(Reallocation act, IReadOnlyDictionary<Guid, string> owners, ReallocationRuling ruling) => new()
    {
        ReallocationId = act.Id,
        PlanYear = act.Year,
        RoundNumber = act.RoundNumber,
        Outcome = act.State,
        DocumentNumber = ruling.DocumentNumber,
        DecidedOn = ruling.On,
        Lines = act.State switch { ReallocationStates.Applied => Of(act, owners, 1), ReallocationStates.Voided => Of(act, owners, -1), _ => [] },
        DecidedAt = ruling.At,
        Version = act.Version,
    };
}
