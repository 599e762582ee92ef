using System.Net.Http.Json;
using Aspire.Hosting;
using SonLa.NativeHost;
using Xunit;

namespace SonLa.Platform.Tests.Engine;

public sealed class ControlTests : IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly CancellationToken _cancellationToken = CancellationToken.None;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_killed_resource_starts_again_at_the_same_address_and_the_run_goes_on()
    {
        await using var platform = RunningPlatform.Start(_folder, builder => RunningPlatform.AddService(builder, "service"));
        await platform.UntilReady();
        var before = await platform.Status("service");

        await platform.Control.Kill("service", _cancellationToken);
        var killed = await platform.Until("service", "killed");
        await platform.Control.Start("service", _cancellationToken);
        var after = await platform.Status("service");

        Assert.False(ProcessTree.IsRunning(before.Pid!.Value));
        Assert.Null(killed.Pid);
        Assert.Equal(("ready", before.Url), (after.State, after.Url));
        Assert.NotEqual(before.Pid, after.Pid);
        Assert.False(platform.Ended.IsCompleted);
    }

    [Fact]
    public async Task One_replica_is_stopped_while_the_other_goes_on()
    {
        await using var platform = RunningPlatform.Start(_folder, builder => RunningPlatform.AddService(builder, "service").WithReplicas(2));
        await platform.UntilReady();

        await platform.Control.Stop("service/1", _cancellationToken);

        await platform.Until("service/1", "stopped");
        Assert.Equal("ready", (await platform.Status("service/0")).State);
        using var http = new HttpClient();
        Assert.NotNull(await http.GetFromJsonAsync<Dictionary<string, string>>(new Uri((await platform.Status("service/0")).Url + "/environment"), _cancellationToken));
    }

    [Fact]
    public async Task A_stopped_program_takes_along_what_it_started()
    {
        await using var platform = RunningPlatform.Start(_folder, builder => builder
            .AddExecutable("parent", "bash", "/", "-c", "sleep 1000 & sleep 1000; true")
            .WithHttpEndpoint(env: "PORT"));
        await platform.UntilReady();
        var parent = (await platform.Status("parent")).Pid!.Value;
        IReadOnlyList<int> family = [];
        await Poll.Until(() => Task.FromResult((family = ProcessTree.Of(parent)).Count == 3), TimeSpan.FromSeconds(30), () => "no children", _cancellationToken);

        await platform.Control.Stop("parent", _cancellationToken);

        Assert.DoesNotContain(family, ProcessTree.IsRunning);
    }

    [Fact]
    public async Task Stop_all_answers_when_nothing_runs_any_more()
    {
        await using var platform = RunningPlatform.Start(_folder, builder => RunningPlatform.AddService(builder, "service"));
        await platform.UntilReady();
        var process = (await platform.Status("service")).Pid!.Value;

        await platform.Control.StopAll(_cancellationToken);

        Assert.False(ProcessTree.IsRunning(process));
        await platform.Ended;
    }

    [Theory]
    [InlineData("kill nobody", "Nothing is named 'nobody': list shows the names.")]
    [InlineData("dance", "Say: list, kill NAME[/i], stop NAME[/i], start NAME[/i] or stop-all.")]
    public async Task A_command_that_cannot_be_obeyed_is_answered_with_a_sentence(string command, string sentence)
    {
        await using var platform = RunningPlatform.Start(_folder, builder => builder.AddExecutable("task", "true", "/"));
        await platform.UntilReady();

        var failure = await Assert.ThrowsAsync<NativeHostException>(() => platform.Control.Ask(command, _cancellationToken));

        Assert.Equal(sentence, failure.Sentence);
    }

    [Fact]
    public async Task An_end_that_nobody_asked_for_ends_the_run_with_one_sentence()
    {
        await using var platform = RunningPlatform.Start(_folder, builder =>
        {
            RunningPlatform.AddService(builder, "service");
            RunningPlatform.AddService(builder, "other");
        });
        await platform.UntilReady();
        var other = (await platform.Status("other")).Pid!.Value;
        using var http = new HttpClient();

        await Assert.ThrowsAnyAsync<HttpRequestException>(async () => await http.GetAsync(new Uri((await platform.Status("service")).Url + "/end/7")));

        Assert.Equal("service ended by itself with code 7, so everything is stopped.", await platform.Sentence());
        Assert.False(ProcessTree.IsRunning(other));
    }
}
