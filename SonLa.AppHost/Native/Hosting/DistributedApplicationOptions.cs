namespace Aspire.Hosting;

/// <summary>What a builder is created with beyond the command line.</summary>
public sealed class DistributedApplicationOptions
{
    public string[]? Args { get; set; }

    public string? ProjectDirectory { get; set; }
}
