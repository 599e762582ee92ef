using SonLa.NativeHost;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A project of the solution, run from its build output.</summary>
public class ProjectResource : Resource, IResourceWithEnvironment, IResourceWithArgs, IResourceWithServiceDiscovery, IResourceWithWaitSupport
{
    internal ProjectResource(string name, string projectPath)
        : base(name) => ProjectPath = projectPath;

    internal string ProjectPath { get; }

    internal override bool IsTask => Endpoints.Count == 0;

    internal override IReadOnlyList<ManagedProcess> CreateProcesses(RunSettings settings) =>
        [.. Enumerable.Range(0, Replicas).Select(replica => ResourceProcess.OfProject(this, replica, settings))];
}
