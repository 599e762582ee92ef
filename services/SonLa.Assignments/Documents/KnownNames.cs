using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Organisations;
using SonLa.Assignments.Persistence;

namespace SonLa.Assignments.Documents;

/// <summary>Everything learnt from earlier corrections.</summary>
internal sealed class KnownNames(IEnumerable<KnownName> known)
{
    private readonly Dictionary<(string Kind, string Key), string> _means = known.ToDictionary(name => (name.Kind, name.Key), name => name.Means);

    public static async Task<KnownNames> Read(AssignmentsDbContext db, CancellationToken cancellationToken) =>
        new(await db.KnownNames.AsNoTracking().ToListAsync(cancellationToken));

    public string? MeaningOf(string kind, string written) => _means.GetValueOrDefault((kind, NameKey.Of(written)));
}
