using System.Text.RegularExpressions;

namespace SonLa.Budget.ListFiles.Tables;

/// <summary>A list with known columns, found in a file: where its titles stand, which columns it has, and its lines.</summary>
internal sealed partial class ListTable
{
    private const int LinesToSearch = 30;
    private readonly Dictionary<string, (int Index, string Title, decimal Unit)> _columns = [];

    private ListTable()
    {
    }

    public IReadOnlyList<ListLine> Lines { get; private set; } = [];

    /// <summary>Titles of columns that are not used.</summary>
    public IReadOnlyList<string> Ignored { get; private set; } = [];

    /// <summary>The sum line at the end, where there is one.</summary>
    public ListLine? Total { get; private set; }

    public bool Has(string key) => _columns.ContainsKey(key);

    /// <summary>How a fault names the column: title and letter.</summary>
    public string NameOf(string key) => _columns.TryGetValue(key, out var column) ? $"{column.Title} ({Letter(column.Index)})" : key;

    /// <summary>Notes a sum line that does not agree with the lines.</summary>
    public void CheckTotal(string key, decimal sum, FaultList faults)
    {
        if (Total?.TotalOf(key) is { } total && faults.Count == 0 && total != sum)
        {
            Total.Note(faults, key, $"Dòng tổng ghi {total:0} đồng, các dòng cộng lại là {sum:0} đồng; hãy kiểm tra danh sách có đủ dòng không.", $"The total says {total:0} đồng and the lines add up to {sum:0}; check whether lines are missing.");
        }
    }

    /// <summary>Reads the one list of a file for a plan year; what is wrong with its shape goes into the faults.</summary>
    /// <exception cref="UnreadableTableException">There is no list in it, or more than one.</exception>
    public static ListTable Read(byte[] content, IReadOnlyList<ListColumn> wanted, int year, FaultList faults)
    {
        int Recognised(IEnumerable<string> titles) => titles.Select(title => wanted.FirstOrDefault(column => column.IsCalled(title))).OfType<ListColumn>().Distinct().Count();
        var found = TableFile.Read(content, Recognised)
            .Select(table => (Table: table, Head: table.Lines.Take(LinesToSearch).MaxBy(line => Recognised(line.Cells.Values.Select(cell => cell.Text)))))
            .Where(candidate => candidate.Head is { } head && Recognised(head.Cells.Values.Select(cell => cell.Text)) >= 3)
            .ToList();
        if (found is not [var (table, head)])
        {
            var required = string.Join(", ", wanted.Where(column => column.Required).Select(column => $"“{column.Title}”"));
            throw found.Count == 0
                ? new UnreadableTableException(
                    $"Không tìm thấy dòng tiêu đề trong {LinesToSearch} dòng đầu; danh sách phải có các cột {required}.",
                    $"No line of titles is found in the first {LinesToSearch} lines; the list must have the columns {required}.")
                : new UnreadableTableException(
                    $"Tệp có {found.Count} trang tính chứa danh sách ({string.Join(", ", found.Select(one => one.Table.Name))}); hãy để mỗi tệp một danh sách.",
                    $"The file has {found.Count} sheets with a list ({string.Join(", ", found.Select(one => one.Table.Name))}); keep one list per file.");
        }

        var list = new ListTable();
        list.Titles(table, head!, wanted, faults);
        list.Shape(table, head!, faults);
        CheckYear(table.Lines.TakeWhile(line => line != head), year, faults);
        list.Body(table, head!, wanted[0].Key);
        return list;
    }

    private void Titles(RawTable table, RawLine head, IReadOnlyList<ListColumn> wanted, FaultList faults)
    {
        var general = table.Lines.TakeWhile(line => line != head).SelectMany(line => line.Cells.Values).Where(cell => ListColumn.Folded(cell.Text).Contains("don vi", StringComparison.Ordinal)).Select(cell => ListColumn.UnitIn(cell.Text)).LastOrDefault(unit => unit is not null);
        var ignored = new List<string>();
        foreach (var (index, cell) in head.Cells.OrderBy(cell => cell.Key))
        {
            if (wanted.FirstOrDefault(column => column.IsCalled(cell.Text)) is not { } column)
            {
                ignored.Add(cell.Text);
            }
            else if (!_columns.TryAdd(column.Key, (index, cell.Text, column.IsMoney ? ListColumn.UnitIn(cell.Text) ?? general ?? 1 : 1)))
            {
                faults.Add(head.Number, $"{cell.Text} ({Letter(index)})", "Cột này có hai lần; hãy bỏ một cột.", "The list has this column twice; remove one.");
            }
        }

        Ignored = ignored;
        foreach (var missing in wanted.Where(column => column.Required && !_columns.ContainsKey(column.Key)))
        {
            faults.Add(head.Number, missing.Title, $"Thiếu cột “{missing.Title}”; hãy thêm cột với đúng tiêu đề này.", $"The column “{missing.Title}” is missing; add it under this title.");
        }
    }

    private void Shape(RawTable table, RawLine head, FaultList faults)
    {
        if (table.Hidden)
        {
            faults.Add(0, null, $"Trang tính “{table.Name}” đang bị ẩn; hãy bỏ ẩn và kiểm tra trước khi gửi.", $"The sheet “{table.Name}” is hidden; show and check it before sending.");
        }

        var last = table.Lines.Count > 0 ? table.Lines[^1].Number : 0;
        foreach (var (first, end, range) in table.Merged.Where(merge => merge.Last >= head.Number && merge.First <= last))
        {
            faults.Add(Math.Max(first, head.Number), null, $"Các ô {range} bị gộp (dòng {first}–{end}); hãy bỏ gộp và ghi đủ từng ô.", $"The cells {range} are merged (lines {first}–{end}); unmerge them and fill each cell.");
        }

        foreach (var line in table.Lines.Where(line => line.Number >= head.Number && table.HiddenLines.Contains(line.Number)))
        {
            faults.Add(line.Number, null, "Dòng đang bị ẩn hoặc bị lọc; hãy bỏ ẩn, hoặc xóa dòng nếu không dùng.", "The line is hidden or filtered away; show it, or delete it if it is not meant.");
        }

        foreach (var column in _columns.Values.Where(column => table.HiddenColumns.Contains(column.Index)))
        {
            faults.Add(head.Number, $"{column.Title} ({Letter(column.Index)})", "Cột đang bị ẩn; hãy bỏ ẩn và kiểm tra.", "The column is hidden; show and check it.");
        }
    }

    private static void CheckYear(IEnumerable<RawLine> above, int year, FaultList faults)
    {
        foreach (var line in above)
        {
            var named = Year().Matches(string.Join(' ', line.Cells.Values.Select(cell => cell.Text))).Select(match => int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            if (named.Count > 0 && !named.Contains(year))
            {
                faults.Add(line.Number, null, $"Tiêu đề ghi năm {named[0]}, nhưng đang nhập cho năm {year}; hãy chọn đúng tệp hoặc đúng năm.", $"The heading says the year {named[0]}, but the list is imported for {year}; choose the right file or year.");
            }
        }
    }

    private void Body(RawTable table, RawLine head, string subject)
    {
        var used = _columns.Values.Select(column => column.Index).ToHashSet();
        var lines = table.Lines.Where(line => line.Number > head.Number && line.Cells.Any(cell => used.Contains(cell.Key))).Select(line => new ListLine(this, line)).ToList();
        if (lines is [.., var last] && last.IsTotal(subject))
        {
            Total = last;
            lines.RemoveAt(lines.Count - 1);
        }

        Lines = lines;
    }

    internal (int Index, string Title, decimal Unit)? ColumnOf(string key) => _columns.TryGetValue(key, out var column) ? column : null;

    internal static string Letter(int index) => index < 26 ? ((char)('A' + index)).ToString() : $"{Letter((index / 26) - 1)}{(char)('A' + (index % 26))}";

    [GeneratedRegex(@"năm\s+(20\d\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Year();
}
