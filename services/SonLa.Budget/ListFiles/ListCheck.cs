using SonLa.Budget.ListFiles.Tables;

namespace SonLa.Budget.ListFiles;

/// <summary>What is gathered while a list is gone through, to be checked or to be posted.</summary>
internal sealed class ListCheck(FaultList faults)
{
    private const int LinesToShow = 20;
    private readonly List<ImportLine> _first = [];
    private readonly Dictionary<string, (int Lines, decimal Amount)> _sums = [];
    private readonly HashSet<string> _projects = [];

    public FaultList Faults => faults;

    public int NewProjects { get; set; }

    public int Unchanged { get; set; }

    public int Lines { get; set; }

    public IReadOnlyList<string> Ignored { get; set; } = [];

    public void Show(int line, params (string Key, object? Value)[] values)
    {
        if (_first.Count < LinesToShow)
        {
            _first.Add(new(line, values.Where(value => value.Value is not null).ToDictionary(value => value.Key, value => Written(value.Value!))));
        }
    }

    public void Project(string code) => _projects.Add(code);

    public void Sum(string sourceCode, decimal amount)
    {
        var (lines, sum) = _sums.GetValueOrDefault(sourceCode);
        _sums[sourceCode] = (lines + 1, sum + amount);
    }

    public ImportFindings Findings() => new(
        faults.InOrder,
        _first,
        [.. _sums.OrderBy(sum => sum.Key, StringComparer.Ordinal).Select(sum => new ImportSum(sum.Key, sum.Value.Lines, sum.Value.Amount))],
        Ignored,
        _projects.Count,
        NewProjects,
        Unchanged);

    private static string Written(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
