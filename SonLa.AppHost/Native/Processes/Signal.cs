using System.Runtime.InteropServices;

namespace SonLa.NativeHost;

/// <summary>A signal by the name that setpriv knows and the number that the kernel knows.</summary>
internal sealed partial record Signal(string Name, int Number)
{
    internal static Signal Interrupt { get; } = new("INT", 2);

    internal static Signal Kill { get; } = new("KILL", 9);

    internal static Signal Terminate { get; } = new("TERM", 15);

    internal static Signal Freeze { get; } = new("STOP", 19);

    internal static Signal Thaw { get; } = new("CONT", 18);

    internal void SendTo(int processId) => _ = Send(processId, Number);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Send(int id, int signal);
}
