namespace SonLa.Ledger.Entries;

/// <summary>What a caller has booked; its number is deliberately without a unique index, so that doubling would show.</summary>
internal sealed class Entry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required long Number { get; init; }

    public string Note { get; private set; } = "";

    public int Version { get; private set; } = 1;

    /// <summary>Changes the note; each change is another version.</summary>
    public void Annotate(string note)
    {
        Note = note;
        Version++;
    }
}
