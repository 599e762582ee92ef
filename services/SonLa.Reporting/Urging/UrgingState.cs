namespace SonLa.Reporting.Urging;

/// <summary>How far an urging note has come; being overdue is computed from the day and never stored.</summary>
internal static class UrgingState
{
    public const string Issued = "issued";
    public const string Answered = "answered";
    public const string Closed = "closed";

    /// <summary>Computed: issued, and the last day is over.</summary>
    public const string Overdue = "overdue";

    /// <summary>A filter, not a state: not closed.</summary>
    public const string Open = "open";

    public static readonly IReadOnlyList<string> All = [Open, Issued, Overdue, Answered, Closed];

    public static string Of(UrgingNote note, DateOnly today) => note.State == Issued && note.DueOn < today ? Overdue : note.State;

    /// <summary>The notes in a state; null leaves all.</summary>
    public static IQueryable<UrgingNote> InState(this IQueryable<UrgingNote> notes, string? state, DateOnly today) => state switch
    {
        null => notes,
        Open => notes.Where(note => note.State != Closed),
        Issued => notes.Where(note => note.State == Issued && note.DueOn >= today),
        Overdue => notes.Where(note => note.State == Issued && note.DueOn < today),
        _ => notes.Where(note => note.State == state),
    };
}
