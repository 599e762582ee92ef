using SonLa.Identity.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Identity.Tests.Organisations;

public sealed class OrganisationTreeTests
{
    private static readonly (string Code, string? Parent, string? Successor)[] Province =
        [("ubnd", null, null), ("so", "ubnd", null), ("phong", "so", null), ("so-cu", "ubnd", "so")];

    [Fact]
    public void A_new_leaf_becomes_part_of_the_tree()
    {
        var tree = new OrganisationTree(Province);

        tree.Accept("to", Facts(parent: "phong", successor: null));

        tree.Accept("nhom", Facts(parent: "to", successor: null));
        Assert.Throws<RuleViolationException>(() => tree.Accept("so", Facts(parent: "nhom", successor: null)));
    }

    [Fact]
    public void Parents_and_successors_must_exist()
    {
        var refused = Assert.Throws<InvalidInputException>(() => new OrganisationTree(Province).Accept("to", Facts("nowhere", "nobody")));

        Assert.Equal(["parentCode", "successorCode"], refused.Errors.Keys.Order());
    }

    [Theory]
    [InlineData("so")]
    [InlineData("phong")]
    public void Nothing_stands_above_itself(string parent)
    {
        var refused = Assert.Throws<RuleViolationException>(() => new OrganisationTree(Province).Accept("so", Facts(parent, null)));

        Assert.Equal("organisation.above-itself", refused.Rule);
    }

    [Theory]
    [InlineData("so")]
    [InlineData("so-cu")]
    public void Nothing_succeeds_itself(string successor)
    {
        var refused = Assert.Throws<RuleViolationException>(() => new OrganisationTree(Province).Accept("so", Facts("ubnd", successor)));

        Assert.Equal("organisation.succeeds-itself", refused.Rule);
    }

    private static OrganisationFacts Facts(string? parent, string? successor) =>
        new("Tổ", "department", parent, "Tổ trưởng", [], new(2004, 1, 1), new(2025, 1, 1), successor);
}
