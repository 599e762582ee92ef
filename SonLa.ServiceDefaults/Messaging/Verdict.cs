namespace SonLa.ServiceDefaults.Messaging;

/// <summary>How the attempt to publish one event ended.</summary>
internal abstract record Verdict
{
    /// <summary>The broker has it on disk in every queue that listens.</summary>
    public sealed record Confirmed : Verdict;

    /// <summary>The event itself is at fault: nobody listens, or it cannot be read.</summary>
    public sealed record Refused(string Cause) : Verdict;

    /// <summary>No answer: the broker may have it or not.</summary>
    public sealed record Unanswered(string Cause) : Verdict;
}
