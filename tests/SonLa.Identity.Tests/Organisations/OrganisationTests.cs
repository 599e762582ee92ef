using SonLa.Identity.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Identity.Tests.Organisations;

public sealed class OrganisationTests
{
    private static readonly OrganisationFacts Facts = new("Sở Y tế", "department", "ubnd-tinh", "Giám đốc Sở Y tế", ["sở Y tế", "sở Y tế"], new(2004, 1, 1), null, null);

    [Fact]
    public void Each_change_makes_a_new_version_and_names_are_kept_once()
    {
        var organisation = Organisation.Establish("so-yt", Facts);
        Assert.Equal(1, organisation.Version);

        organisation.Change(Facts with { ValidTo = new(2025, 2, 28), SuccessorCode = "so-moi" });

        Assert.Equal(2, organisation.Version);
        Assert.Equal(["sở Y tế"], organisation.Aliases);
        Assert.Equal(("so-moi", new DateOnly(2025, 2, 28)), (organisation.ToEvent().SuccessorCode, organisation.ToEvent().ValidTo));
    }

    [Fact]
    public void It_does_not_end_before_it_begins()
    {
        var refused = Assert.Throws<RuleViolationException>(() => Organisation.Establish("so-yt", Facts with { ValidTo = new(2003, 12, 31) }));

        Assert.Equal("organisation.ends-before-it-begins", refused.Rule);
    }

    [Fact]
    public void It_may_exist_for_a_single_day() =>
        Assert.Equal(Facts.ValidFrom, Organisation.Establish("so-yt", Facts with { ValidTo = Facts.ValidFrom }).ValidTo);

    [Fact]
    public void A_successor_needs_an_end()
    {
        var refused = Assert.Throws<RuleViolationException>(() => Organisation.Establish("so-yt", Facts with { SuccessorCode = "so-moi" }));

        Assert.Equal("organisation.succeeded-but-not-ended", refused.Rule);
    }
}
