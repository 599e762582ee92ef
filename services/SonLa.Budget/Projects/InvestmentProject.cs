using SonLa.Budget.Capacity;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Budget.Projects;

/// <summary>A public-investment project with its capital plan and its disbursements, per funding source and year.</summary>
internal sealed partial class InvestmentProject
{
    private readonly List<CapitalAllocation> _capital = [];
    private readonly List<Disbursement> _disbursements = [];

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>The organisation that answers for the project (chủ đầu tư).</summary>
    public required string OwnerCode { get; init; }

    /// <summary>Year in which the project began; in every later year it is carried over (dự án chuyển tiếp), whatever its capital. Capital that is prolonged (vốn kéo dài) is another matter: it stays capital of its own plan year.</summary>
    public required int BeganInYear { get; init; }

    public int Version { get; private set; } = 1;

    public IReadOnlyList<CapitalAllocation> Capital => _capital;

    public IReadOnlyList<Disbursement> Disbursements => _disbursements;

    /// <summary>The capital plan of a year in force at the end of a day, in đồng, adjustments included.</summary>
    public decimal CapitalInForce(int year, DateOnly day, string? sourceCode = null) => _capital
        .Where(entry => entry.Year == year && entry.EffectiveOn <= day && (sourceCode is null || entry.SourceCode == sourceCode))
        .Sum(entry => entry.AmountInDong);

    /// <summary>Disbursed of a year's capital up to the end of a day, in đồng, reversals deducted.</summary>
    public decimal DisbursedBy(int year, DateOnly day, string? sourceCode = null) => _disbursements
        .Where(entry => entry.Year == year && entry.DisbursedOn <= day && (sourceCode is null || entry.SourceCode == sourceCode))
        .Sum(entry => entry.AmountInDong);

    /// <summary>Adds capital to the year's plan, or takes some back; on no day below what is disbursed and advanced by then.</summary>
    public CapitalAllocation Allocate(CapitalAllocation entry)
    {
        RequireRoomFor(entry);
        _capital.Add(entry);
        Version++;
        return entry;
    }

    /// <summary>Refuses an entry that would take back what is spent, without adding it.</summary>
    public void RequireRoomFor(CapitalAllocation entry)
    {
        if (entry.AmountInDong < 0 && Headroom(entry.Year, entry.SourceCode, entry.EffectiveOn) + entry.AmountInDong < 0)
        {
            throw new RuleViolationException("capital.below-disbursed", new(
                "Kế hoạch vốn không được thấp hơn số đã giải ngân và tạm ứng chưa thu hồi của nguồn vốn này; hãy giảm số thu hồi.",
                "The capital plan may not fall below what is disbursed and advanced from this source; take less back."));
        }
    }

    /// <summary>Records a payment; never more than is left of the source's capital in force on its day, and on every later day.</summary>
    public Disbursement Disburse(Disbursement entry)
    {
        var available = Headroom(entry.Year, entry.SourceCode, entry.DisbursedOn);
        if (entry.AmountInDong > available)
        {
            throw new RuleViolationException("disbursement.exceeds-capital", new(
                $"Nguồn vốn {entry.SourceCode} năm {entry.Year} chỉ còn {available:0} đồng chưa giải ngân; hãy kiểm tra lại số tiền hoặc kế hoạch vốn.",
                $"Source {entry.SourceCode} of {entry.Year} has only {available:0} đồng left to disburse; check the amount or the capital plan."));
        }

        _disbursements.Add(entry);
        Version++;
        return entry;
    }

    /// <summary>Takes a disbursement back by an entry of its own, once.</summary>
    public Disbursement Reverse(Disbursement original, DateOnly on, string reason, DateTimeOffset postedAt, Guid postedBy)
    {
        if (original.ReversesDisbursementId is not null)
        {
            throw new RuleViolationException("disbursement.is-reversal", new(
                "Bút toán đảo không thể bị đảo lần nữa; hãy ghi một bút toán giải ngân mới.",
                "A reversal cannot be reversed; post a new disbursement."));
        }

        if (_disbursements.Any(entry => entry.ReversesDisbursementId == original.Id))
        {
            throw new RuleViolationException("disbursement.already-reversed", new(
                "Bút toán này đã được đảo; không cần làm gì thêm.",
                "This disbursement is reversed already; nothing is left to do."));
        }

        if (on < original.DisbursedOn)
        {
            throw new InvalidInputException("reversedOn", new(
                "Ngày đảo không được trước ngày giải ngân.",
                "The reversal may not be dated before the disbursement."));
        }

        var reversal = new Disbursement
        {
            ReversesDisbursementId = original.Id,
            SourceCode = original.SourceCode,
            Year = original.Year,
            AmountInDong = -original.AmountInDong,
            DisbursedOn = on,
            Reference = reason,
            PostedAt = postedAt,
            PostedBy = postedBy,
        };
        _disbursements.Add(reversal);
        Version++;
        return reversal;
    }

    /// <summary>The least that capital in force exceeds what is disbursed and advanced, over a day and every later one on which either changes; in one pass, because a list may bring thousands of payments.</summary>
    private decimal Headroom(int year, string sourceCode, DateOnly from)
    {
        var (balance, later) = (0m, new SortedDictionary<DateOnly, decimal>());
        void Count(DateOnly day, decimal change)
        {
            if (day <= from)
            {
                balance += change;
            }
            else
            {
                later[day] = later.GetValueOrDefault(day) + change;
            }
        }

        foreach (var entry in _capital.Where(entry => entry.Year == year && entry.SourceCode == sourceCode))
        {
            Count(entry.EffectiveOn, entry.AmountInDong);
        }

        foreach (var entry in _disbursements.Where(entry => entry.Year == year && entry.SourceCode == sourceCode))
        {
            Count(entry.DisbursedOn, -entry.AmountInDong);
        }

        foreach (var entry in _capacityEntries.Where(entry => entry.Kind == CapacityKinds.Advance && entry.Year == year && entry.SourceCode == sourceCode))
        {
            Count(entry.On, -entry.AmountInDong);
        }

        var least = balance;
        foreach (var change in later.Values)
        {
            balance += change;
            least = Math.Min(least, balance);
        }

        return least;
    }
}
