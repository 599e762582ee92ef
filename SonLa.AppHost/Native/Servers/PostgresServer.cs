using System.Globalization;

namespace SonLa.NativeHost;

/// <summary>A private PostgreSQL from the distribution's package.</summary>
public sealed class PostgresServer(ServerSettings settings) : NativeServer("postgres", settings)
{
    private const string Programs = "/usr/lib/postgresql";
    private const string UserName = "postgres";
    private readonly ServerAccount _account = ServerAccount.Postgres;
    private string _bin = "";

    public static async Task<PostgresServer> Start(string folder, CancellationToken cancellationToken)
    {
        var server = new PostgresServer(ServerSettings.ForTests(folder));
        await server.Launch(cancellationToken);
        await server.UntilReady(cancellationToken);
        return server;
    }

    /// <summary>The port of a server that another host has started on the folder; the server itself notes it there.</summary>
    internal static int PortOfRunning(string folder)
    {
        const int PortLine = 3;
        var path = Path.Combine(folder, "postmaster.pid");
        var lines = File.Exists(path) ? File.ReadAllLines(path) : [];
        return lines.Length > PortLine && int.TryParse(lines[PortLine], CultureInfo.InvariantCulture, out var port)
            ? port
            : throw new NativeHostException("The platform is just starting or stopping: try again in a moment.");
    }

    public string ConnectionString(string database) =>
        $"Host=localhost;Port={Port};Username={UserName};Password={Password};Database={database}";

    /// <summary>Creates the database unless it exists.</summary>
    public async Task CreateDatabase(string database, CancellationToken cancellationToken)
    {
        var (exitCode, output) = await Query("postgres", $"""CREATE DATABASE "{database.Replace("\"", "\"\"", StringComparison.Ordinal)}" """, cancellationToken);
        if (exitCode != 0 && !output.Contains("already exists", StringComparison.Ordinal))
        {
            throw new NativeHostException($"The database '{database}' could not be created: {output.Trim()}");
        }
    }

    private protected override async Task<ChildCommand> Describe(CancellationToken cancellationToken)
    {
        _bin = FindPrograms();
        if (!File.Exists(Path.Combine(Settings.Folder, "PG_VERSION")))
        {
            await Initialise(cancellationToken);
        }

        string[] speed = Settings.Durable ? [] : ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"];
        return new ChildCommand
        {
            Name = Name,
            File = Path.Combine(_bin, "postgres"),
            Arguments =
            [
                "-D", Settings.Folder,
                "-p", Port.ToString(CultureInfo.InvariantCulture),
                "-c", "listen_addresses=127.0.0.1",
                "-c", "unix_socket_directories=",
                "-c", "max_connections=400",
                .. speed,
            ],
            Account = _account,
            StopSignal = Signal.Interrupt, // its fast shutdown; SIGTERM waits for every client
        };
    }

    private protected override async Task<bool> Answers(CancellationToken cancellationToken) =>
        (await Query("postgres", "SELECT 1", cancellationToken)).ExitCode == 0;

    /// <summary>Made aside and moved into place, so that an interrupted start leaves no half of a database.</summary>
    private async Task Initialise(CancellationToken cancellationToken)
    {
        var aside = Settings.Folder.TrimEnd('/') + ".new";
        var passwordFile = Settings.Folder.TrimEnd('/') + ".initdb";
        await Tool.Run("rm", ["-rf", aside], cancellationToken: cancellationToken);
        Directory.CreateDirectory(aside);
        Secrets.Write(passwordFile, Settings.Password);
        await _account.TakeOver(passwordFile);
        await _account.TakeOver(aside);
        if (!_account.CanEnter(aside))
        {
            throw new NativeHostException($"The account that runs PostgreSQL cannot enter {Settings.Folder}: choose another folder (SONLA_DATA).");
        }

        await Tool.Run(
            "setpriv",
            [
                "--pdeathsig", Signal.Kill.Name, .. _account.SetprivArguments, "--", Path.Combine(_bin, "initdb"),
                "-D", aside, "-U", UserName, "-A", "scram-sha-256", $"--pwfile={passwordFile}",
                "-E", "UTF8", "--locale=C.UTF-8", "--no-sync",
            ],
            cancellationToken: cancellationToken);
        File.Delete(passwordFile);
        Directory.Delete(Settings.Folder);
        Directory.Move(aside, Settings.Folder);
    }

    private Task<(int ExitCode, string Output)> Query(string database, string sql, CancellationToken cancellationToken) => Tool.Try(
        Path.Combine(_bin, "psql"),
        ["-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-U", UserName, "-d", database, "-X", "-q", "-v", "ON_ERROR_STOP=1", "-c", sql],
        new Dictionary<string, string> { ["PGPASSWORD"] = Password, ["PGCONNECT_TIMEOUT"] = "5", ["LC_ALL"] = "C" },
        cancellationToken);

    /// <summary>The programs of the version that made the data, or of the newest one installed.</summary>
    private string FindPrograms()
    {
        var versionFile = Path.Combine(Settings.Folder, "PG_VERSION");
        var wanted = File.Exists(versionFile) ? File.ReadAllText(versionFile).Trim() : null;
        var installed = (Directory.Exists(Programs) ? Directory.GetDirectories(Programs) : [])
            .Where(folder => File.Exists(Path.Combine(folder, "bin", "postgres")))
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0)
            .ToList();
        if (installed.Count == 0)
        {
            throw new NativeHostException("The program 'postgres' was not found: install the package 'postgresql' (apt-get install postgresql).");
        }

        var chosen = installed.FirstOrDefault(folder => wanted is null || Path.GetFileName(folder) == wanted)
            ?? throw new NativeHostException($"The data in {Settings.Folder} was made by PostgreSQL {wanted}, which is not installed: install it, or start empty (./run --fresh).");
        return Path.Combine(chosen, "bin");
    }
}
