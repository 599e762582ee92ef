namespace Aspire.Hosting.ApplicationModel;

/// <summary>Describes one resource further; covariant, so that a builder of a database passes as a builder of any resource.</summary>
public interface IResourceBuilder<out T>
    where T : IResource
{
    IDistributedApplicationBuilder ApplicationBuilder { get; }

    T Resource { get; }
}
