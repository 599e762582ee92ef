using System.Net;
using System.Net.Sockets;
using Aspire.Hosting;
using SonLa.NativeHost;
using Xunit;

namespace SonLa.Platform.Tests.Engine;

public sealed class StartingTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_resource_starts_only_when_what_it_waits_for_answers()
    {
        var ready = _folder.In("first-is-ready");
        await using var platform = RunningPlatform.Start(_folder, builder =>
        {
            var first = RunningPlatform.AddService(builder, "first").WithEnvironment("READY_WHEN", ready);
            RunningPlatform.AddService(builder, "second").WaitFor(first);
        });
        var first = await platform.Until("first", "starting");
        using var http = new HttpClient();
        await Poll.Until(() => IsRefused(http, first.Url!), TimeSpan.FromSeconds(30), () => "first does not listen", CancellationToken.None);

        Assert.Equal("waiting", (await platform.Status("second")).State);
        await File.WriteAllTextAsync(ready, "");
        await platform.UntilReady();

        Assert.Equal("ready", (await platform.Status("second")).State);
    }

    [Fact]
    public async Task A_resource_starts_only_after_the_task_it_waits_for()
    {
        var proof = _folder.In("proof");
        await using var platform = RunningPlatform.Start(_folder, builder =>
        {
            var task = builder.AddExecutable("task", "bash", "/", "-c", $"echo done > {proof}");
            builder.AddExecutable("later", "test", "/", "-s", proof).WaitForCompletion(task);
        });

        await platform.UntilReady();

        Assert.Equal("finished", (await platform.Status("later")).State);
    }

    [Fact]
    public async Task A_task_may_end_with_the_code_that_is_waited_for()
    {
        await using var platform = RunningPlatform.Start(_folder, builder =>
        {
            var task = builder.AddExecutable("task", "bash", "/", "-c", "exit 3");
            builder.AddExecutable("later", "true", "/").WaitForCompletion(task, exitCode: 3);
        });

        await platform.UntilReady();

        Assert.Equal("finished", (await platform.Status("later")).State);
    }

    [Fact]
    public async Task A_task_that_fails_ends_the_run_and_names_who_cannot_start()
    {
        await using var platform = RunningPlatform.Start(_folder, builder =>
        {
            var task = builder.AddExecutable("task", "bash", "/", "-c", "exit 3");
            RunningPlatform.AddService(builder, "later").WaitForCompletion(task);
        });

        Assert.Equal("task ended with code 3 instead of 0, so later cannot start.", await platform.Sentence());
    }

    [Fact]
    public async Task A_circle_of_waits_is_refused_before_anything_starts()
    {
        await using var platform = RunningPlatform.Start(_folder, builder =>
        {
            var first = builder.AddExecutable("first", "true", "/");
            var second = builder.AddExecutable("second", "true", "/").WaitFor(first);
            first.WaitFor(second);
        });

        Assert.Equal("Nothing of this can start, because each waits for the next: first, second, first.", await platform.Sentence());
    }

    [Fact]
    public async Task A_missing_program_ends_the_run_with_one_sentence()
    {
        await using var platform = RunningPlatform.Start(_folder, builder => builder.AddExecutable("tool", "no-such-program", "/"));

        Assert.Equal("tool cannot start because the program 'no-such-program' was not found.", await platform.Sentence());
    }

    [Fact]
    public async Task A_service_that_ends_while_starting_ends_the_run_with_one_sentence()
    {
        await using var platform = RunningPlatform.Start(_folder, builder => builder
            .AddExecutable("service", "bash", "/", "-c", "exit 4")
            .WithHttpEndpoint(env: "PORT")
            .WithHttpHealthCheck("/"));

        Assert.Matches("^service ended (by itself )?with code 4", await platform.Sentence());
    }

    [Fact]
    public async Task A_taken_port_is_stepped_around()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var wanted = ((IPEndPoint)taken.LocalEndpoint).Port;
        await using var platform = RunningPlatform.Start(_folder, builder => builder
            .AddExecutable("service", "sleep", "/", "1000")
            .WithHttpEndpoint(port: wanted, env: "PORT"));

        await platform.UntilReady();

        Assert.NotEqual($"http://localhost:{wanted}", (await platform.Status("service")).Url);
    }

    [Fact]
    public void A_preferred_port_is_kept_from_others_until_its_process_starts()
    {
        var port = Ports.Preferring(Ports.Free() + 10000);

        Assert.Throws<SocketException>(() => Listen(port));
        Ports.Release(port);

        Listen(port);
    }

    [Fact]
    public async Task A_free_preferred_port_is_taken()
    {
        var wanted = Ports.Free() + 20000;
        await using var platform = RunningPlatform.Start(_folder, builder => builder
            .AddExecutable("service", "sleep", "/", "1000")
            .WithHttpEndpoint(port: wanted, env: "PORT"));

        await platform.UntilReady();

        Assert.Equal($"http://localhost:{wanted}", (await platform.Status("service")).Url);
    }

    [Fact]
    public async Task Two_hosts_cannot_share_one_data_folder()
    {
        await using var first = RunningPlatform.Start(_folder, builder => builder.AddExecutable("service", "sleep", "/", "1000").WithHttpEndpoint(env: "PORT"));
        await first.UntilReady();

        await using var second = RunningPlatform.Start(_folder, builder => builder.AddExecutable("task", "true", "/"));

        Assert.StartsWith("The platform already runs on the data in", await second.Sentence(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_generated_parameter_is_the_same_at_the_next_run_and_private()
    {
        var values = new List<string>();
        for (var run = 0; run < 2; run++)
        {
            await using var platform = RunningPlatform.Start(_folder, builder =>
            {
                var secret = builder.AddParameter("secret-word", new Aspire.Hosting.ApplicationModel.GenerateParameterDefault(), secret: true, persist: true);
                builder.AddExecutable("task", "bash", "/", "-c", $"echo $SECRET > {_folder.In("told")}").WithEnvironment("SECRET", secret);
            });
            await platform.UntilReady();
            values.Add(await File.ReadAllTextAsync(_folder.In("told")));
            File.Delete(_folder.In("ready"));
        }

        Assert.Equal(values[0], values[1]);
        Assert.Equal(22, values[0].Trim().Length);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.In("secrets/secret-word")));
    }

    private static void Listen(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
    }

    private static async Task<bool> IsRefused(HttpClient http, string url)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(url + "/health/ready"));
            return answer.StatusCode == HttpStatusCode.ServiceUnavailable;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
