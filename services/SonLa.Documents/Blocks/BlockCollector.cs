using System.Text;

namespace SonLa.Documents.Blocks;

/// <summary>Turns the events of a marked-up source (paragraph, table, row, cell, text) into blocks.</summary>
internal sealed class BlockCollector
{
    private const int DeepestTable = 12;

    private readonly List<object> _blocks = [];
    private readonly Stack<OpenTable> _tables = new();
    private readonly StringBuilder _text = new();
    private long _letters;
    private string _label = "";

    public void Text(ReadOnlySpan<char> text)
    {
        _letters += text.Length;
        TextLimit.Check(_letters);
        _text.Append(text);
    }

    public void Break() => _text.Append('\n');

    /// <summary>The number of the next paragraph, which its text does not hold; in an empty cell it stands alone.</summary>
    public void Label(string label) => _label = label;

    public void EndParagraph()
    {
        if (_text.Length == 0)
        {
            return;
        }

        var text = Print.Normalised(_text.ToString());
        _text.Clear();
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        (text, _label) = (_label + text, "");
        if (_tables.TryPeek(out var table))
        {
            table.Add(text);
        }
        else
        {
            _blocks.Add(text);
        }
    }

    public void BeginTable()
    {
        EndItem();
        _tables.Push(new OpenTable(_tables.Count >= DeepestTable));
    }

    public void BeginRow()
    {
        EndItem();
        if (_tables.TryPeek(out var table))
        {
            table.BeginRow();
        }
    }

    /// <param name="rows">How many rows the cell covers; 1 where the source marks continuations instead.</param>
    public void BeginCell(int columns = 1, int rows = 1)
    {
        EndItem();
        if (_tables.TryPeek(out var table))
        {
            table.BeginCell(Math.Clamp(columns, 1, OpenTable.MostColumns), Math.Clamp(rows, 1, 1000));
        }
    }

    /// <summary>The open cell covers this many columns.</summary>
    public void Span(int columns)
    {
        if (_tables.TryPeek(out var table))
        {
            table.Span(Math.Clamp(columns, 1, OpenTable.MostColumns));
        }
    }

    /// <summary>The open cell goes on from the row above.</summary>
    public void ContinueFromAbove()
    {
        if (_tables.TryPeek(out var table))
        {
            table.ContinueFromAbove();
        }
    }

    public void EndTable()
    {
        EndItem();
        if (!_tables.TryPop(out var table))
        {
            return;
        }

        var rows = table.Rows();
        if (rows.Count == 0)
        {
            return;
        }

        if (_tables.TryPeek(out var outer) && (table.Flat || rows.Count < 3 || rows.Max(row => row.Count) < 3))
        {
            foreach (var cell in rows.SelectMany(row => row).Where(cell => cell.Text.Length > 0))
            {
                outer.Add(cell.Text);
            }
        }
        else
        {
            _blocks.Add(rows);
        }
    }

    public IReadOnlyList<Block> Blocks()
    {
        while (_tables.Count > 0)
        {
            EndTable();
        }

        EndParagraph();
        var shaped = new BlockList();
        foreach (var block in _blocks)
        {
            if (block is string text)
            {
                shaped.AddParagraph(text);
            }
            else
            {
                shaped.AddTable((List<List<Cell>>)block);
            }
        }

        return shaped.Blocks;
    }

    /// <summary>Ends a paragraph and what it numbers: a number without words stands alone in its cell, and nowhere else.</summary>
    public void EndItem()
    {
        EndParagraph();
        if (_label.Length > 0 && _tables.TryPeek(out var table))
        {
            table.Add(_label.Trim());
        }

        _label = "";
    }
}
