namespace SonLa.Check.Platform;

/// <summary>How many users act at the same time.</summary>
internal static class AtOnce
{
    public static ParallelOptions Few(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = 6, CancellationToken = cancellationToken };
}
