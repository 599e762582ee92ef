using System.Text;
using SonLa.Reporting.Periods;
using Xunit;

namespace SonLa.Reporting.Tests.Periods;

public sealed class FrozenFormatTests
{
    private static readonly string[] Later = ["\"achieved\":{", "\"narratives\":[", "\"reportId\":"];

    [Fact]
    public void A_period_closed_in_the_first_format_is_computed_again_without_what_came_later()
    {
        var facts = SomeFacts.Small();

        var first = FrozenReport.Of(facts, ReportingService.Start, 1);
        var now = FrozenReport.Of(facts, ReportingService.Start);

        Assert.Equal(1, FrozenReport.FormatOf(first.Content));
        Assert.Equal(Consolidation.Format, FrozenReport.FormatOf(now.Content));
        Assert.All(Later, member => Assert.DoesNotContain(member, Encoding.UTF8.GetString(first.Content), StringComparison.Ordinal));
        Assert.All(Later, member => Assert.Contains(member, Encoding.UTF8.GetString(now.Content), StringComparison.Ordinal));
    }

    [Fact]
    public void A_period_closed_in_the_second_format_is_computed_again_without_reviews_official_figures_and_settlements()
    {
        var facts = SomeFacts.Small() with { OfficialFigures = [SomeFacts.Official("so-khdt", 1, 1080), SomeFacts.Official("cuc-thong-ke", 1, 1090)] };

        var second = Encoding.UTF8.GetString(FrozenReport.Of(facts, ReportingService.Start, 2).Content);
        var now = Encoding.UTF8.GetString(FrozenReport.Of(facts, ReportingService.Start).Content);

        Assert.All(["\"review\":", "\"official\":{"], member => Assert.DoesNotContain(member, second, StringComparison.Ordinal));
        Assert.All(["\"review\":\"open\"", "\"official\":{"], member => Assert.Contains(member, now, StringComparison.Ordinal));
        Assert.Equal(FrozenReport.Of(SomeFacts.Small(), ReportingService.Start, 2).Sha256, FrozenReport.Of(facts, ReportingService.Start, 2).Sha256);
    }

    [Fact]
    public void A_period_closed_in_the_fifth_format_is_computed_again_without_public_investment()
    {
        var facts = SomeFacts.Small() with { Capital = new(new(2024, 3, 14), [new(Guid.Empty, "DA-01", "Cầu", "so-yt", null, 100, 9, 1, 1, "1/QĐ", true)], [], true) };
        var now = FrozenReport.Of(facts, ReportingService.Start);

        Assert.Equal(FrozenReport.Of(SomeFacts.Small(), ReportingService.Start, 5).Sha256, FrozenReport.Of(facts, ReportingService.Start, 5).Sha256);
        Assert.Equal(new DateOnly(2024, 3, 14), FrozenReport.CapitalThroughOf(now.Content));
        Assert.Null(FrozenReport.CapitalThroughOf(FrozenReport.Of(facts, ReportingService.Start, 5).Content));
    }

    [Fact]
    public void A_period_closed_in_the_third_format_is_computed_again_without_the_text()
    {
        var facts = SomeFacts.Small() with { Narrative = SomeFacts.Written(SomeFacts.Small().Revisions, Guid.Empty, "Quý I đạt khá.") };

        Assert.DoesNotContain("\"narrative\":{", Encoding.UTF8.GetString(FrozenReport.Of(facts, ReportingService.Start, 3).Content), StringComparison.Ordinal);
        Assert.Contains("\"narrative\":{", Encoding.UTF8.GetString(FrozenReport.Of(facts, ReportingService.Start).Content), StringComparison.Ordinal);
        Assert.Equal(FrozenReport.Of(SomeFacts.Small(), ReportingService.Start, 3).Sha256, FrozenReport.Of(facts, ReportingService.Start, 3).Sha256);
    }
}
