using SonLa.Budget.Capacity;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Budget.Projects;

/// <summary>Beside capital and payments: advances, accepted volume, needs and ceilings of the project.</summary>
internal sealed partial class InvestmentProject
{
    private readonly List<CapacityEntry> _capacityEntries = [];

    public IReadOnlyList<CapacityEntry> CapacityEntries => _capacityEntries;

    /// <summary>What the entries of a kind add up to, in đồng, reversals deducted.</summary>
    public decimal Total(string kind, int year, string? sourceCode, DateOnly? day = null) => _capacityEntries
        .Where(entry => entry.Kind == kind && entry.Year == year && entry.SourceCode == sourceCode && (day is null || entry.On <= day))
        .Sum(entry => entry.AmountInDong);

    /// <summary>The capital plans of a medium-term period together, in đồng.</summary>
    public decimal CapitalInPeriod(int begin, string? sourceCode = null) => _capital
        .Where(entry => entry.Year >= begin && entry.Year < begin + MediumTerm.Years && (sourceCode is null || entry.SourceCode == sourceCode))
        .Sum(entry => entry.AmountInDong);

    /// <summary>Medium-term ceiling of a source, or of all together, less the plans of its period, in đồng; null where none is recorded.</summary>
    public decimal? CeilingHeadroom(int begin, string? sourceCode) =>
        _capacityEntries.Exists(entry => entry.Kind == CapacityKinds.Ceiling && entry.Year == begin && entry.SourceCode == sourceCode)
            ? Total(CapacityKinds.Ceiling, begin, sourceCode) - CapitalInPeriod(begin, sourceCode)
            : null;

    /// <summary>Adds an entry; no figure falls below nothing, and payments with advances never exceed the capital in force.</summary>
    public CapacityEntry Record(CapacityEntry entry)
    {
        var total = Math.Min(Total(entry.Kind, entry.Year, entry.SourceCode), entry.AmountInDong < 0 ? Total(entry.Kind, entry.Year, entry.SourceCode, entry.On) : decimal.MaxValue) + entry.AmountInDong;
        if (total < 0)
        {
            throw new RuleViolationException("capacity.below-zero", new(
                $"Dự án {Code}: số lũy kế sẽ âm ({total:0} đồng); hãy kiểm tra lại số giảm.",
                $"Project {Code}: the total would fall below nothing ({total:0} đồng); check how much is taken off."));
        }

        if (entry is { Kind: CapacityKinds.Ceiling, AmountInDong: < 0 } && CeilingHeadroom(entry.Year, entry.SourceCode) + entry.AmountInDong is < 0 and var left)
        {
            throw new RuleViolationException("ceiling.below-plans", new(
                $"Dự án {Code}: trần trung hạn sẽ thấp hơn kế hoạch vốn đã giao {-left:0} đồng; hãy giảm kế hoạch vốn trước hoặc hạ trần ít hơn.",
                $"Project {Code}: the ceiling would lie {-left:0} đồng below the plans of its period; lower the plans first, or the ceiling by less."));
        }

        if (entry is { Kind: CapacityKinds.Advance, AmountInDong: > 0, SourceCode: { } source })
        {
            var available = Headroom(entry.Year, source, entry.On) - entry.AmountInDong;
            if (available < 0)
            {
                throw new RuleViolationException("advance.exceeds-capital", new(
                    $"Dự án {Code}: tạm ứng vượt kế hoạch vốn còn lại của nguồn {source} năm {entry.Year} {-available:0} đồng; hãy giảm số tạm ứng.",
                    $"Project {Code}: the advance exceeds what is left of source {source} of {entry.Year} by {-available:0} đồng; advance less."));
            }
        }

        _capacityEntries.Add(entry);
        Version++;
        return entry;
    }

    /// <summary>Takes an entry of the project's capacity back by an entry of its own, once.</summary>
    public CapacityEntry Reverse(CapacityEntry original, DateOnly on, string reason, DateTimeOffset enteredAt, Guid enteredBy)
    {
        if (original.ReversesEntryId is not null || _capacityEntries.Any(entry => entry.ReversesEntryId == original.Id))
        {
            throw new RuleViolationException("capacity.already-reversed", new(
                "Dòng này đã được đảo hoặc là dòng đảo; hãy ghi một dòng mới.",
                "This entry is reversed or is a reversal; record a new one."));
        }

        if (on < original.On)
        {
            throw new InvalidInputException("reversedOn", new(
                "Ngày đảo không được trước ngày của dòng gốc.",
                "The reversal may not be dated before the entry."));
        }

        return Record(new()
        {
            ReversesEntryId = original.Id,
            Kind = original.Kind,
            SourceCode = original.SourceCode,
            Year = original.Year,
            AmountInDong = -original.AmountInDong,
            On = on,
            Reference = reason,
            EnteredAt = enteredAt,
            EnteredBy = enteredBy,
        });
    }
}
