using System.Globalization;

namespace SonLa.NativeHost;

/// <summary>What a child left running: the members of its session and all their descendants, read from /proc.</summary>
internal static class ProcessTree
{
    internal static IReadOnlyList<int> Of(int leader)
    {
        var all = Directory.EnumerateDirectories("/proc")
            .Select(folder => Read(Path.GetFileName(folder)))
            .OfType<Entry>()
            .Where(entry => entry.State is not 'Z' and not 'X')
            .ToList();
        var tree = new HashSet<int>();
        var generation = all.Where(entry => entry.Id == leader || entry.Session == leader).Select(entry => entry.Id).ToList();
        while (generation.Count > 0)
        {
            tree.UnionWith(generation);
            generation = [.. all.Where(entry => tree.Contains(entry.Parent) && !tree.Contains(entry.Id)).Select(entry => entry.Id)];
        }

        return [.. tree];
    }

    /// <summary>Kills the tree at once and returns when nothing of it runs any more.</summary>
    internal static async Task Kill(int leader)
    {
        var doomed = new HashSet<int>(Of(leader));
        await Poll.Until(
            () =>
            {
                doomed.UnionWith(Of(leader));
                doomed.RemoveWhere(id => !IsRunning(id));
                foreach (var id in doomed)
                {
                    Signal.Kill.SendTo(id);
                }

                return Task.FromResult(doomed.Count == 0);
            },
            TimeSpan.FromSeconds(10),
            () => $"The processes {string.Join(", ", doomed)} cannot be killed.",
            CancellationToken.None);
    }

    internal static bool IsRunning(int id) =>
        Read(id.ToString(CultureInfo.InvariantCulture)) is { State: not 'Z' and not 'X' };

    private static Entry? Read(string folder)
    {
        if (!int.TryParse(folder, CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        try
        {
            var stat = File.ReadAllText($"/proc/{folder}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return new Entry(id, fields[0][0], int.Parse(fields[1], CultureInfo.InvariantCulture), int.Parse(fields[3], CultureInfo.InvariantCulture));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private sealed record Entry(int Id, char State, int Parent, int Session);
}
