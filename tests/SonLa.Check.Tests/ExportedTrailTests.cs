using SonLa.Check.Expected;
using Xunit;

namespace SonLa.Check.Tests;

public sealed class ExportedTrailTests
{
    // By hand: (head -c 32 /dev/zero; printf a) | sha256sum
    private const string First = """{"sequence":1,"hash":"41a0370c3d9f42773a59e8e01651911cf43b1e3f66944cbb690029debc4eb647","canonical":"a","record":{"id":"r1"}}""";

    [Fact]
    public void A_chain_holds_to_its_head()
    {
        var lines = Chain("a", "b", "c");

        var found = ExportedTrail.Verify(lines);

        Assert.Equal((3, null), (found.Records, found.Fault));
        Assert.StartsWith("3:", found.Head, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_hash_follows_thirty_two_zero_bytes() => Assert.Equal(First, Chain("a")[0]);

    [Fact]
    public void What_was_changed_removed_or_inserted_is_named()
    {
        var lines = Chain("a", "b", "c");

        Assert.Equal("r2 (seal 2) does not fit", ExportedTrail.Verify([lines[0], lines[1].Replace("\"b\"", "\"x\"", StringComparison.Ordinal), lines[2]]).Fault);
        Assert.Equal("seal 2 is missing, or r3 does not belong here", ExportedTrail.Verify([lines[0], lines[2]]).Fault);
        Assert.Equal("seal 3 is missing, or r1 does not belong here", ExportedTrail.Verify([lines[0], lines[1], lines[0], lines[2]]).Fault);
    }

    private static string[] Chain(params string[] canonicals)
    {
        var previous = new byte[32];
        return [.. canonicals.Select((canonical, index) =>
        {
            previous = System.Security.Cryptography.SHA256.HashData([.. previous, .. System.Text.Encoding.UTF8.GetBytes(canonical)]);
            return $$$"""{"sequence":{{{index + 1}}},"hash":"{{{Convert.ToHexStringLower(previous)}}}","canonical":"{{{canonical}}}","record":{"id":"r{{{index + 1}}}"}}""";
        })];
    }
}
