using FsCheck;
using FsCheck.Fluent;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using Xunit;

namespace SonLa.ServiceDefaults.Tests.Http;

public sealed class PagingTests
{
    [Theory]
    [InlineData(null, 50)]
    [InlineData(1, 1)]
    [InlineData(200, 200)]
    public void A_limit_within_bounds_is_taken(int? asked, int expected) => Assert.Equal(expected, Paging.Limit(asked));

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    [InlineData(-1)]
    public void A_limit_out_of_bounds_is_refused_by_name(int asked) =>
        Assert.Contains("limit", Assert.Throws<InvalidInputException>(() => Paging.Limit(asked)).Errors.Keys);

    [Theory]
    [InlineData("%%%")]
    [InlineData("_w")]
    public void What_is_no_cursor_of_ours_is_refused_by_name(string cursor) =>
        Assert.Contains("cursor", Assert.Throws<InvalidInputException>(() => Paging.Key(cursor)).Errors.Keys);

    [Fact]
    public void Walking_the_cursors_gives_every_row_once_and_in_order() => Prop.ForAll(
        Gen.Choose(0, 30).ToArbitrary(),
        Gen.Choose(1, 7).ToArbitrary(),
        (rows, limit) =>
        {
            var seen = new List<int>();
            string? cursor = null;
            do
            {
                var after = Paging.Key(cursor) is { } key ? int.Parse(key, System.Globalization.CultureInfo.InvariantCulture) : 0;
                var page = Paging.Of([.. Enumerable.Range(1, rows).Where(row => row > after).Take(limit + 1)], limit, row => $"{row}");
                seen.AddRange(page.Items);
                cursor = page.Next;
            }
            while (cursor is not null);
            return seen.SequenceEqual(Enumerable.Range(1, rows));
        }).QuickCheckThrowOnFailure();
}
