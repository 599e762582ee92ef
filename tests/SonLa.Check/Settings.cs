namespace SonLa.Check;

/// <summary>Where the platform is and where the files are; from the environment and the command line.</summary>
internal sealed record Settings
{
    public required Uri Gateway { get; init; }

    public required string Password { get; init; }

    /// <summary>Control socket of the app host; empty where it is not needed.</summary>
    public required string Control { get; init; }

    /// <summary>File of the sample partner's private key; null where the installation has none.</summary>
    public required string? PartnerKey { get; init; }

    public required int OtlpPort { get; init; }

    public required string Engine { get; init; }

    /// <summary>Versions of PostgreSQL, RabbitMQ and Redis as the starter found them.</summary>
    public required string Versions { get; init; }

    /// <summary>Folder of scenario.json.</summary>
    public required string ScenarioFolder { get; init; }

    /// <summary>Folder of the repository.</summary>
    public required string Root { get; init; }

    /// <summary>Folder into which summary.json and trace.json are written.</summary>
    public required string Output { get; init; }

    public static Settings FromEnvironment(string[] arguments)
    {
        var root = RepositoryRoot();
        return new Settings
        {
            Gateway = new Uri(Option(arguments, "--gateway") ?? Variable("SONLA_GATEWAY") ?? Variable("services__gateway__http__0") ?? "http://127.0.0.1:8080"),
            Password = Variable("SONLA_SAMPLE_PASSWORD")
                ?? throw new ArgumentException("Set SONLA_SAMPLE_PASSWORD to the password of the sample accounts."),
            Control = Option(arguments, "--control") ?? Variable("SONLA_CONTROL") ?? "",
            PartnerKey = Variable("SONLA_PARTNER_KEY"),
            OtlpPort = int.Parse(Variable("SONLA_OTLP_PORT") ?? "4318", System.Globalization.CultureInfo.InvariantCulture),
            Engine = Variable("SONLA_ENGINE") ?? "native",
            Versions = Variable("SONLA_VERSIONS") ?? "server versions unknown",
            ScenarioFolder = Path.GetFullPath(Option(arguments, "--scenario") ?? Path.Combine(root, "samples", "scenario")),
            Root = root,
            Output = Path.GetFullPath(Option(arguments, "--out") ?? Path.Combine(root, "artifacts", "check")),
        };
    }

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static string? Option(string[] arguments, string name) =>
        Array.IndexOf(arguments, name) is var at and >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : null;

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SonLa.Platform.sln")))
            {
                return folder.FullName;
            }
        }

        return Environment.CurrentDirectory;
    }
}
