using Aspire.Hosting;
using SonLa.NativeHost;
using Xunit;

namespace SonLa.Platform.Tests.Engine;

/// <summary>Steps that are started by hand, on the data of a platform that runs or has run.</summary>
public sealed class StepTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_step_works_on_the_same_database_beside_the_running_platform_and_after_its_end()
    {
        await using (var platform = RunningPlatform.Start(_folder, Declare))
        {
            await platform.UntilReady();
            Assert.DoesNotContain(await platform.Control.List(CancellationToken.None), status => status.Name == "first-look");
            Assert.Equal(7, await RunStep("look"));
            Assert.Equal("ready", (await platform.Status("postgres")).State);
        }

        Assert.Equal(7, await RunStep("look"));
        Assert.Equal(["first 1", "second 2", "first 3", "second 4"], await File.ReadAllLinesAsync(_folder.In("seen")));
    }

    [Fact]
    public async Task One_step_is_run_by_its_name_and_an_unknown_one_is_answered_with_the_names_there_are()
    {
        await using (var platform = RunningPlatform.Start(_folder, Declare))
        {
            await platform.UntilReady();
        }

        Assert.Equal(7, await RunStep("second-look"));
        var unknown = await Assert.ThrowsAsync<NativeHostException>(() => RunStep("lok"));

        Assert.Equal(["second 1"], await File.ReadAllLinesAsync(_folder.In("seen")));
        Assert.Equal("No step is named 'lok': there are first-look, second-look.", unknown.Sentence);
        Assert.Equal(2, unknown.ExitCode);
    }

    [Fact]
    public async Task Where_nothing_has_run_there_is_nothing_to_look_at()
    {
        var refused = await Assert.ThrowsAsync<NativeHostException>(() => RunStep("look"));

        Assert.StartsWith($"Nothing has run on {_folder.Path} yet", refused.Sentence, StringComparison.Ordinal);
        Assert.Equal(2, refused.ExitCode);
    }

    private Task<int> RunStep(string name)
    {
        var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions
        {
            Args = [$"--SONLA_DATA={_folder.Path}"],
            ProjectDirectory = _folder.Path,
        });
        Declare(builder);
        return builder.Build().RunStep(name, CancellationToken.None);
    }

    /// <summary>Each look counts itself in the database and writes the count down; the second ends with 7.</summary>
    private void Declare(IDistributedApplicationBuilder builder)
    {
        var database = builder.AddPostgres("postgres").AddDatabase("looks");
        foreach (var (name, exitCode) in new[] { ("first", 0), ("second", 7) })
        {
            builder.AddExecutable(
                    $"{name}-look",
                    "bash",
                    "/",
                    "-c",
                    $"""
                    psql -X -q -d "$LOOKS_URI" -c 'create table if not exists looks (at timestamptz)' -c 'insert into looks values (now())' &&
                    echo "{name} $(psql -X -t -A -d "$LOOKS_URI" -c 'select count(*) from looks')" >> {_folder.In("seen")}; exit {exitCode}
                    """)
                .WithReference(database).WaitFor(database)
                .WithExplicitStart();
        }
    }
}
