namespace SonLa.NativeHost;

/// <summary>Where a server keeps its data and on which loopback port it listens.</summary>
public sealed record ServerSettings
{
    /// <summary>The folder that holds this server's data and nothing else; created when absent.</summary>
    public required string Folder { get; init; }

    public required string Password { get; init; }

    public int Port { get; init; } = Ports.Free();

    /// <summary>False for tests: writes need not survive a power cut.</summary>
    public bool Durable { get; init; } = true;

    public Action<string> Log { get; init; } = static _ => { };

    /// <summary>Settings for a server that lives as long as a test run: a fresh port, no power-cut safety.</summary>
    public static ServerSettings ForTests(string folder) => new()
    {
        Folder = folder,
        Password = Secrets.Keep(folder + ".secret", "password", Secrets.Generate),
        Durable = false,
    };
}
