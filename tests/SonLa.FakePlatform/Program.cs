using SonLa.FakePlatform;

// Stands in for a service or for a whole app host in the tests of the native engine, and holds the servers of a test run.
switch (args)
{
    case ["serve"]:
        await FakeService.Serve();
        break;
    case ["host", .. var rest]:
        FakeAppHost.Run(rest);
        break;
    case ["servers", var folder, var variablesFile]:
        await TestServers.Run(folder, variablesFile);
        break;
    default:
        Console.Error.WriteLine("Say: serve, host with the options of an app host, or servers FOLDER FILE.");
        return 2;
}

return Environment.ExitCode;
