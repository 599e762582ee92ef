namespace SonLa.Reporting.Tests;

/// <summary>A service of one test's own, for tests that count everything in it.</summary>
public sealed class Started : IAsyncDisposable
{
    private Started(ReportingService instance) => Instance = instance;

    public ReportingService Instance { get; }

    public static async Task<Started> Service()
    {
        var instance = new ReportingService();
        await instance.InitializeAsync();
        return new(instance);
    }

    public async ValueTask DisposeAsync() => await Instance.DisposeAsync();
}
