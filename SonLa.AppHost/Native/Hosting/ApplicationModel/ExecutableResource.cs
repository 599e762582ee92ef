using SonLa.NativeHost;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Any program of the machine.</summary>
public class ExecutableResource(string name, string command, string workingDirectory)
    : Resource(name), IResourceWithEnvironment, IResourceWithArgs, IResourceWithEndpoints, IResourceWithWaitSupport
{
    public string Command { get; } = command;

    public string WorkingDirectory { get; } = workingDirectory;

    internal override bool IsTask => Endpoints.Count == 0;

    internal override IReadOnlyList<ManagedProcess> CreateProcesses(RunSettings settings) =>
        [ResourceProcess.OfExecutable(this, settings)];
}
