using SonLa.Documents.Blocks;
using SonLa.Documents.Sources;
using Xunit;

namespace SonLa.Documents.Tests;

/// <summary>Tables whose cells are drawn on the page.</summary>
public sealed class RuledTableTests
{
    private static readonly double[] Across = [30, 60, 200, 300];

    [Fact]
    public void A_row_is_what_stands_between_two_lines_wherever_its_words_begin()
    {
        var rows = Rows(Page(
            Drawn([100, 130, 190, 230]),
            At(32, 102, "STT"), At(62, 102, "Chỉ tiêu"), At(202, 102, "Cơ quan chủ trì"),
            At(32, 132, "1"), At(62, 132, "Tỷ lệ hộ nghèo"), At(62, 147, "đa chiều"), At(202, 160, "Sở Y tế"),
            At(32, 205, "2"), At(62, 192, "Số xã đạt"), At(62, 207, "chuẩn nông"), At(62, 222, "thôn mới"), At(202, 192, "Sở Xây dựng")));

        Assert.Equal(["STT|Chỉ tiêu|Cơ quan chủ trì", "1|Tỷ lệ hộ nghèo đa chiều|Sở Y tế", "2|Số xã đạt chuẩn nông thôn mới|Sở Xây dựng"], rows);
    }

    [Fact]
    public void A_line_that_is_missing_joins_cells_down_or_across()
    {
        var rules = Drawn([100, 130, 160, 190]).Where(rule => !(rule.Lies && rule.At == 160)).Append(new Rule(true, 160, 30, 200)).ToList();
        var page = Page(
            rules,
            At(32, 102, "STT"), At(62, 102, "Chỉ tiêu"), At(202, 102, "Cơ quan chủ trì"),
            At(32, 132, "1"), At(62, 132, "Số bác sĩ"), At(202, 145, "Sở Y tế"), At(32, 162, "2"), At(62, 162, "Số giường bệnh"));

        var grid = Assert.IsType<Grid>(Assert.Single(PlacedPages.Read([page])!));

        Assert.Equal(["Cơ quan chủ trì", "Sở Y tế", ""], grid.Rows.Select(row => row[2].Text));
        Assert.Equal([false, false, true], grid.Rows.Select(row => row[2].FromAbove));
    }

    [Fact]
    public void A_line_under_words_divides_nothing() =>
        Assert.Equal(
            ["STT|Chỉ tiêu|Cơ quan chủ trì", "1|Số bác sĩ trên vạn dân|Sở Y tế"],
            Rows(Page(
                [.. Drawn([100, 130, 190]), new Rule(true, 146, 66, 150)],
                At(32, 102, "STT"), At(62, 102, "Chỉ tiêu"), At(202, 102, "Cơ quan chủ trì"), At(32, 132, "1"), At(62, 132, "Số bác sĩ trên"), At(62, 147, "vạn dân"), At(202, 132, "Sở Y tế"))));

    [Fact]
    public void Lines_between_columns_only_leave_the_rows_to_their_words() =>
        Assert.Equal(
            ["STT|Chỉ tiêu|Cơ quan chủ trì", "1|Số bác sĩ trên vạn dân|Sở Y tế", "2|Số xã|Sở Xây dựng"],
            Rows(Page(
                Drawn([100, 130, 230]),
                At(32, 102, "STT"), At(62, 102, "Chỉ tiêu"), At(202, 102, "Cơ quan chủ trì"),
                At(32, 132, "1"), At(62, 132, "Số bác sĩ trên"), At(62, 147, "vạn dân"), At(202, 132, "Sở Y tế"),
                At(32, 172, "2"), At(62, 172, "Số xã"), At(202, 172, "Sở Xây dựng"))));

    [Fact]
    public void A_row_that_the_page_cuts_is_whole_again_and_the_heading_is_read_once()
    {
        var first = Page(
            Drawn([100, 130, 160]),
            At(32, 102, "STT"), At(62, 102, "Chỉ tiêu"), At(202, 102, "Cơ quan chủ trì"), At(32, 132, "1"), At(62, 132, "Tỷ lệ hộ"), At(202, 132, "Giám đốc Sở"));
        var second = Page(
            Drawn([50, 80, 110, 140]),
            At(32, 52, "STT"), At(62, 52, "Chỉ tiêu"), At(202, 52, "Cơ quan chủ trì"), At(62, 82, "nghèo"), At(202, 82, "Nội vụ"), At(32, 112, "2"), At(62, 112, "Số xã"), At(202, 112, "Sở Y tế"));

        Assert.Equal(["STT|Chỉ tiêu|Cơ quan chủ trì", "1|Tỷ lệ hộ nghèo|Giám đốc Sở Nội vụ", "2|Số xã|Sở Y tế"], Rows(first, second));
    }

    [Fact]
    public void A_part_without_number_on_top_of_a_page_stays_a_row_of_its_own()
    {
        var first = Page(
            Drawn([100, 130, 160]),
            At(32, 102, "STT"), At(62, 102, "Chỉ tiêu"), At(202, 102, "Cơ quan chủ trì"), At(32, 132, "1"), At(62, 132, "Thu ngân sách"), At(202, 132, "Sở Tài chính"));
        var second = Page(Drawn([50, 80]), At(62, 52, "b) Thu nội địa"), At(202, 52, "Cục Thuế tỉnh"));

        Assert.Equal(["STT|Chỉ tiêu|Cơ quan chủ trì", "1|Thu ngân sách|Sở Tài chính", "|b) Thu nội địa|Cục Thuế tỉnh"], Rows(first, second));
    }

    [Fact]
    public void Lines_are_read_from_strokes_and_from_thin_strips_and_what_shows_nothing_is_passed_over()
    {
        string[] drawing =
        [
            "<symbol overflow=\"visible\" id=\"glyph0-0\">", "<path style=\"stroke:none;\" d=\"M 0 0 L 50 0 L 50 1 L 0 1 Z \"/>", "</symbol>",
            "<page>",
            "<path style=\"fill:none;stroke-width:0.5;stroke:rgb(0%,0%,0%);\" d=\"M 10 20 L 110 20 \" transform=\"matrix(1,0,0,-1,0,800)\"/>",
            "<path style=\" stroke:none;fill-rule:nonzero;fill:rgb(0%,0%,0%);\" d=\"M 10 30 L 10.5 30 L 10.5 90 L 10 90 Z M 10 30 \"/>",
            "<path style=\" stroke:none;fill:rgb(100%,100%,100%);\" d=\"M 0 0 L 90 0 L 90 1 L 0 1 Z \"/>",
            "<page>",
        ];

        var pages = PdfRules.Of(drawing.Where(PdfRules.Wanted));

        Assert.Equal([new Rule(true, 780, 10, 110), new Rule(false, 10.25, 30, 90)], pages[0]);
        Assert.Empty(pages[1]);
    }

    [Fact]
    public void Lines_drawn_piece_by_piece_are_one_and_dots_are_none()
    {
        var dotted = Enumerable.Range(0, 40).Select(dot => new Rule(true, 50, dot * 2, (dot * 2) + 0.5));

        Assert.Equal([new Rule(true, 50, 0, 78.5)], Rule.Joined([.. dotted, new Rule(true, 90, 10, 11)]));
    }

    private static List<Rule> Drawn(double[] down) =>
        [.. down.Select(at => new Rule(true, at, Across[0], Across[^1])), .. Across.Select(at => new Rule(false, at, down[0], down[^1]))];

    private static PlacedPage Page(List<Rule> rules, params PlacedWord[][] words) => new(595, 842, [.. words.SelectMany(word => word)], rules);

    private static IEnumerable<string> Rows(params PlacedPage[] pages) =>
        Assert.IsType<Grid>(Assert.Single(PlacedPages.Read(pages)!)).Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Line)));

    /// <summary>Words of one line, six points to a letter.</summary>
    private static PlacedWord[] At(double left, double top, string text)
    {
        var words = new List<PlacedWord>();
        foreach (var word in text.Split(' '))
        {
            words.Add(new PlacedWord(left, top, left + (6 * word.Length), top + 13, word));
            left += (6 * word.Length) + 4;
        }

        return [.. words];
    }
}
