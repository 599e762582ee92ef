namespace SonLa.Budget.ListFiles.Tables;

/// <summary>What is wrong in a line of a file, and what to do.</summary>
/// <param name="Line">As the program that made the file numbers it; 0 for the file as a whole.</param>
/// <param name="Column">Title and letter of the column; null where the whole line is meant.</param>
/// <param name="Vi">The sentence in Vietnamese.</param>
/// <param name="En">The sentence in English.</param>
internal sealed record LineFault(int Line, string? Column, string Vi, string En);

/// <summary>Collects faults, counting all and keeping the first thousand.</summary>
internal sealed class FaultList
{
    internal const int Most = 1000;
    private readonly List<LineFault> _kept = [];

    public int Count { get; private set; }

    public IReadOnlyList<LineFault> InOrder => [.. _kept.OrderBy(fault => fault.Line)];

    public void Add(int line, string? column, string vi, string en)
    {
        Count++;
        if (_kept.Count < Most)
        {
            _kept.Add(new(line, column, vi, en));
        }
    }
}
