namespace SonLa.Identity.Tests;

/// <summary>Finds files of the repository from wherever the tests run.</summary>
internal static class Repository
{
    private static readonly string Root = Up(AppContext.BaseDirectory);

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Up(string folder) => File.Exists(System.IO.Path.Combine(folder, "SonLa.Platform.sln"))
        ? folder
        : Up(Directory.GetParent(folder)?.FullName ?? throw new DirectoryNotFoundException("The repository's root was not found."));
}
