using System.Globalization;

namespace SonLa.Check.Scenarios;

/// <summary>Reads a comma-separated file with a header line; fields hold no commas and numbers have a decimal point.</summary>
internal static class CsvFile
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string path)
    {
        var lines = File.ReadAllLines(path).Where(line => line.Length > 0 && line[0] != '#').ToList();
        var names = lines[0].Split(',');
        return
        [
            .. lines.Skip(1).Select((line, index) =>
            {
                var cells = line.Split(',');
                return cells.Length == names.Length
                    ? names.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second)
                    : throw new InvalidDataException($"{path}: row {index + 1} has {cells.Length} fields, the header has {names.Length}.");
            }),
        ];
    }

    public static decimal? Number(this IReadOnlyDictionary<string, string> row, string column) =>
        row[column].Length == 0 ? null : decimal.Parse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture);
}
