using Xunit;

namespace SonLa.Architecture.Tests;

/// <summary>Files that say what was agreed: whoever changes the code changes them in the same commit, visibly.</summary>
internal static class Approved
{
    internal static void Equal(string file, string actual, string condition)
    {
        var approved = File.ReadAllText(Path.Combine(Repository.Root, "tests", "SonLa.Architecture.Tests", file)).ReplaceLineEndings("\n");
        if (approved == actual)
        {
            return;
        }

        var proposal = Path.Combine(AppContext.BaseDirectory, file.Replace(".approved.", ".actual.", StringComparison.Ordinal));
        File.WriteAllText(proposal, actual);
        Assert.Fail($"It differs from tests/SonLa.Architecture.Tests/{file}. If that is meant, and {condition}, copy {proposal} over it.");
    }
}
