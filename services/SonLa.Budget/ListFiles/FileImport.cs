using SonLa.Budget.ListFiles.Tables;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Budget.ListFiles;

/// <summary>A file that somebody has handed in: read and checked as a whole, shown, and posted all of it or nothing.</summary>
internal sealed class FileImport
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>One of <see cref="ImportKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Plan year that the list is for.</summary>
    public required int Year { get; init; }

    public required string FileName { get; init; }

    /// <summary>Of the file's bytes, under which they are kept.</summary>
    public required string Sha256 { get; init; }

    public required int Bytes { get; init; }

    /// <summary>One of <see cref="ImportStates"/>.</summary>
    public string State { get; private set; } = ImportStates.Checking;

    public int Version { get; private set; } = 1;

    public required DateTimeOffset HandedInAt { get; init; }

    public required ImportOrder HandedInBy { get; init; }

    public ImportOrder? OrderedBy { get; private set; }

    public DateTimeOffset? PostedAt { get; private set; }

    /// <summary>Lines of the list; 0 until it is read.</summary>
    public int Lines { get; private set; }

    /// <summary>Lines that the running step has dealt with; told while it runs, outside its transaction.</summary>
    public int LinesDone { get; private set; }

    /// <summary>How often the running step was begun: a broken replica's work is taken up by another.</summary>
    public int Attempts { get; private set; }

    /// <summary>Faults found, also those that are not kept.</summary>
    public int FaultCount { get; private set; }

    public ImportFindings Findings { get; private set; } = ImportFindings.None;

    /// <summary>Ends the check: ready to be posted where nothing is wrong, refused whole otherwise.</summary>
    public void Checked(int lines, ImportFindings findings, int faultCount)
    {
        Require(ImportStates.Checking);
        Found(lines, findings, faultCount, faultCount == 0 ? ImportStates.Ready : ImportStates.Refused);
    }

    /// <summary>Orders a checked file to be posted.</summary>
    public void Order(ImportOrder by)
    {
        Require(ImportStates.Ready);
        (OrderedBy, State, Attempts, LinesDone) = (by, ImportStates.Posting, 0, 0);
        Version++;
    }

    /// <summary>Ends the posting of every line.</summary>
    public void Posted(int lines, ImportFindings findings, DateTimeOffset at)
    {
        Require(ImportStates.Posting);
        PostedAt = at;
        Found(lines, findings, 0, ImportStates.Posted);
    }

    /// <summary>Refuses a file that no longer fits the ledgers, or that cannot be dealt with; nothing of it is posted.</summary>
    public void Refuse(ImportFindings findings, int faultCount) => Found(Lines, findings, faultCount, ImportStates.Refused);

    /// <summary>Puts a checked file aside.</summary>
    public void Withdraw()
    {
        Require(ImportStates.Ready);
        State = ImportStates.Withdrawn;
        Version++;
    }

    private void Found(int lines, ImportFindings findings, int faultCount, string state)
    {
        (Lines, LinesDone, Findings, FaultCount, State) = (lines, lines, findings, faultCount, state);
        Version++;
    }

    private void Require(string state)
    {
        if (State != state)
        {
            throw new RuleViolationException("import.wrong-state", new(
                $"Tệp đang ở trạng thái “{ImportStates.Say(State).Vi}”, việc này cần trạng thái “{ImportStates.Say(state).Vi}”; hãy tải lại để xem.",
                $"The import is {ImportStates.Say(State).En} and this needs it to be {ImportStates.Say(state).En}; load it again."));
        }
    }
}

/// <summary>Who has handed a file in, or ordered it to be posted.</summary>
/// <param name="Account">The account.</param>
/// <param name="Organisation">Code of the organisation acted for.</param>
/// <param name="Origin">Address of the request, for the audit trail.</param>
internal sealed record ImportOrder(Guid Account, string Organisation, string Origin);

/// <summary>What reading a file has found: its faults, or what it would post.</summary>
/// <param name="Faults">By line; the first thousand.</param>
/// <param name="First">The first lines as they are understood.</param>
/// <param name="Sums">What is posted per funding source.</param>
/// <param name="Ignored">Titles of columns that are not used.</param>
/// <param name="Projects">Projects that the list names.</param>
/// <param name="NewProjects">Projects that begin with the list.</param>
/// <param name="Unchanged">Lines that say what is known already and post nothing.</param>
internal sealed record ImportFindings(
    IReadOnlyList<LineFault> Faults,
    IReadOnlyList<ImportLine> First,
    IReadOnlyList<ImportSum> Sums,
    IReadOnlyList<string> Ignored,
    int Projects,
    int NewProjects,
    int Unchanged)
{
    internal static readonly ImportFindings None = new([], [], [], [], 0, 0, 0);
}

/// <summary>A line as it is understood: values by the column's key, days as yyyy-MM-dd, amounts in whole đồng.</summary>
public sealed record ImportLine(int Line, IReadOnlyDictionary<string, string> Values);

/// <summary>What a list brings to a funding source, in đồng.</summary>
public sealed record ImportSum(string SourceCode, int Lines, decimal AmountInDong);

/// <summary>The bytes of a file that was handed in, kept as they came.</summary>
internal sealed class ImportFile
{
    public required string Sha256 { get; init; }

    public required byte[] Content { get; init; }
}
