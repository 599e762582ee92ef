using System.Text;
using SonLa.Budget.ListFiles;
using SonLa.Budget.ListFiles.Tables;
using Xunit;
using static SonLa.Budget.Tests.ListFiles.ImportDesk;

namespace SonLa.Budget.Tests.ListFiles;

/// <summary>Files as officials have them, sound and unsound, without a service around the reader.</summary>
public sealed class ListTableTests
{
    private const string Titles = "Mã dự án;Mã nguồn vốn;Năm kế hoạch;Số tiền;Ngày giải ngân;Số chứng từ";
    private static readonly DateOnly Today = new(2024, 7, 5);

    public static TheoryData<string> Encodings() => ["utf-8", "utf-8-bom", "utf-16", "utf-16BE", "utf-16-no-bom"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_read_in_every_unicode_that_a_program_writes(string name)
    {
        var text = $"{Titles}\r\nĐT-01;tw;2024;1.000;05/06/2024;Chứng từ số 1";
        var content = name switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(text),
            "utf-8-bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            "utf-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
            "utf-16BE" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
            _ => Encoding.Unicode.GetBytes(text),
        };

        var row = Assert.Single(Read(content, out var faults));

        Assert.Empty(faults);
        Assert.Equal(("ĐT-01", 1000m, new DateOnly(2024, 6, 5), "Chứng từ số 1"), (row.ProjectCode, row.AmountInDong, row.DisbursedOn, row.Reference));
    }

    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData(",")]
    [InlineData("|")]
    public void Values_may_be_divided_by_any_usual_mark(string divider)
    {
        var rows = Read(Csv($"sep={divider}", Titles.Replace(";", divider, StringComparison.Ordinal), string.Join(divider, "DA-1", "tw", "2024", "\"1.234.567,00\"", "5/6/2024", "\"Số 1; lần, \"\"hai\"\"\"")), out var faults);

        Assert.Empty(faults);
        Assert.Equal((1234567m, "Số 1; lần, \"hai\""), (rows[0].AmountInDong, rows[0].Reference));
    }

    [Theory]
    [InlineData("1234567", 1234567)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("1 234 567", 1234567)]
    [InlineData("1.234.567,00", 1234567)]
    [InlineData("12.000", 12000)]
    [InlineData("1,234", null)]
    [InlineData("1,234,567", null)]
    [InlineData("1.5", null)]
    [InlineData("1.2345", null)]
    [InlineData("500 triệu", null)]
    [InlineData("O00", null)]
    [InlineData("1e6", null)]
    [InlineData("99999999999999999", null)]
    [InlineData("-5", null)]
    [InlineData("", null)]
    public void An_amount_is_read_as_vietnamese_write_it_and_never_guessed(string typed, int? amount)
    {
        var rows = Read(Csv(Titles, $"DA-1;tw;2024;{typed};05/06/2024;KB"), out var faults);

        Assert.Equal(amount, (int?)rows.SingleOrDefault()?.AmountInDong);
        Assert.Equal(amount is null ? [(2, "Số tiền (D)")] : [], faults);
    }

    [Theory]
    [InlineData("Số tiền (triệu đồng)", null, 1_500_000)]
    [InlineData("Số tiền", "Đơn vị tính: nghìn đồng", 1500)]
    [InlineData("Số tiền (đồng)", "Đơn vị tính: nghìn đồng", null)]
    public void A_unit_in_the_title_or_above_the_table_counts_and_the_nearer_one_wins(string title, string? above, int? amount)
    {
        var rows = Read(new Workbook().Line(above).Line("Mã dự án", "Mã nguồn vốn", "Năm kế hoạch", title, "Ngày giải ngân", "Số chứng từ").Line("DA-1", "tw", 2024, 1.5, new DateOnly(2024, 6, 5), "KB").Write(), out var faults);

        Assert.Equal(amount, (int?)rows.SingleOrDefault()?.AmountInDong);
        Assert.Equal(amount is null ? 1 : 0, faults.Count);
    }

    [Fact]
    public void Titles_stand_anywhere_near_the_top_in_any_order_with_accents_or_without_and_other_columns_are_left_alone()
    {
        var table = Table(new Workbook().Line("SỞ TÀI CHÍNH").Line("DANH SÁCH NĂM 2024").Line().Line("STT", "Ngay thanh toan", "MÃ DỰ ÁN *", "so chung tu", "Nguồn vốn", "Amount (đồng)", "Plan year", "Ghi chú")
            .Line(1, "05/06/2024", "DA-1", "KB", "tw", 1000, 2024, "x").Write(), out var faults);

        Assert.Empty(faults);
        Assert.Equal((1, 5, "STT,Ghi chú"), (table.Lines.Count, table.Lines[0].Number, string.Join(',', table.Ignored)));
    }

    [Fact]
    public void Wrong_columns_are_named()
    {
        Read(Csv("Mã dự án;Mã nguồn vốn;Năm kế hoạch;Ngày giải ngân;Ngày giải ngân", "DA-1;tw;2024;x;y"), out var faults);

        Assert.Contains((1, "Số tiền"), faults);
        Assert.Contains((1, "Số chứng từ"), faults);
        Assert.Contains((1, "Ngày giải ngân (E)"), faults);
    }

    [Fact]
    public void Merged_cells_hidden_lines_formulas_and_errors_are_refused_by_their_lines()
    {
        var workbook = Payments(Payment("DA-1", 1), Payment("DA-1", new Workbook.Formula("1+1", 2)), Payment("DA-1", 3), Payment("DA-1", "#REF!"), Payment("DA-1", 5, "KB", 45432)).Hide(4).Merge("A2:A3");

        Read(workbook.Write(), out var faults);

        Assert.Equal([(2, null), (3, "Số tiền (đồng) (D)"), (4, null), (5, "Số tiền (đồng) (D)"), (6, "Ngày giải ngân (E)")], faults);
    }

    [Fact]
    public void A_merged_heading_above_the_titles_and_empty_lines_below_do_no_harm()
    {
        var workbook = new Workbook().Line("DANH SÁCH GIẢI NGÂN").Merge("A1:F1").Line(PaymentTitles).Line(Payment("DA-1", 1)).Line("", "", null, "").Line(Payment("DA-2", 2));

        var rows = Read(workbook.Write(), out var faults);

        Assert.Empty(faults);
        Assert.Equal(["DA-1", "DA-2"], rows.Select(row => row.ProjectCode));
    }

    [Fact]
    public void A_sum_line_that_does_not_agree_is_named()
    {
        Read(Payments(Payment("DA-1", 100), Payment("DA-2", 200), ["Tổng cộng", null, null, 301]).Write(), out var faults);

        Assert.Equal([(4, "Số tiền (đồng) (D)")], faults);
    }

    [Fact]
    public void A_last_line_that_only_sounds_like_a_sum_is_a_line()
    {
        var rows = Read(Payments(Payment("DA-1", 100), Payment("DA-2", 200, "Cộng")).Write(), out var faults);

        Assert.Empty(faults);
        Assert.Equal(["DA-1", "DA-2"], rows.Select(row => row.ProjectCode));
    }

    [Fact]
    public void Amounts_with_the_dust_of_binary_fractions_are_what_people_see()
    {
        var titles = PaymentTitles.ToArray();
        titles[3] = "Số tiền (triệu đồng)";

        var rows = Read(new Workbook().Line(titles).Line("DA-1", "tw", 2024, 0.1 + 0.2, new DateOnly(2024, 6, 5), "KB").Write(), out var faults);

        Assert.Empty(faults);
        Assert.Equal(300_000m, rows[0].AmountInDong);
    }

    [Fact]
    public void A_quote_that_does_not_close_names_its_line()
    {
        var unreadable = Assert.Throws<UnreadableTableException>(() => Table(Csv(Titles, "DA-1;tw;2024;1;05/06/2024;KB", "DA-1;tw;2024;1;05/06/2024;\"KB", "DA-1;tw;2024;1;05/06/2024;KB"), out _));

        Assert.Equal(3, unreadable.Fault.Line);
    }

    [Fact]
    public void What_is_no_list_is_refused_with_what_to_do()
    {
        byte[][] files =
        [
            [0xD0, 0xCF, 0x11, 0xE0, 0, 0],
            "%PDF-1.7"u8.ToArray(),
            [0x50, 0x4B, 0x03, 0x04, 1, 2, 3],
            "xin chào"u8.ToArray(),
            [],
            Payments(Payment("DA-1", 1)).Write(sheets: 2),
            [.. Encoding.UTF8.GetBytes(Titles), (byte)'\n', 0xC3, 0x28],
            [.. Encoding.UTF8.GetBytes(Titles), 0],
        ];

        Assert.All(files, file => Assert.Matches("[Hh]ãy|phải", Assert.Throws<UnreadableTableException>(() => Table(file, out _)).Fault.Vi));
    }

    [Fact]
    public void Damaged_workbooks_are_refused_and_never_break_the_reader()
    {
        var sound = Payments([.. Enumerable.Range(1, 20).Select(number => Payment("DA-1", number))]).Write();
        var random = new Random(20240705);

        for (var round = 0; round < 300; round++)
        {
            var damaged = sound.ToArray();
            for (var hit = 0; hit < 1 + random.Next(5); hit++)
            {
                damaged[4 + random.Next(damaged.Length - 4)] = (byte)random.Next(256);
            }

            // Either it is read or it is refused; any other exception fails the test.
            var failure = Record.Exception(() => Read(round % 3 == 0 ? damaged[..random.Next(4, damaged.Length)] : damaged, out _));
            Assert.True(failure is null or UnreadableTableException, failure?.ToString());
        }
    }

    private static List<Budget.Projects.ImportDisbursements.PaymentEntry> Read(byte[] content, out IReadOnlyList<(int Line, string? Column)> faults)
    {
        var found = new FaultList();
        var table = ListTable.Read(content, PaymentList.Columns, 2024, found);
        var rows = PaymentList.Read(table, 2024, Today, new HashSet<string> { "tw" }, found);
        faults = [.. found.InOrder.Select(fault => (fault.Line, fault.Column))];
        return [.. rows.Select(row => row.Payment)];
    }

    private static ListTable Table(byte[] content, out IReadOnlyList<LineFault> faults)
    {
        var found = new FaultList();
        var table = ListTable.Read(content, PaymentList.Columns, 2024, found);
        faults = found.InOrder;
        return table;
    }
}
