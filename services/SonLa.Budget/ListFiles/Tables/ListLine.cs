using System.Globalization;
using System.Text.RegularExpressions;

namespace SonLa.Budget.ListFiles.Tables;

/// <summary>One line of a list; reading a cell notes what is wrong with it and gives null.</summary>
internal sealed partial class ListLine(ListTable table, RawLine line)
{
    // A thousand times the province's yearly revenue: anything above is a slip of units.
    private const decimal MostDong = 5_000_000_000_000_000m;

    public int Number => line.Number;

    /// <summary>A sum: “Tổng cộng” in a cell of its own, and nothing but that in the column that names what a line is about.</summary>
    public bool IsTotal(string subject) => line.Cells.Values.Any(IsSumLabel) && (Cell(subject) is not { } named || IsSumLabel(named));

    /// <summary>The cell's text as a sum line has it, formula or not.</summary>
    public decimal? TotalOf(string key) => Cell(key) is { } cell && table.ColumnOf(key) is { } column && TryNumber(cell, out var number) ? number * column.Unit : null;

    /// <summary>Text of at most so many characters.</summary>
    public string? Text(string key, int longest, FaultList faults, bool required = true)
    {
        if (Sound(key, faults, required) is not { } cell)
        {
            return null;
        }

        if (cell.Text.Length > longest)
        {
            Note(faults, key, $"Nội dung dài {cell.Text.Length} ký tự, tối đa {longest}; hãy rút gọn.", $"The text has {cell.Text.Length} characters, at most {longest}; shorten it.");
            return null;
        }

        return cell.Text;
    }

    /// <summary>An amount in whole đồng, brought from the column's unit.</summary>
    public decimal? Money(string key, FaultList faults, bool required = true)
    {
        if (Sound(key, faults, required) is not { } cell || table.ColumnOf(key) is not { } column)
        {
            return null;
        }

        if (!TryNumber(cell, out var number))
        {
            Note(faults, key, $"“{Shortened(cell.Text)}” không phải số tiền; hãy chỉ ghi số, ví dụ 1.234.567 (dấu chấm ngăn hàng nghìn, dấu phẩy thập phân).", $"“{Shortened(cell.Text)}” is no amount; write only a number such as 1.234.567 (points group thousands, a comma begins decimals).");
            return null;
        }

        var dong = number * column.Unit;
        if (dong != decimal.Truncate(dong) || Math.Abs(dong) > MostDong)
        {
            Note(faults, key, $"Số tiền {dong.ToString(CultureInfo.InvariantCulture)} đồng không phải số nguyên đồng hoặc quá lớn; hãy kiểm tra đơn vị tính và dấu thập phân.", $"{dong.ToString(CultureInfo.InvariantCulture)} đồng is not whole đồng, or too much; check the unit and the decimal mark.");
            return null;
        }

        return decimal.Truncate(dong);
    }

    /// <summary>A year from 1990 to 2100.</summary>
    public int? Year(string key, FaultList faults, bool required = true)
    {
        if (Sound(key, faults, required) is not { } cell)
        {
            return null;
        }

        if (int.TryParse(cell.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1990 and <= 2100)
        {
            return year;
        }

        Note(faults, key, $"“{Shortened(cell.Text)}” không phải năm; hãy ghi bốn chữ số, ví dụ 2024.", $"“{Shortened(cell.Text)}” is no year; write four digits such as 2024.");
        return null;
    }

    /// <summary>A day: a date cell, or dd/mm/yyyy.</summary>
    public DateOnly? Day(string key, FaultList faults, bool required = true)
    {
        if (Sound(key, faults, required) is not { } cell)
        {
            return null;
        }

        string[] forms = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd"];
        if (cell.Day is { } day || (cell.Number is null && DateOnly.TryParseExact(cell.Text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out day)))
        {
            return day;
        }

        Note(faults, key, $"“{Shortened(cell.Text)}” không phải ngày; hãy ghi dd/mm/yyyy, ví dụ 05/06/2024.", $"“{Shortened(cell.Text)}” is no date; write dd/mm/yyyy, 05/06/2024 for example.");
        return null;
    }

    public bool IsEmpty(string key) => Cell(key) is null;

    public void Note(FaultList faults, string? key, string vi, string en) => faults.Add(Number, key is null ? null : table.NameOf(key), vi, en);

    private RawCell? Cell(string key) => table.ColumnOf(key) is { } column && line.Cells.TryGetValue(column.Index, out var cell) && (cell.Text.Length > 0 || cell.IsFormula) ? cell : null;

    private RawCell? Sound(string key, FaultList faults, bool required)
    {
        switch (Cell(key))
        {
            case null:
                if (required && table.Has(key))
                {
                    Note(faults, key, "Ô trống; hãy nhập nội dung.", "The cell is empty; fill it in.");
                }

                return null;
            case { IsFormula: true }:
                Note(faults, key, "Ô là công thức; hãy dán thành giá trị (Paste Values).", "The cell is a formula; paste its value instead.");
                return null;
            case { IsError: true } wrong:
                Note(faults, key, $"Ô báo lỗi {wrong.Text}; hãy sửa trong tệp.", $"The cell shows the error {wrong.Text}; mend it in the file.");
                return null;
            case { } sound when sound.Text.Any(char.IsControl):
                Note(faults, key, "Ô có ký tự xuống dòng hoặc ký tự điều khiển; hãy bỏ đi.", "The cell holds a line break or a control character; remove it.");
                return null;
            case var sound:
                return sound;
        }
    }

    private static bool TryNumber(RawCell cell, out decimal number)
    {
        if (cell.Number is { } stored)
        {
            number = stored;
            return true;
        }

        number = 0;
        var text = cell.Text.Replace("\u00A0", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace('\u2212', '-');
        if (!Vietnamese().IsMatch(text))
        {
            return false;
        }

        var negative = text[0] is '-' or '(';
        var parsed = decimal.TryParse(text.Trim('-', '(', ')').Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
        number = negative ? -number : number;
        return parsed;
    }

    private static bool IsSumLabel(RawCell cell) => ListColumn.Plain(cell.Text) is "tong" or "cong" or "tong cong" or "tong so" or "total";

    private static string Shortened(string text) => text.Length <= 40 ? text : $"{text[..40]}…";

    // 1234567; 1.234.567; 1.234,5; -1.000; (1.000). A point only groups thousands, so that 1.5 is never read as fifteen.
    [GeneratedRegex(@"\A(-?(\d{1,18}|\d{1,3}(\.\d{3}){1,5})(,\d{1,10})?|\((\d{1,18}|\d{1,3}(\.\d{3}){1,5})(,\d{1,10})?\))\z")]
    private static partial Regex Vietnamese();
}
