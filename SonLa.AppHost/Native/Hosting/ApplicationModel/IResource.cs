namespace Aspire.Hosting.ApplicationModel;

/// <summary>Something the app host declares under a name of its own.</summary>
public interface IResource
{
    string Name { get; }
}

/// <summary>Takes environment variables.</summary>
public interface IResourceWithEnvironment : IResource;

/// <summary>Takes command line arguments.</summary>
public interface IResourceWithArgs : IResource;

/// <summary>Listens on addresses.</summary>
public interface IResourceWithEndpoints : IResource;

/// <summary>Can be made to wait for others.</summary>
public interface IResourceWithWaitSupport : IResource;

/// <summary>Is reached by a connection string.</summary>
public interface IResourceWithConnectionString : IResource;
