using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;

namespace SonLa.Benchmarks.Reporting;

/// <summary>What is read: the path, by how many readers at once, for how long, and how long a reader rests from one question to the next (zero: not at all).</summary>
internal sealed record Reading(string Path, int Readers, TimeSpan Duration, TimeSpan Every);

/// <summary>Readers as they are in life: in a process of their own, so that they do not wait in the service's own queue of work.</summary>
internal static class Readers
{
    internal const string Command = "read";
    private const string Token = "SONLA_READER_TOKEN";

    internal static async Task<Readings> InTheirOwnProcess(Uri address, string token, Reading reading)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        foreach (var argument in (string[])[Environment.GetCommandLineArgs()[0], Command, address.AbsoluteUri, reading.Path, .. new[] { reading.Readers, reading.Duration.TotalMilliseconds, reading.Every.TotalMilliseconds }.Select(number => number.ToString(CultureInfo.InvariantCulture))])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment[Token] = token;
        using var readers = Process.Start(start)!;
        var lines = (await readers.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await readers.WaitForExitAsync();
        return readers.ExitCode == 0
            ? new([.. lines.Select(line => new TimeSpan(long.Parse(line, CultureInfo.InvariantCulture))).Order()], reading.Duration)
            : throw new InvalidOperationException($"The readers of {reading.Path} ended with {readers.ExitCode}.");
    }

    /// <summary>What that process does: reads, then prints what each reading took, in ticks.</summary>
    internal static async Task Run(Uri address, Reading reading)
    {
        var started = Stopwatch.GetTimestamp();
        var took = await Task.WhenAll(Enumerable.Range(0, reading.Readers).Select(number => Task.Run(() => Read(address, reading, started, number))));
        foreach (var ticks in took.SelectMany(own => own))
        {
            Console.WriteLine(ticks.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static async Task<List<long>> Read(Uri address, Reading reading, long started, int number)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 }) { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable(Token));
        var own = new List<long>();

        // Spread over the pause: people do not click in step.
        await Task.Delay(reading.Every * number / reading.Readers);
        while (Stopwatch.GetElapsedTime(started) < reading.Duration)
        {
            var asked = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(reading.Path);
            await answer.Content.ReadAsByteArrayAsync();
            var elapsed = Stopwatch.GetElapsedTime(asked);
            own.Add(elapsed.Ticks);
            answer.EnsureSuccessStatusCode();
            if (elapsed < reading.Every)
            {
                await Task.Delay(reading.Every - elapsed);
            }
        }

        return own;
    }
}
