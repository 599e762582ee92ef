namespace SonLa.NativeHost;

/// <summary>The request whose answer tells that a process does its work.</summary>
internal sealed record HealthCheck(string EndpointName, string Path, int StatusCode);
