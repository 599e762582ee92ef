namespace SonLa.Documents.Blocks;

/// <summary>A drawn cell: the row and column where it begins, how far it reaches, and its words.</summary>
internal sealed class RuledCell(int row, int column, double margin)
{
    private double _width;
    private int _lastRow = row;

    public int Row { get; } = row;

    public int Column { get; } = column;

    public List<PlacedWord> Words { get; } = [];

    /// <summary>True where it covers several rows.</summary>
    public bool Tall => _lastRow > Row;

    public void Take(int rowOfPart, int columnOfPart, double width)
    {
        _lastRow = Math.Max(_lastRow, rowOfPart);
        _width = columnOfPart >= Column ? Math.Max(_width, width) : _width;
    }

    public string Text() => PlacedText.Of(PlacedWord.Lines(Words), _width - (2 * margin));
}
