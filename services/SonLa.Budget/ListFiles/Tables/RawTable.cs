namespace SonLa.Budget.ListFiles.Tables;

/// <summary>One sheet of a workbook, or a whole text file, as it is written.</summary>
/// <param name="Name">The sheet's name; the format's for a text file.</param>
/// <param name="Hidden">Whether whoever opens the file does not see the sheet.</param>
/// <param name="Lines">Lines that hold something, in order.</param>
/// <param name="HiddenLines">Numbers of lines that are hidden or filtered away.</param>
/// <param name="HiddenColumns">Indexes of hidden columns, from 0.</param>
/// <param name="Merged">Ranges of merged cells: first and last line.</param>
internal sealed record RawTable(
    string Name, bool Hidden, IReadOnlyList<RawLine> Lines, IReadOnlySet<int> HiddenLines, IReadOnlySet<int> HiddenColumns, IReadOnlyList<(int First, int Last, string Range)> Merged);

/// <summary>A line with its cells by column, from 0; cells that hold nothing are absent.</summary>
internal sealed record RawLine(int Number, IReadOnlyDictionary<int, RawCell> Cells);

/// <summary>What a cell holds: always its text, and the number or day where the program has stored one.</summary>
internal readonly record struct RawCell(string Text, decimal? Number = null, DateOnly? Day = null, bool IsFormula = false, bool IsError = false);

/// <summary>The file is not a list that can be read at all.</summary>
internal sealed class UnreadableTableException(LineFault fault) : Exception(fault.En)
{
    public UnreadableTableException(string vi, string en)
        : this(new LineFault(0, null, vi, en))
    {
    }

    public LineFault Fault { get; } = fault;
}
