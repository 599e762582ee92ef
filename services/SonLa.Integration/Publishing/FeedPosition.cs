namespace SonLa.Integration.Publishing;

/// <summary>The one row that numbers the public log.</summary>
internal sealed class FeedPosition
{
    public int Id { get; init; } = 1;

    public long LastSequence { get; init; }
}
