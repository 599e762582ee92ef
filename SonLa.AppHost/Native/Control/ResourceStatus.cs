namespace SonLa.NativeHost;

/// <summary>One line of the control socket's list.</summary>
public sealed record ResourceStatus
{
    /// <summary>The resource's name, with <c>/index</c> where it has several replicas; what kill, stop and start take.</summary>
    public required string Name { get; init; }

    public required int Replica { get; init; }

    /// <summary>Null while nothing runs.</summary>
    public int? Pid { get; init; }

    /// <summary>waiting, starting, ready, running (a task), finished, stopped, killed or failed.</summary>
    public required string State { get; init; }

    public string? Url { get; init; }
}
