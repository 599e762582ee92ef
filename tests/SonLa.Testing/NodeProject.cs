using System.Diagnostics;
using Xunit;

namespace SonLa.Testing;

/// <summary>A folder of Node scripts with its lock file: second opinions from another ecosystem.</summary>
public sealed class NodeProject
{
    private static readonly SemaphoreSlim Installing = new(1, 1);
    private readonly string _folder;

    private NodeProject(string folder) => _folder = folder;

    /// <summary>Opens the folder, named from the repository's root, and installs what its lock file names unless that is done.</summary>
    public static async Task<NodeProject> Open(string folder)
    {
        var project = new NodeProject(Path.Combine(Root(), folder));
        await Installing.WaitAsync();
        try
        {
            if (!Directory.Exists(Path.Combine(project._folder, "node_modules")))
            {
                await project.Start("npm", ["ci", "--no-audit", "--no-fund"], "");
            }
        }
        finally
        {
            Installing.Release();
        }

        return project;
    }

    /// <summary>Runs a script on the given input and returns what it printed; a non-zero exit fails the test with its words.</summary>
    public Task<string> Run(string script, string input = "", params string[] arguments) => Start("node", [script, .. arguments], input);

    /// <summary>The repository's root: the nearest folder upwards that holds the solution.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SonLa.Platform.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not lie below the solution.");
    }

    private async Task<string> Start(string program, string[] arguments, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException($"{program} does not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {await output}{await errors}");
        return await output;
    }
}

/// <summary>A test that needs Node; skipped with that reason where there is none.</summary>
public sealed class NodeFactAttribute : FactAttribute
{
    private static readonly bool Present = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "node")) || File.Exists(Path.Combine(folder, "node.exe")));

    public NodeFactAttribute()
    {
        if (!Present)
        {
            Skip = "Node is not installed.";
        }
    }
}
