using System.Text;

namespace SonLa.Documents.Blocks;

/// <summary>A table of a marked-up source while its rows and cells come in.</summary>
/// <param name="flat">True where it is nested too deep to be a table of its own.</param>
internal sealed class OpenTable(bool flat)
{
    public const int MostColumns = 64;

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
