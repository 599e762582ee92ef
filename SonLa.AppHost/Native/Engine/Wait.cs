using Aspire.Hosting.ApplicationModel;

namespace SonLa.NativeHost;

/// <summary>What must have happened to another resource before one may start; no exit code means readiness.</summary>
internal sealed record Wait(Resource For, int? ExitCode)
{
    internal static Wait ForReadiness(Resource resource) => new(ProcessOwner(resource), ExitCode: null);

    internal static Wait ForCompletion(Resource resource, int exitCode) => new(resource, exitCode);

    /// <summary>A database is ready with its server, which creates it.</summary>
    private static Resource ProcessOwner(Resource resource) =>
        resource is PostgresDatabaseResource database ? database.Parent : resource;
}
