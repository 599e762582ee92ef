using System.Diagnostics;

namespace SonLa.NativeHost;

/// <summary>The account a child runs under: PostgreSQL refuses to run as root and then takes the account of its package.</summary>
internal sealed class ServerAccount
{
    private const string PostgresName = "postgres";

    private ServerAccount(string? name) => Name = name;

    internal static ServerAccount Own { get; } = new(null);

    internal static ServerAccount Postgres { get; } = new(Environment.IsPrivilegedProcess ? PostgresName : null);

    private string? Name { get; }

    internal IEnumerable<string> SetprivArguments =>
        Name is null ? [] : [$"--reuid={Name}", $"--regid={Name}", "--init-groups"];

    internal async Task TakeOver(string path)
    {
        if (Name is not null)
        {
            await Tool.Run("chown", ["-R", $"{Name}:{Name}", path]);
        }
    }

    /// <summary>Whether this account may enter the folder; a checkout under root's home is closed to others.</summary>
    internal bool CanEnter(string folder)
    {
        if (Name is null)
        {
            return true;
        }

        using var test = Process.Start("setpriv", [.. SetprivArguments, "--", "test", "-x", folder]);
        test.WaitForExit();
        return test.ExitCode == 0;
    }
}
