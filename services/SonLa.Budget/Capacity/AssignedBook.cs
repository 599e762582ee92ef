using SonLa.ServiceDefaults.Problems;

namespace SonLa.Budget.Capacity;

/// <summary>The capital assigned in some years while a list is entered: the same row counts once, and on no day is less than nothing assigned.</summary>
internal sealed class AssignedBook(IReadOnlyList<AssignedCapital> known)
{
    private readonly Dictionary<object, AssignedCapital> _last = known.OrderBy(entry => entry.EnteredAt).ThenBy(entry => entry.Id)
        .GroupBy(KeyOf)
        .ToDictionary(entries => entries.Key, entries => entries.Last());

    private readonly List<(AssignedCapital Entry, string Path)> _entered = [];

    /// <summary>Takes a row in, or notes that the book has it: by the same document, day and amount, and not taken back since.</summary>
    public void Enter(AssignedCapital entry, InputCheck input, string path)
    {
        input.Require(
            !_last.TryGetValue(KeyOf(entry), out var last) || last.AmountInDong != entry.AmountInDong,
            path,
            "Dòng này đã có trong sổ (cùng nguồn vốn, năm, văn bản, ngày và số tiền); hãy bỏ dòng này, hoặc ghi văn bản riêng nếu là khoản khác.",
            "This row is in the book already (same source, year, document, day and amount); leave it out, or name a document of its own for other capital.");
        _last[KeyOf(entry)] = entry;
        _entered.Add((entry, path));
    }

    /// <summary>Notes rows after which a source, programme or project would have less than nothing on some day.</summary>
    public void RequireSums(InputCheck input)
    {
        var before = known.ToLookup(LevelOf);
        foreach (var level in _entered.GroupBy(row => LevelOf(row.Entry)))
        {
            var (sum, least) = (0m, 0m);
            foreach (var day in before[level.Key].Concat(level.Select(row => row.Entry)).GroupBy(entry => entry.EffectiveOn).OrderBy(day => day.Key))
            {
                sum += day.Sum(entry => entry.AmountInDong);
                least = Math.Min(least, sum);
            }

            foreach (var (_, path) in level.Where(row => row.Entry.AmountInDong < 0))
            {
                input.Require(
                    least >= 0,
                    $"{path}.amountInDong",
                    $"Vốn được giao lũy kế sẽ âm ({least:0} đồng); hãy kiểm tra số giảm, ngày hiệu lực và chương trình, dự án được giao.",
                    $"Less than nothing would be assigned ({least:0} đồng); check how much is taken off, the day, and the programme or project it was assigned to.");
            }
        }
    }

    private static object KeyOf(AssignedCapital entry) =>
        (entry.SourceCode, entry.Year, entry.Programme, entry.ProjectId, Math.Abs(entry.AmountInDong), entry.EffectiveOn, entry.DocumentNumber);

    private static (string, int, string?, Guid?) LevelOf(AssignedCapital entry) => (entry.SourceCode, entry.Year, entry.Programme, entry.ProjectId);
}
