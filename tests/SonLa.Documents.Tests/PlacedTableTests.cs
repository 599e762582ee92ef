using FsCheck;
using FsCheck.Fluent;
using SonLa.Documents.Blocks;
using SonLa.Documents.Sources;
using Xunit;

namespace SonLa.Documents.Tests;

/// <summary>Tables known only by where their words stand on a page.</summary>
public sealed class PlacedTableTests
{
    private const double Line = 15;

    [Fact]
    public void A_cell_centred_on_several_rows_belongs_to_each_of_them_and_no_other()
    {
        var rows = Read([
            .. Heading,
            .. At(40, 130, "1"), .. At(70, 130, "GRDP"), .. At(250, 130, "%"), .. At(330, 130, "Sở Tài chính"),
            .. At(40, 160, "2"), .. At(70, 160, "Tổng lượt khách"), .. At(250, 160, "Lượt"),
            .. At(40, 180, "3"), .. At(70, 180, "Doanh thu"), .. At(250, 180, "Tỷ đồng"),
            .. At(330, 162.5, "Sở Văn hóa, Thể thao"), .. At(330, 162.5 + Line, "và Du lịch"),
            .. At(40, 210, "4"), .. At(70, 210, "Số xã"), .. At(250, 210, "Xã"), .. At(330, 210, "Sở Y tế"),
        ]);

        Assert.Equal(["1", "2", "3", "4"], rows.Select(row => row[0].Text));
        Assert.Equal(["Sở Tài chính", "Sở Văn hóa, Thể thao và Du lịch", "", "Sở Y tế"], rows.Select(row => row[3].Text));
        Assert.Equal([false, false, true, false], rows.Select(row => row[3].FromAbove));
    }

    [Fact]
    public void A_tall_cell_centred_on_one_row_takes_no_other_row_and_wrapped_names_are_joined()
    {
        var rows = Read([
            .. Heading,
            .. At(40, 145, "1"), .. At(70, 137.5, "Tỷ lệ chất thải rắn"), .. At(70, 137.5 + Line, "được thu gom"), .. At(250, 145, "%"),
            .. At(330, 130, "Sở Nông nghiệp"), .. At(330, 130 + Line, "và Phát triển"), .. At(330, 130 + (2 * Line), "nông thôn"),
            .. At(40, 190, "2"), .. At(70, 190, "Số bác sĩ"), .. At(250, 190, "Người"), .. At(330, 190, "Sở Y tế"),
        ]);

        Assert.Equal(["Tỷ lệ chất thải rắn được thu gom", "Số bác sĩ"], rows.Select(row => row[1].Text));
        Assert.Equal(["Sở Nông nghiệp và Phát triển nông thôn", "Sở Y tế"], rows.Select(row => row[3].Text));
        Assert.DoesNotContain(rows, row => row[3].FromAbove);
    }

    [Fact]
    public void Cells_that_begin_at_the_top_of_their_rows_go_down_to_the_next_ordinal_or_figure()
    {
        var rows = Read([
            .. Heading,
            .. At(40, 130, "1"), .. At(70, 130, "Tỷ lệ chất thải rắn"), .. At(70, 130 + Line, "được thu gom"), .. At(250, 130, "%"),
            .. At(330, 130, "Sở Nông nghiệp"), .. At(330, 130 + Line, "và Môi trường"), .. At(330, 130 + (2 * Line), "tỉnh"),
            .. At(40, 175, "2"), .. At(70, 175, "Tổng thu ngân sách"), .. At(70, 175 + Line, "trên địa bàn tỉnh"), .. At(250, 175, "Tỷ đồng"), .. At(330, 175, "Sở Tài chính"),
            .. At(70, 205, "Thu nội địa"), .. At(250, 205, "Tỷ đồng"), .. At(330, 205, "Thuế tỉnh"),
            .. At(40, 220, "3"), .. At(70, 220, "Tỷ lệ hộ nghèo"), .. At(70, 220 + Line, "đa chiều"), .. At(250, 220, "%"), .. At(330, 220, "Sở Nông nghiệp"), .. At(330, 220 + Line, "và Môi trường"),
        ]);

        Assert.Equal(
            ["1|Tỷ lệ chất thải rắn được thu gom|%|Sở Nông nghiệp và Môi trường tỉnh", "2|Tổng thu ngân sách trên địa bàn tỉnh|Tỷ đồng|Sở Tài chính", "|Thu nội địa|Tỷ đồng|Thuế tỉnh", "3|Tỷ lệ hộ nghèo đa chiều|%|Sở Nông nghiệp và Môi trường"],
            rows.Select(row => string.Join('|', row.Select(cell => cell.Line))));
    }

    [Fact]
    public void The_heading_repeated_on_the_next_page_is_read_once_and_page_numbers_are_left_out()
    {
        var first = (PlacedWord[])[.. At(290, 20, "3"), .. Heading, .. At(40, 130, "1"), .. At(70, 130, "GRDP"), .. At(250, 130, "%"), .. At(330, 130, "Sở Tài chính")];
        var second = (PlacedWord[])[.. At(290, 20, "4"), .. Heading, .. At(40, 130, "2"), .. At(70, 130, "Số bác sĩ"), .. At(250, 130, "Người"), .. At(330, 130, "Sở Y tế")];

        var grid = Assert.IsType<Grid>(Assert.Single(PlacedPages.Read([Page(first), Page(second)])!));

        Assert.Equal(["STT", "1", "2"], grid.Rows.Select(row => row[0].Text));
    }

    [Fact]
    public void Pages_without_a_table_are_paragraphs() =>
        Assert.Equal([new Paragraph("Điều 1. Giao chỉ tiêu năm 2027", 1)], PlacedPages.Read([Page(At(40, 100, "Điều 1. Giao chỉ tiêu năm 2027"))])!);

    [Fact]
    public void Words_at_any_place_are_read_or_left_to_their_lines()
    {
        var word = from left in Gen.Choose(0, 500)
                   from top in Gen.Choose(0, 40)
                   from text in Gen.Elements("STT", "TT", "Chỉ tiêu", "Đơn vị", "Cơ quan chủ trì", "1", "2", "I", "- Dịch vụ", "Sở Y tế", "8,5", "KINH TẾ")
                   select At(left, top * 10, text);

        Prop.ForAll(word.ListOf().ToArbitrary(), words =>
        {
            var blocks = PlacedPages.Read([Page([.. Heading, .. words.SelectMany(one => one)])]);
            return blocks is null || blocks.OfType<Grid>().All(grid => grid.Rows.All(row => row.Cells.Count == grid.Columns));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Words_are_taken_with_their_places_and_lines_that_are_no_words_are_passed_over()
    {
        var pages = PdfWords.Of("<page width=\"595.0\" height=\"842.0\">\n  <word xMin=\"1.5\" yMin=\"2.0\" xMax=\"9.0\" yMax=\"14.0\">R&amp;D</word>\n  <word xMin=\"x\">?</word>\n</page>\n<page width=\"1\" height=\"1\">\n");

        Assert.Equal([new PlacedWord(1.5, 2, 9, 14, "R&D")], pages[0].Words);
        Assert.Equal((595, 842), (pages[0].Width, pages[0].Height));
        Assert.Empty(pages[1].Words);
    }

    private static PlacedPage Page(PlacedWord[] words) => new(595, 842, [.. words], []);

    private static PlacedWord[] Heading => [.. At(40, 100, "STT"), .. At(70, 100, "Chỉ tiêu"), .. At(250, 100, "Đơn vị tính"), .. At(330, 100, "Cơ quan chủ trì")];

    private static IReadOnlyList<IReadOnlyList<Cell>> Read(PlacedWord[] words) => Assert.Single(PlacedTable.On(words)!).Rows;

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
