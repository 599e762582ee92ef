using System.Text;

namespace SonLa.Documents.Blocks;

/// <summary>Turns the events of a marked-up source (paragraph, table, row, cell, text) into blocks.</summary>
internal sealed class BlockCollector
{
    private const int MostColumns = 64;
    private const int DeepestTable = 12;

    private readonly List<object> _blocks = [];
    private readonly Stack<OpenTable> _tables = new();
    private readonly StringBuilder _text = new();
    private long _letters;

    public void Text(ReadOnlySpan<char> text)
    {
        _letters += text.Length;
        TextLimit.Check(_letters);
        _text.Append(text);
    }

    public void Break() => _text.Append('\n');

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
        EndParagraph();
        _tables.Push(new OpenTable(_tables.Count >= DeepestTable));
    }

    public void BeginRow()
    {
        EndParagraph();
        if (_tables.TryPeek(out var table))
        {
            table.BeginRow();
        }
    }

    /// <param name="rows">How many rows the cell covers; 1 where the source marks continuations instead.</param>
    public void BeginCell(int columns = 1, int rows = 1)
    {
        EndParagraph();
        if (_tables.TryPeek(out var table))
        {
            table.BeginCell(Math.Clamp(columns, 1, MostColumns), Math.Clamp(rows, 1, 1000));
        }
    }

    /// <summary>The open cell covers this many columns.</summary>
    public void Span(int columns)
    {
        if (_tables.TryPeek(out var table))
        {
            table.Span(Math.Clamp(columns, 1, MostColumns));
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
        EndParagraph();
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

    private sealed class OpenTable(bool flat)
    {
        private readonly List<List<Cell>> _rows = [];
        private readonly Dictionary<int, int> _covered = [];
        private readonly StringBuilder _cell = new();
        private int _columns;
        private bool _fromAbove;
        private bool _cellOpen;

        public bool Flat { get; } = flat;

        public void BeginRow()
        {
            EndCell();
            if (_rows.Count > 0)
            {
                FillCovered(int.MaxValue);
            }

            _rows.Add([]);
        }

        public void BeginCell(int columns, int rows)
        {
            EndCell();
            if (_rows.Count == 0)
            {
                _rows.Add([]);
            }

            FillCovered(_rows[^1].Count);
            if (rows > 1)
            {
                for (var column = _rows[^1].Count; column < Math.Min(MostColumns, _rows[^1].Count + columns); column++)
                {
                    _covered[column] = rows - 1;
                }
            }

            _cellOpen = true;
            _columns = columns;
            _fromAbove = false;
        }

        public void Span(int columns) => _columns = columns;

        public void ContinueFromAbove() => _fromAbove = true;

        public void Add(string text)
        {
            if (!_cellOpen)
            {
                BeginCell(1, 1);
            }

            _cell.Append(_cell.Length == 0 ? "" : "\n").Append(text);
        }

        public List<List<Cell>> Rows()
        {
            EndCell();
            if (_rows.Count > 0)
            {
                FillCovered(int.MaxValue);
            }

            _rows.RemoveAll(row => row.Count == 0);
            return _rows;
        }

        private void EndCell()
        {
            if (!_cellOpen)
            {
                return;
            }

            _cellOpen = false;
            var row = _rows[^1];
            for (var i = 0; i < _columns && row.Count < MostColumns; i++)
            {
                row.Add(new Cell(i == 0 ? _cell.ToString() : "", FromLeft: i > 0, FromAbove: _fromAbove));
            }

            _cell.Clear();
        }

        /// <summary>Cells of rows above that reach into this row, up to the next cell of its own.</summary>
        private void FillCovered(int until)
        {
            var row = _rows[^1];
            if (_covered.Count == 0)
            {
                return;
            }

            if (until == int.MaxValue)
            {
                foreach (var column in _covered.Keys.Where(column => column >= row.Count).Order().ToList())
                {
                    while (row.Count < column)
                    {
                        row.Add(Cell.Empty);
                    }

                    Cover(row, column);
                }

                return;
            }

            while (_covered.ContainsKey(row.Count) && row.Count < MostColumns)
            {
                Cover(row, row.Count);
            }
        }

        private void Cover(List<Cell> row, int column)
        {
            row.Add(new Cell("", FromAbove: true));
            if (--_covered[column] <= 0)
            {
                _covered.Remove(column);
            }
        }
    }
}
