namespace SonLa.NativeHost;

/// <summary>How to start, log and stop one child process.</summary>
internal sealed record ChildCommand
{
    public required string Name { get; init; }

    public required string File { get; init; }

    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Added to what the host itself inherited; a null removes a variable.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    public string WorkingDirectory { get; init; } = "/";

    public ServerAccount Account { get; init; } = ServerAccount.Own;

    /// <summary>The signal for an orderly stop, sent by us or, when the host dies, by the kernel.</summary>
    public Signal StopSignal { get; init; } = Signal.Terminate;

    public Action<string> Log { get; init; } = static _ => { };
}
