using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.ServiceDefaults.Tests.Security;

public sealed class ReadingClassesTests
{
    private const string Defence = """{ "code": "defence", "vi": "Quốc phòng", "en": "Defence", "roles": ["chairman"], "partyRoles": ["district"], "headings": ["quốc phòng"], "except": ["an ninh lương thực"], "texts": ["công tác thanh tra"] }""";
    private readonly ReadingClasses _classes = ReadingClasses.Parse(File(Defence));

    [Theory]
    [InlineData("10. Tăng cường QUỐC  PHÒNG,\n an ninh", "x", "defence")]
    [InlineData(null, "Tăng cường công tác thanh tra, kiểm tra", "defence")]
    [InlineData("Phát triển kinh tế", "Bảo đảm quốc phòng", null)]
    [InlineData("An ninh lương thực", "x", null)]
    public void A_matter_is_classed_by_the_words_of_its_heading_or_text(string? heading, string text, string? expected) =>
        Assert.Equal(expected, _classes.ClassOf(heading, text));

    [Fact]
    public void An_unknown_class_is_closed_to_the_people_of_every_organisation()
    {
        Assert.Null(_classes.PartyRolesOf(null));
        Assert.Equal(["district"], _classes.PartyRolesOf("defence"));
        Assert.Equal([], _classes.PartyRolesOf("secret"));
    }

    [Fact]
    public void Roles_that_there_are_not_and_codes_given_twice_stop_the_service_from_starting()
    {
        Assert.Throws<InvalidOperationException>(() => ReadingClasses.Parse(File(Defence.Replace("district", "mayor", StringComparison.Ordinal))));
        Assert.Throws<InvalidOperationException>(() => ReadingClasses.Parse(File($"{Defence}, {Defence}")));
    }

    [Fact]
    public void The_classes_that_ship_can_be_used_and_mark_the_sections_of_the_decision_of_2024()
    {
        var shipped = ReadingClasses.Load(Path.Combine(Root(), "samples", "tasks", "classes.json"));

        Assert.Equal("defence", shipped.ClassOf("10. Tăng cường, củng cố tiềm lực quốc phòng, an ninh, bảo vệ vững chắc độc lập", "x"));
        Assert.Equal("inspection", shipped.ClassOf("9. Tiếp tục hoàn thiện bộ máy; đẩy mạnh hơn nữa công tác phòng, chống tham nhũng, tiêu cực", "x"));
        Assert.Equal("inspection", shipped.ClassOf("2. Tiếp tục triển khai các cơ chế, chính sách", "Tăng cường công tác thanh tra, kiểm tra, giám sát"));
        Assert.Null(shipped.ClassOf("2. Tiếp tục triển khai các cơ chế, chính sách", "Thực hiện tốt công tác tiếp công dân"));
    }

    private static string File(string classes) => $$"""{ "note": "x", "source": "x", "classes": [{{classes}}] }""";

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "SonLa.Platform.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("There is no solution above the tests.");
        }

        return folder.FullName;
    }
}
