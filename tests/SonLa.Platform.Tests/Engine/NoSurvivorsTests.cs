using System.Diagnostics;
using SonLa.NativeHost;
using Xunit;

namespace SonLa.Platform.Tests.Engine;

/// <summary>A host in a process of its own, ended in each way a host can end.</summary>
public sealed class NoSurvivorsTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("INT", true, 0)]
    [InlineData("TERM", false, 0)]
    [InlineData("HUP", false, 0)]
    [InlineData("KILL", true, 137)]
    public async Task No_process_outlives_the_host(string signal, bool withServers, int exitCode)
    {
        using var host = StartHost(withServers);
        await Poll.Until(
            () => Task.FromResult(host.HasExited ? throw new InvalidOperationException("the host ended") : File.Exists(_folder.In("ready"))),
            Patience,
            () => "The host is not ready.",
            CancellationToken.None);
        var children = ProcessTree.Of(host.Id).Where(id => id != host.Id).ToList();
        Assert.True(children.Count >= (withServers ? 6 : 1), $"only {children.Count} processes run");

        using var kill = Process.Start("kill", [$"-{signal}", $"{host.Id}"]);
        await host.WaitForExitAsync().WaitAsync(Patience);

        Assert.Equal(exitCode, host.ExitCode);
        var survivors = children;
        await Poll.Until(
            () =>
            {
                survivors = [.. survivors.Where(ProcessTree.IsRunning)];
                return Task.FromResult(survivors.Count == 0);
            },
            signal == "KILL" ? Patience : TimeSpan.Zero, // an orderly stop returns when everything is gone
            () => $"These processes survived: {string.Join(", ", survivors)}",
            CancellationToken.None);
    }

    private Process StartHost(bool withServers)
    {
        var assembly = typeof(FakePlatform.FakeProject).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [assembly, "host", $"--Servers={(withServers ? "true" : "false")}", $"--SONLA_DATA={_folder.Path}", $"--Native:ReadyFile={_folder.In("ready")}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var host = Process.Start(start)!;
        host.OutputDataReceived += static (_, _) => { };
        host.ErrorDataReceived += static (_, _) => { };
        host.BeginOutputReadLine();
        host.BeginErrorReadLine();
        return host;
    }
}
