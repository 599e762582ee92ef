using SonLa.Budget.Situation;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Budget.Projects;

/// <summary>Beside money: physical progress, bottlenecks and the accountable head of the project.</summary>
internal sealed partial class InvestmentProject
{
    private readonly List<SituationEntry> _situation = [];

    public IReadOnlyList<SituationEntry> Situation => _situation;

    /// <summary>Entries that nobody has taken back.</summary>
    public IEnumerable<SituationEntry> StandingSituation => _situation.Where(entry =>
        entry.ReversesEntryId is null && !_situation.Exists(other => other.ReversesEntryId == entry.Id));

    /// <summary>Adds an entry; work that is done is not undone, and only an open bottleneck is ended.</summary>
    public SituationEntry Report(SituationEntry entry)
    {
        if (entry.PhysicalPercent is { } percent)
        {
            RequireProgressToGrow(percent, entry.On);
        }

        if (entry.Kind == SituationKinds.Resolution)
        {
            RequireOpen(entry);
        }

        _situation.Add(entry);
        Version++;
        return entry;
    }

    /// <summary>Takes an entry of the project's situation back by an entry of its own, once.</summary>
    public SituationEntry Reverse(SituationEntry original, DateOnly on, string reason, DateTimeOffset enteredAt, Guid enteredBy)
    {
        if (!StandingSituation.Contains(original))
        {
            throw new RuleViolationException("situation.already-reversed", new(
                "Dòng này đã được đảo hoặc là dòng đảo; hãy ghi một dòng mới.",
                "This entry is reversed or is a reversal; record a new one."));
        }

        if (StandingSituation.Any(entry => entry.EndsEntryId == original.Id))
        {
            throw new RuleViolationException("situation.bottleneck-ended", new(
                "Vướng mắc này đã được ghi là tháo gỡ; hãy đảo dòng tháo gỡ trước.",
                "The bottleneck is recorded as removed; reverse its resolution first."));
        }

        if (on < original.On)
        {
            throw new InvalidInputException("reversedOn", new(
                "Ngày đảo không được trước ngày của dòng gốc.",
                "The reversal may not be dated before the entry."));
        }

        var reversal = new SituationEntry
        {
            ReversesEntryId = original.Id,
            Kind = original.Kind,
            On = on,
            Text = reason,
            EnteredAt = enteredAt,
            EnteredBy = enteredBy,
        };
        _situation.Add(reversal);
        Version++;
        return reversal;
    }

    private void RequireProgressToGrow(decimal percent, DateOnly on)
    {
        var reported = StandingSituation.Where(entry => entry.Kind == SituationKinds.Progress).ToList();
        if (reported.Find(entry => entry.On <= on ? entry.PhysicalPercent > percent : entry.PhysicalPercent < percent) is { } contradicting)
        {
            throw new RuleViolationException("situation.progress-falls", new(
                $"Dự án {Code}: khối lượng lũy kế ngày {on:dd/MM/yyyy} là {percent:0.##} %, trái với {contradicting.PhysicalPercent:0.##} % ngày {contradicting.On:dd/MM/yyyy}; nếu số đó sai, hãy đảo dòng đó trước.",
                $"Project {Code}: {percent:0.##} % on {on:yyyy-MM-dd} contradicts {contradicting.PhysicalPercent:0.##} % on {contradicting.On:yyyy-MM-dd}; if that is wrong, reverse it first."));
        }
    }

    private void RequireOpen(SituationEntry resolution)
    {
        var bottleneck = StandingSituation.SingleOrDefault(entry => entry.Id == resolution.EndsEntryId && entry.Kind == SituationKinds.Bottleneck);
        if (bottleneck is null || bottleneck.On > resolution.On || StandingSituation.Any(entry => entry.EndsEntryId == bottleneck.Id))
        {
            throw new RuleViolationException("situation.no-open-bottleneck", new(
                $"Dự án {Code} không có vướng mắc này đang mở vào ngày {resolution.On:dd/MM/yyyy}; hãy tải lại để xem.",
                $"Project {Code} has no such open bottleneck on {resolution.On:yyyy-MM-dd}; load it again."));
        }
    }
}
