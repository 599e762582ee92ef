using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Is found by others through <c>services__NAME__ENDPOINT__INDEX</c>.</summary>
public interface IResourceWithServiceDiscovery : IResourceWithEndpoints;
