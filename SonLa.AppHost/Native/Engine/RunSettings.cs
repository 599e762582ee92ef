using Microsoft.Extensions.Configuration;

namespace SonLa.NativeHost;

/// <summary>What the native engine takes from configuration: environment variables or the command line.</summary>
internal sealed record RunSettings
{
    public required string AppHostDirectory { get; init; }

    /// <summary>SONLA_DATA; otherwise <c>.data</c> beside the app host's folder.</summary>
    public string? DataPath { get; init; }

    /// <summary><c>Native:Fresh</c>: throw away the data of earlier runs.</summary>
    public bool Fresh { get; init; }

    /// <summary><c>Native:ReadyFile</c>: written, for scripts, when everything is ready.</summary>
    public string? ReadyFile { get; init; }

    /// <summary><c>Native:Step</c>: run only what is started by hand under this name, then end.</summary>
    public string? Step { get; init; }

    /// <summary>Where a project's build output lies: beside the app host's own.</summary>
    public string BuildFolder { get; init; } = AppContext.BaseDirectory;

    public required LogWriter Log { get; init; }

    internal static RunSettings From(IConfiguration configuration, string appHostDirectory) => new()
    {
        AppHostDirectory = appHostDirectory,
        DataPath = configuration["SONLA_DATA"] is { Length: > 0 } path ? Path.GetFullPath(path) : null,
        Fresh = string.Equals(configuration["Native:Fresh"], "true", StringComparison.OrdinalIgnoreCase),
        ReadyFile = configuration["Native:ReadyFile"],
        Step = configuration["Native:Step"],
        Log = new LogWriter(Console.Out, coloured: !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null),
    };
}
