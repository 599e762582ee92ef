using Xunit;

namespace SonLa.Documents.Tests;

/// <summary>A test on the real documents beside the checkout; skipped with that reason where they are not there.</summary>
internal sealed class SeedFactAttribute : FactAttribute
{
    public SeedFactAttribute()
    {
        if (Folder is null)
        {
            Skip = "The real documents (../shared/seeds with ../shared/facts) are not beside this checkout.";
        }
    }

    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "SonLa.Platform.sln")) && Path.GetDirectoryName(folder) is { } above && Directory.Exists(Path.Combine(above, "shared", "seeds")))
            {
                return Path.Combine(above, "shared");
            }
        }

        return null;
    }
}
