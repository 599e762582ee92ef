using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using SonLa.FakePlatform;
using SonLa.NativeHost;

namespace SonLa.Platform.Tests.Engine;

/// <summary>A small app host in this process, its data in a scratch folder, ended with the test.</summary>
public sealed class RunningPlatform : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly CancellationTokenSource _stop = new();
    private readonly ScratchFolder _folder;

    private RunningPlatform(ScratchFolder folder, Action<IDistributedApplicationBuilder> declare)
    {
        _folder = folder;
        var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions
        {
            Args = [$"--SONLA_DATA={folder.Path}", $"--Native:ReadyFile={ReadyFile}"],
            ProjectDirectory = folder.Path,
        });
        declare(builder);
        Ended = builder.Build().RunAsync(_stop.Token);
    }

    public Task Ended { get; }

    public ControlClient Control => new(_folder.In("control.sock"));

    private string ReadyFile => _folder.In("ready");

    public static RunningPlatform Start(ScratchFolder folder, Action<IDistributedApplicationBuilder> declare) => new(folder, declare);

    public async Task UntilReady()
    {
        await Poll.Until(
            async () =>
            {
                if (Ended.IsCompleted)
                {
                    await Ended;
                }

                return File.Exists(ReadyFile);
            },
            Patience,
            () => "The platform is not ready.",
            CancellationToken.None);
    }

    public async Task<ResourceStatus> Until(string name, string state)
    {
        ResourceStatus? found = null;
        await Poll.Until(
            async () =>
            {
                found = File.Exists(_folder.In("control.sock")) ? await Status(name) : null;
                return found?.State == state;
            },
            Patience,
            () => $"{name} is {found?.State}, not {state}.",
            CancellationToken.None);
        return found!;
    }

    public async Task<ResourceStatus> Status(string name) =>
        (await Control.List(CancellationToken.None)).Single(status => status.Name == name);

    /// <summary>The sentence that ended the run.</summary>
    public async Task<string> Sentence()
    {
        var failure = await Xunit.Assert.ThrowsAsync<NativeHostException>(() => Ended.WaitAsync(Patience));
        return failure.Sentence;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await ((Task)Task.WhenAny(Ended)).WaitAsync(Patience);
        _stop.Dispose();
    }

    public static IResourceBuilder<ProjectResource> AddService(IDistributedApplicationBuilder builder, string name) =>
        builder.AddProject<FakeProject>(name, launchProfileName: null)
            .WithArgs("serve")
            .WithHttpEndpoint()
            .WithHttpHealthCheck("/health/ready");
}
