namespace Aspire.Hosting.ApplicationModel;

/// <summary>A server that Aspire runs in a container and the native engine as a child process.</summary>
public abstract class ContainerResource(string name) : Resource(name), IResourceWithEnvironment, IResourceWithArgs, IResourceWithEndpoints, IResourceWithWaitSupport;
