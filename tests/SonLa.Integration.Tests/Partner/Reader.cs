using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using SonLa.Testing;

namespace SonLa.Integration.Tests.Partner;

/// <summary>The sample reader as a stranger runs it: a program of another ecosystem with a key file, on the other side of the gateway.</summary>
internal sealed class Reader : IDisposable
{
    private readonly PartnerDoor _door;
    private readonly string _clientId;
    private readonly string _folder = Directory.CreateTempSubdirectory("sonla-partner-").FullName;

    private Reader(PartnerDoor door, string clientId) => (_door, _clientId) = (door, clientId);

    internal ECDsa Key { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    internal string EventsPath => Path.Combine(_folder, "feed", "events.jsonl");

    internal string CursorPath => Path.Combine(_folder, "feed", "cursor");

    /// <summary>What it has kept.</summary>
    internal IReadOnlyList<JsonElement> Events => [.. File.ReadLines(EventsPath).Select(line => JsonElement.Parse(line))];

    internal static async Task<Reader> Registered(PartnerDoor door, string clientId)
    {
        var reader = new Reader(door, clientId);
        await File.WriteAllTextAsync(Path.Combine(reader._folder, "key.pem"), reader.Key.ExportPkcs8PrivateKeyPem());
        await door.Register(clientId, reader.Key);
        return reader;
    }

    /// <summary>Runs it once to its end.</summary>
    internal async Task<(int ExitCode, string Said)> Run(int limit = 200)
    {
        var start = new ProcessStartInfo("python3")
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                Path.Combine(NodeProject.Root(), "samples", "partner", "read-feed.py"),
                "--gateway", _door.Address.AbsoluteUri, "--client", _clientId, "--key", "key.pem", "--limit", $"{limit}",
            },
        };
        start.Environment["no_proxy"] = "127.0.0.1,localhost";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("python3 does not start.");
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    public void Dispose()
    {
        Key.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
