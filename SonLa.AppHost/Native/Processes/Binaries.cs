namespace SonLa.NativeHost;

/// <summary>Finds the programs of the distribution and says which package lacks when one is missing.</summary>
internal static class Binaries
{
    private static readonly string[] SystemFolders = ["/usr/local/bin", "/usr/bin", "/bin", "/usr/local/sbin", "/usr/sbin", "/sbin"];

    internal static string Find(string name, string package) =>
        Search(name)
        ?? throw new NativeHostException($"The program '{name}' was not found: install the package '{package}' (apt-get install {package}).");

    /// <summary>A program named by an app host: a path, or a name looked up like a shell does.</summary>
    internal static string? Resolve(string command, string workingDirectory)
    {
        if (!command.Contains('/', StringComparison.Ordinal))
        {
            return Search(command);
        }

        var path = Path.GetFullPath(command, workingDirectory);
        return File.Exists(path) ? path : null;
    }

    /// <summary>The runtime that runs this host runs the projects too.</summary>
    internal static string DotNet() =>
        Path.GetFileName(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : Find("dotnet", package: "dotnet-sdk-10.0");

    private static string? Search(string name)
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        return path.Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Concat(SystemFolders)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }
}
