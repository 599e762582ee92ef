using SonLa.Benchmarks;

if (args is ["capital" or "import", var address, var planner, var treasurer] && Environment.GetEnvironmentVariable("SONLA_SAMPLE_PASSWORD") is { Length: > 0 } known)
{
    using var planning = await Caller.SignIn(new Uri(address), planner, known, CancellationToken.None);
    using var finance = await Caller.SignIn(new Uri(address), treasurer, known, CancellationToken.None);
    if (args[0] == "capital")
    {
        return await Capital.Measure(planning, finance, CancellationToken.None);
    }

    await new FileImport(planning, finance).Measure(CancellationToken.None);
    return 0;
}

if (args is not [var gateway, var user, .. var rest] || Environment.GetEnvironmentVariable("SONLA_SAMPLE_PASSWORD") is not { Length: > 0 } password)
{
    Console.Error.WriteLine("Usage: SONLA_SAMPLE_PASSWORD=... SonLa.Benchmarks GATEWAY USER [PID of the reporting service, to freeze it] | capital GATEWAY PLANNER TREASURER | import GATEWAY PLANNER TREASURER");
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
using var caller = await Caller.SignIn(new Uri(gateway), user, password, stop.Token);
Console.WriteLine($"warm-up       {await caller.Together(8, TimeSpan.FromSeconds(5), stop.Token)}");
var normal = await caller.Together(4, TimeSpan.FromSeconds(10), stop.Token);
Console.WriteLine($"baseline      {normal}");
await SlowClients.Measure(caller, normal, stop.Token);
await Overload.Measure(caller, normal, stop.Token);
if (rest is [var pid])
{
    await FrozenService.Measure(caller, normal, int.Parse(pid, System.Globalization.CultureInfo.InvariantCulture), stop.Token);
}

return 0;
