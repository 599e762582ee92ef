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
}
