using System.Collections.Concurrent;
using System.Diagnostics;

namespace SonLa.NativeHost;

/// <summary>A process that lives no longer than the host, in a session of its own so that Ctrl-C reaches the host alone.</summary>
internal sealed class ChildProcess
{
    private const int LinesKept = 20;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);
    private readonly ChildCommand _command;
    private readonly ConcurrentQueue<string> _lastLines = new();

    private ChildProcess(ChildCommand command)
    {
        _command = command;
        var process = new Process { StartInfo = Describe(command) };
        process.Start();
        Id = process.Id;
        process.StandardInput.Close();
        Exited = WaitForExit(process, Task.WhenAll(Read(process.StandardOutput), Read(process.StandardError)));
    }

    public int Id { get; }

    /// <summary>Completes with the exit code; 128 + n when signal n ended the process.</summary>
    public Task<int> Exited { get; }

    /// <summary>The end of what the process wrote, for the sentence that reports its failure.</summary>
    public string LastWords => string.Concat(_lastLines.Select(line => $"{Environment.NewLine}    {_command.Name}: {line}"));

    public static Task<ChildProcess> Start(ChildCommand command) => StarterThread.Do(() => new ChildProcess(command));

    public async Task Stop()
    {
        if (!Exited.IsCompleted)
        {
            _command.StopSignal.SendTo(Id);
            if (await Task.WhenAny(Exited, Task.Delay(Grace)) != Exited)
            {
                _command.Log($"does not stop within {Grace.TotalSeconds} s and is killed");
            }
        }

        await Kill();
    }

    public async Task Kill()
    {
        if (Exited.IsCompleted && ProcessTree.IsRunning(Id))
        {
            return; // the number belongs to somebody else by now
        }

        await ProcessTree.Kill(Id);
        await Exited;
    }

    private static ProcessStartInfo Describe(ChildCommand command)
    {
        var start = new ProcessStartInfo(
            "setsid",
            ["setpriv", "--pdeathsig", command.StopSignal.Name, .. command.Account.SetprivArguments, "--", command.File, .. command.Arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = command.WorkingDirectory,
        };
        foreach (var (name, value) in command.Environment)
        {
            start.Environment[name] = value;
            if (value is null)
            {
                start.Environment.Remove(name);
            }
        }

        return start;
    }

    private static async Task<int> WaitForExit(Process process, Task output)
    {
        await process.WaitForExitAsync();
        // What it wrote last explains why it ended; a grandchild that holds the pipe open does not delay us.
        await Task.WhenAny(output, Task.Delay(TimeSpan.FromMilliseconds(500)));
        return process.ExitCode;
    }

    private async Task Read(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            _lastLines.Enqueue(line);
            if (_lastLines.Count > LinesKept)
            {
                _lastLines.TryDequeue(out _);
            }

            _command.Log(line);
        }
    }
}
