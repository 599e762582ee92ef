using FsCheck;
using FsCheck.Fluent;
using SonLa.Assignments.Organisations;
using Xunit;

namespace SonLa.Assignments.Tests.Organisations;

public sealed class OrganisationTreeTests
{
    private static readonly DateOnly DecisionDay = new(2023, 12, 9);
    private static readonly OrganisationCopy Copy = Samples.Copy();
    private static readonly Addressee[] Named = [.. Samples.PlanFile().Addressees];

    [Theory]
    [InlineData("Sở Tài chính", "so-tc")]
    [InlineData("Giám đốc Sở Tài chính", "so-tc")]
    [InlineData("Giám đốc Sở Công thương", "so-ct")]
    [InlineData("Sở LĐ-TB&XH", "so-ldtbxh")]
    [InlineData("Cục trưởng Cục Thống kê tỉnh", "cuc-thong-ke")]
    [InlineData("GIÁM ĐỐC CÔNG AN TỈNH", "cong-an")]
    public void Names_head_titles_and_aliases_mean_the_organisation(string name, string code)
    {
        var resolved = Copy.On(DecisionDay, Named).Resolve(name);

        Assert.Equal([code], resolved.Codes);
        Assert.False(resolved.Collective);
        Assert.True(resolved.IsResolved);
    }

    [Theory]
    [InlineData("Thủ trưởng các sở, ban, ngành", 22)]
    [InlineData("các sở, ban, ngành tỉnh", 22)]
    [InlineData("Chủ tịch UBND các huyện, thành phố", 12)]
    public void A_collective_is_expanded_to_its_members(string name, int members)
    {
        var resolved = Copy.On(DecisionDay, Named).Resolve(name);

        Assert.True(resolved.Collective);
        Assert.Equal(members, resolved.Codes.Count);
        Assert.Equal(resolved.Codes.Order(StringComparer.Ordinal), resolved.Codes);
    }

    [Fact]
    public void Members_are_those_of_the_day()
    {
        Assert.Equal(12, Copy.On(new(2025, 6, 30), Named).Resolve("UBND các huyện, thành phố").Codes.Count);
        var after = Copy.On(new(2025, 7, 1), Named).Resolve("UBND các huyện, thành phố");
        Assert.Empty(after.Codes);
        Assert.Equal("no-members", after.Reason);
    }

    [Fact]
    public void A_department_is_known_up_to_its_last_day()
    {
        Assert.Equal(["so-khdt"], Copy.On(new(2025, 2, 28), Named).Resolve("Sở KH&ĐT").Codes);
        Assert.Equal("unknown", Copy.On(new(2025, 3, 1), Named).Resolve("Sở KH&ĐT").Reason);
    }

    [Fact]
    public void An_open_class_is_unresolved_in_the_documents_own_words()
    {
        var resolved = Copy.On(DecisionDay, Named).Resolve("Thủ trưởng các Sở, ngành liên quan");

        Assert.Equal("open-class", resolved.Reason);
        Assert.Equal("Văn bản không nêu cơ quan nào là liên quan.", resolved.Explanation);
        Assert.Empty(resolved.Codes);
    }

    [Fact]
    public void A_name_that_two_bear_is_unresolved_and_names_both()
    {
        var twin = LookAlikeOf("so-tc", "so-tc-2");

        var resolved = new OrganisationTree([.. Copy.Organisations, twin], [], DecisionDay).Resolve("Sở Tài chính");

        Assert.Equal("ambiguous", resolved.Reason);
        Assert.Equal("so-tc, so-tc-2", resolved.Explanation);
    }

    [Fact]
    public void What_the_document_says_of_a_collective_comes_before_the_tree()
    {
        var inDocument = new Addressee { Name = "Thủ trưởng các sở, ban, ngành", Aliases = [], MemberKind = null, Reason = "Không rõ." };

        Assert.Equal("open-class", Copy.On(DecisionDay, [inDocument]).Resolve("Thủ trưởng các sở, ban, ngành").Reason);
    }

    [Fact]
    public void Any_text_at_all_gets_an_answer_with_members_or_a_reason() => Prop.ForAll(
        Gen.OneOf(ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get), Gen.Elements(AllNames())).ToArbitrary(),
        name =>
        {
            var resolved = Copy.On(DecisionDay, Named).Resolve(name);
            return resolved.Name == name && (resolved.Codes.Count > 0) == resolved.IsResolved;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_in_which_organisations_were_heard_of_makes_no_difference() => Prop.ForAll(
        Gen.Shuffle(Copy.Organisations.ToArray()).ToArbitrary(),
        Gen.Elements(AllNames()).ToArbitrary(),
        (shuffled, name) =>
        {
            var one = Copy.On(DecisionDay, Named).Resolve(name);
            var other = new OrganisationTree(shuffled, [.. Named, .. Copy.Collectives], DecisionDay).Resolve(name);
            return one.Codes.SequenceEqual(other.Codes) && one.Reason == other.Reason;
        }).QuickCheckThrowOnFailure();

    private static string[] AllNames() =>
        [.. Copy.Organisations.SelectMany(organisation => organisation.Names), .. Named.SelectMany(addressee => addressee.Aliases.Prepend(addressee.Name))];

    private static Organisation LookAlikeOf(string code, string newCode)
    {
        var model = Copy.Organisations.Single(organisation => organisation.Code == code);
        return new()
        {
            OrganisationId = Guid.CreateVersion7(),
            Code = newCode,
            Name = model.Name,
            Kind = model.Kind,
            HeadTitle = model.HeadTitle,
            Aliases = [],
            ValidFrom = model.ValidFrom,
            Version = 1,
        };
    }
}
