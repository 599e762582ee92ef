using Xunit;

namespace SonLa.Assignments.Tests;

/// <summary>A test on the real documents beside the checkout; skipped with that reason where they are not there.</summary>
internal sealed class SeedFactAttribute : FactAttribute
{
    public SeedFactAttribute()
    {
        if (Samples.Seeds is null)
        {
            Skip = "The real documents (../shared/seeds) are not beside this checkout.";
        }
    }
}
