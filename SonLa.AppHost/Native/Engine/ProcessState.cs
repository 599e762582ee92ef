namespace SonLa.NativeHost;

/// <summary>What is known of one process; the words of the control socket's list.</summary>
internal static class ProcessState
{
    internal const string Waiting = "waiting";
    internal const string Starting = "starting";
    internal const string Ready = "ready";
    internal const string Running = "running";
    internal const string Finished = "finished";
    internal const string Stopped = "stopped";
    internal const string Killed = "killed";
    internal const string Failed = "failed";
}
