namespace Aspire.Hosting;

/// <summary>Where a referenced project lies; one generated class in the namespace Projects for each reference.</summary>
public interface IProjectMetadata
{
    string ProjectPath { get; }

    bool SuppressBuild => false;
}
