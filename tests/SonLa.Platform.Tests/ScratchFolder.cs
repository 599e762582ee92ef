using SonLa.NativeHost;

namespace SonLa.Platform.Tests;

/// <summary>A folder below the system's temporary one that the account of PostgreSQL may enter, removed afterwards.</summary>
public sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateDirectory(
        System.IO.Path.Combine(System.IO.Path.GetTempPath(), "sonla-" + Secrets.Generate(8))).FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    public string In(string name) => System.IO.Path.Combine(Path, name);
}
