namespace Aspire.Hosting;

/// <summary>Says what the app host was started for; the native engine only runs, it publishes nothing.</summary>
public class DistributedApplicationExecutionContext
{
    public bool IsRunMode { get; } = true;

    public bool IsPublishMode { get; }
}
