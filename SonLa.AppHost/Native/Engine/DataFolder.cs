using System.Security.Cryptography;
using System.Text;

namespace SonLa.NativeHost;

/// <summary>The private folder of one run: data of the servers, generated secrets, the control socket. One host at a time.</summary>
internal sealed class DataFolder : IDisposable
{
    // Others may pass through, so that PostgreSQL's account reaches its own folder, but see nothing.
    private const UnixFileMode PassThrough =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private const int LongestSocketPath = 100;

    private readonly FileStream? _lock;
    private readonly LogWriter _log;

    private DataFolder(string path, FileStream? held, LogWriter log)
    {
        Path = path;
        _lock = held;
        _log = log;
    }

    internal string Path { get; }

    /// <summary>In the folder, unless its path is longer than an address of a unix domain socket can be.</summary>
    internal string ControlSocketPath =>
        System.IO.Path.Combine(Path, "control.sock") is { Length: <= LongestSocketPath } inside ? inside : $"/tmp/sonla-{Hash(Path)}.sock";

    /// <summary>Whether another host runs on it.</summary>
    internal bool IsShared => _lock is null;

    /// <summary>Whether no host has run on it yet.</summary>
    internal bool IsUnused => !Directory.Exists(System.IO.Path.Combine(Path, "secrets"));

    public void Dispose() => _lock?.Dispose();

    internal static DataFolder Open(RunSettings settings)
    {
        var wanted = Wanted(settings);
        var path = Reachable(wanted);
        if (path != wanted)
        {
            settings.Log.Say($"PostgreSQL's account cannot reach {wanted}; the data is kept in {path}.");
        }

        var held = Hold(path)
            ?? throw new NativeHostException($"The platform already runs on the data in {path}: stop it first, or choose another folder (SONLA_DATA).");
        if (settings.Fresh)
        {
            Empty(path);
        }

        return new DataFolder(path, held, settings.Log);
    }

    /// <summary>The same folder for a step: where another host runs on it, beside that host.</summary>
    internal static DataFolder OpenOrShare(RunSettings settings)
    {
        var path = Reachable(Wanted(settings));
        return new DataFolder(path, Hold(path), settings.Log);
    }

    internal ServerSettings Server(string name) => new()
    {
        Folder = System.IO.Path.Combine(Path, name),
        Password = Secret($"{name}-password", Secrets.Generate),
        Log = _log.For(name),
    };

    internal string Secret(string name, Func<string> generate) =>
        Secrets.Keep(System.IO.Path.Combine(Path, "secrets"), name, generate);

    /// <summary>Where a secret lies, readable by its owner only.</summary>
    internal string SecretPath(string name) => System.IO.Path.Combine(Path, "secrets", name);

    private static string Wanted(RunSettings settings) =>
        settings.DataPath ?? System.IO.Path.GetFullPath(".data", System.IO.Path.Combine(settings.AppHostDirectory, ".."));

    private static string Reachable(string wanted)
    {
        Directory.CreateDirectory(wanted);
        File.SetUnixFileMode(wanted, PassThrough);
        if (ServerAccount.Postgres.CanEnter(wanted))
        {
            return wanted;
        }

        Directory.Delete(wanted);
        var fallback = $"/var/tmp/sonla-{Hash(wanted)}";
        Directory.CreateDirectory(fallback);
        File.SetUnixFileMode(fallback, PassThrough); // refused when the folder belongs to somebody else
        return fallback;
    }

    private static string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..12];

    /// <returns>Null where another host holds the folder.</returns>
    private static FileStream? Hold(string path)
    {
        try
        {
            return new FileStream(
                System.IO.Path.Combine(path, "host.lock"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static void Empty(string path)
    {
        foreach (var folder in Directory.GetDirectories(path))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
