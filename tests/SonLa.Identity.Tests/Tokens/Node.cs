using System.Diagnostics;

namespace SonLa.Identity.Tests.Tokens;

/// <summary>Runs the scripts of the folder <c>node</c>; JSON in, JSON out. Their one package comes from the lock file.</summary>
internal static class Node
{
    private static readonly string Folder = Repository.Path("tests", "SonLa.Identity.Tests", "node");
    private static readonly Lazy<Task> Installed = new(Install);

    public static bool IsThere { get; } = OnPath("node") && OnPath("npm");

    public static async Task<JsonElement> Run(string script, object input)
    {
        await Installed.Value;
        using var answer = JsonDocument.Parse(await Start("node", [script], JsonSerializer.Serialize(input)));
        return answer.RootElement.Clone();
    }

    private static Task Install() => Directory.Exists(Path.Combine(Folder, "node_modules", "jose"))
        ? Task.CompletedTask
        : Start("npm", ["ci", "--no-audit", "--no-fund"], "");

    private static async Task<string> Start(string program, IEnumerable<string> arguments, string input)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(patience.Token);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {await errors}");
        return await output;
    }

    private static bool OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));
}
