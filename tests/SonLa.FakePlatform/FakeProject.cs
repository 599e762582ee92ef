using System.Runtime.CompilerServices;
using Aspire.Hosting;

namespace SonLa.FakePlatform;

/// <summary>This project, as a reference of an app host would describe it.</summary>
public sealed class FakeProject : IProjectMetadata
{
    public string ProjectPath => Path.Combine(Path.GetDirectoryName(ThisFile())!, "SonLa.FakePlatform.csproj");

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
