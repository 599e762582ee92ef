using SonLa.Reporting.Obstacles;
using SonLa.Testing;
using Xunit;

namespace SonLa.Reporting.Tests.Obstacles;

public sealed class AddresseeBookTests
{
    [Fact]
    public void What_ships_names_three_bodies_for_measures_of_2024_and_the_UBND_elsewhere()
    {
        var book = AddresseeBook.Load(Path.Combine(NodeProject.Root(), "samples", "oversight", "addressees.json"));

        Assert.Equal(["tinh-uy", "hdnd-tinh", "ubnd-tinh"], book.Of("son-la", 2024, "measure")!.Addressees);
        Assert.Equal(["ubnd-tinh"], book.Of("son-la", 2024, "task")!.Addressees);
        Assert.Equal(["ubnd-tinh"], book.Of("son-la", 2022, "measure")!.Addressees);
        Assert.True(book.Of("lang-son", 2024, "general")!.Assumption);
        Assert.Null(book.Of("son-la", 2030, "measure"));
    }

    [Theory]
    [InlineData("[\"measure\", \"weather\"]", "[\"ubnd-tinh\"]", "concerns")]
    [InlineData("[]", "[\"ubnd-tinh\"]", "concerns")]
    [InlineData("[\"measure\"]", "[]", "addressees")]
    [InlineData("[\"measure\"]", "[\"ubnd-tinh\", \"ubnd-tinh\"]", "addressees")]
    [InlineData("[\"measure\", \"measure\"]", "[\"ubnd-tinh\"]", "ruled twice")]
    public void A_file_that_contradicts_itself_stops_the_start(string concerns, string addressees, string because)
    {
        var json = $$"""[{ "province": "x", "planYear": 2024, "concerns": {{concerns}}, "document": "1/QĐ", "article": "1", "addressees": {{addressees}}, "assumption": false, "note": "" }]""";

        Assert.Contains(because, Assert.Throws<InvalidOperationException>(() => AddresseeBook.Parse(json)).Message, StringComparison.Ordinal);
    }
}
