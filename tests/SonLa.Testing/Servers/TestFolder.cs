using System.Diagnostics;
using System.Globalization;

namespace SonLa.Testing.Servers;

/// <summary>The folder of this test process, named after its process id so that a later run can sweep what a killed one left behind.</summary>
public static class TestFolder
{
    private const string Prefix = "sonla-test-process-";
    private static readonly string Root = Create();

    /// <summary>A path below the folder; nothing is created there yet.</summary>
    public static string In(string name) => Path.Combine(Root, name);

    private static string Create()
    {
        foreach (var left in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*").Where(folder => !OwnerRuns(folder)))
        {
            Remove(left);
        }

        var root = Path.Combine(Path.GetTempPath(), Prefix + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        Directory.CreateDirectory(root);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(root);
        return root;
    }

    private static bool OwnerRuns(string folder)
    {
        if (!int.TryParse(Path.GetFileName(folder)[Prefix.Length..], CultureInfo.InvariantCulture, out var processId))
        {
            return true;
        }

        try
        {
            using var owner = Process.GetProcessById(processId);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception inTheWay) when (inTheWay is IOException or UnauthorizedAccessException)
        {
            // A server is just ending, or it is somebody else's; the next run sweeps.
            Trace.WriteLine(inTheWay.Message);
        }
    }
}
