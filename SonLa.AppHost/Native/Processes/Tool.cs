using System.Diagnostics;

namespace SonLa.NativeHost;

/// <summary>A short-lived program of the distribution, run to its end.</summary>
internal static class Tool
{
    internal static async Task Run(
        string file,
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null,
        CancellationToken cancellationToken = default)
    {
        var (exitCode, output) = await Try(file, arguments, environment, cancellationToken);
        if (exitCode != 0)
        {
            throw new NativeHostException($"{Path.GetFileName(file)} ended with code {exitCode}: {output.Trim()}");
        }
    }

    internal static async Task<(int ExitCode, string Output)> Try(
        string file,
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string>? environment,
        CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = await StarterThread.Do(() => Process.Start(start)!);
        await using var stop = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
        return (process.ExitCode, await output + await error);
    }
}
