using SonLa.Check;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
return args.FirstOrDefault() switch
{
    "load" => await LoadSample.Run(Settings.FromEnvironment(args), stop.Token),
    "walk" => await Walk.Run(Settings.FromEnvironment(args), stop.Token),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: SonLa.Check load | walk [--gateway URL] [--control SOCKET] [--scenario DIR] [--out DIR]");
    return 2;
}
