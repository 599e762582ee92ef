using Microsoft.EntityFrameworkCore;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Budget.ListFiles;

/// <summary>An imported file as people see it: how far it is, what is wrong with it or what it would post.</summary>
/// <param name="Kind"><c>projects</c> or <c>disbursements</c>.</param>
/// <param name="State"><c>checking</c>, <c>ready</c>, <c>refused</c>, <c>posting</c>, <c>posted</c> or <c>withdrawn</c>.</param>
/// <param name="Sha256">Of the bytes that are kept.</param>
/// <param name="Lines">Lines of the list; 0 until it is read.</param>
/// <param name="LinesDone">Lines that the running step has dealt with.</param>
/// <param name="FaultCount">All faults; the first hundred are here, up to a thousand in <c>/faults</c>.</param>
/// <param name="First">The first lines as they are understood.</param>
/// <param name="Sums">What is posted per funding source.</param>
/// <param name="IgnoredColumns">Titles of columns that are not used.</param>
/// <param name="Unchanged">Lines that say what is known already.</param>
public sealed record ShownImport(
    Guid ImportId,
    string Kind,
    int Year,
    string FileName,
    string Sha256,
    int Bytes,
    string State,
    int Version,
    DateTimeOffset HandedInAt,
    DateTimeOffset? PostedAt,
    int Lines,
    int LinesDone,
    int Projects,
    int NewProjects,
    int Unchanged,
    int FaultCount,
    IReadOnlyList<ShownImport.Fault> Faults,
    IReadOnlyList<ImportLine> First,
    IReadOnlyList<ImportSum> Sums,
    IReadOnlyList<string> IgnoredColumns)
{
    private const int FaultsToShow = 100;

    /// <param name="Line">As the program that made the file numbers it; 0 for the file as a whole.</param>
    /// <param name="Column">Title and letter of the column; null where the whole line is meant.</param>
    public sealed record Fault(int Line, string? Column, string Sentence);

    internal static ShownImport Of(FileImport import, string language) => new(
        import.Id,
        import.Kind,
        import.Year,
        import.FileName,
        import.Sha256,
        import.Bytes,
        import.State,
        import.Version,
        import.HandedInAt,
        import.PostedAt,
        import.Lines,
        import.LinesDone,
        import.Findings.Projects,
        import.Findings.NewProjects,
        import.Findings.Unchanged,
        import.FaultCount,
        [.. FaultsOf(import, language).Take(FaultsToShow)],
        import.Findings.First,
        import.Findings.Sums,
        import.Findings.Ignored);

    internal static IEnumerable<Fault> FaultsOf(FileImport import, string language) =>
        import.Findings.Faults.Select(fault => new Fault(fault.Line, fault.Column, new Say(fault.Vi, fault.En).In(language)));
}

/// <summary>Who sees which files: planning the lists of projects, finance those of payments, each also the other's.</summary>
internal static class ImportReading
{
    /// <summary>Loads one for a change; whoever comes at the same time waits for the first to commit.</summary>
    internal static async Task<FileImport?> LockImport(this Persistence.BudgetDbContext db, Guid id, Caller caller, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from file_imports where id = {id} for update", cancellationToken);
        var found = await db.FileImports.SingleOrDefaultAsync(import => import.Id == id, cancellationToken);
        return found is null || caller.Is(found.Kind == ImportKinds.Projects ? Roles.Planning : Roles.Finance) ? found : throw new StatusException(StatusCodes.Status403Forbidden);
    }
}
