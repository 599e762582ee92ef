namespace SonLa.NativeHost;

/// <summary>A server of the distribution run as a private child process: its own folder, its own port, loopback only.</summary>
public abstract class NativeServer(string name, ServerSettings settings) : ManagedProcess(name)
{
    public int Port => Settings.Port;

    public string Password => Settings.Password;

    internal override string Url => $"localhost:{Port}";

    protected ServerSettings Settings { get; } = settings;

    /// <summary>Data that only a test looks at needs no orderly end.</summary>
    public override async ValueTask DisposeAsync()
    {
        if (!Settings.Durable)
        {
            await Kill();
        }

        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected override async Task<ChildCommand> Prepare(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Settings.Folder);
        return await Describe(cancellationToken) with { Log = Settings.Log };
    }

    private protected abstract Task<ChildCommand> Describe(CancellationToken cancellationToken);
}
