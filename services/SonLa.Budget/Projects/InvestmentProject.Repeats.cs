using SonLa.Budget.Capacity;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Budget.Projects;

/// <summary>What stands in the ledgers already: a row that is sent once more under another key is not entered once more.</summary>
internal sealed partial class InvestmentProject
{
    /// <summary>Refuses capital that is in the plan by the same document, day and amount and was not taken back by it since.</summary>
    public void RequireNew(CapitalAllocation entry, string field = "documentNumber")
    {
        var last = _capital.Where(known => known.ReallocationId is null
                && (known.SourceCode, known.Year, known.EffectiveOn, known.DocumentNumber) == (entry.SourceCode, entry.Year, entry.EffectiveOn, entry.DocumentNumber)
                && Math.Abs(known.AmountInDong) == Math.Abs(entry.AmountInDong))
            .MaxBy(known => (known.EnteredAt, known.Id));
        if (last?.AmountInDong == entry.AmountInDong)
        {
            throw Known("capital.already-entered", field, new(
                $"Dự án {Code}: kế hoạch vốn đã có {entry.AmountInDong:0} đồng theo {entry.DocumentNumber} từ ngày {entry.EffectiveOn:dd/MM/yyyy}; không cần ghi lại, nếu là khoản khác hãy ghi văn bản của khoản đó.",
                $"Project {Code}: {entry.AmountInDong:0} đồng by {entry.DocumentNumber} from {entry.EffectiveOn:yyyy-MM-dd} are in the plan already; nothing is left to do, and for other capital name its own document."));
        }
    }

    /// <summary>Refuses a figure that the ledger has with the same day, amount and reference, unless it was reversed.</summary>
    public void RequireNew(CapacityEntry entry, string field)
    {
        if (_capacityEntries.Exists(known => known.ReversesEntryId is null
            && (known.Kind, known.SourceCode, known.Year, known.AmountInDong, known.On, known.Reference) == (entry.Kind, entry.SourceCode, entry.Year, entry.AmountInDong, entry.On, entry.Reference)
            && !_capacityEntries.Exists(other => other.ReversesEntryId == known.Id)))
        {
            throw Known("capacity.already-entered", field, new(
                $"Dự án {Code}: sổ đã có {entry.AmountInDong:0} đồng ngày {entry.On:dd/MM/yyyy} theo “{entry.Reference}”; hãy bỏ dòng này, nếu dòng cũ sai hãy đảo trước, nếu là khoản khác hãy ghi văn bản riêng.",
                $"Project {Code}: the ledger has {entry.AmountInDong:0} đồng of {entry.On:yyyy-MM-dd} by “{entry.Reference}”; leave the row out, reverse the earlier one first if it is wrong, or name a document of its own."));
        }
    }

    /// <summary>Refuses a payment that stands in the ledger and was not reversed.</summary>
    public void RequireNew(ImportDisbursements.PaymentEntry payment, string field)
    {
        if (HasPaid(payment))
        {
            throw Known("disbursement.already-posted", field, new(
                $"Khoản {payment.AmountInDong:0} đồng ngày {payment.DisbursedOn:dd/MM/yyyy} theo “{payment.Reference}” đã có trong sổ; không cần ghi lại, nếu là khoản khác hãy ghi số chứng từ riêng.",
                $"{payment.AmountInDong:0} đồng of {payment.DisbursedOn:yyyy-MM-dd} by “{payment.Reference}” are in the ledger already; nothing is left to do, and another payment needs its own reference."));
        }
    }

    /// <summary>Whether the same payment stands in the ledger and was not reversed.</summary>
    public bool HasPaid(ImportDisbursements.PaymentEntry payment) => _disbursements.Exists(entry =>
        entry.ReversesDisbursementId is null
        && (entry.SourceCode, entry.Year, entry.AmountInDong, entry.DisbursedOn, entry.Reference) == (payment.SourceCode, payment.Year, payment.AmountInDong, payment.DisbursedOn, payment.Reference)
        && !_disbursements.Exists(other => other.ReversesDisbursementId == entry.Id));

    /// <summary>Refuses capital that would take the plans of the medium-term period above a recorded ceiling of its source or of the project.</summary>
    /// <param name="entry">The capital.</param>
    /// <param name="counted">Whether the plan has it already.</param>
    public void RequireUnderCeilings(CapitalAllocation entry, bool counted = false)
    {
        foreach (var source in new[] { entry.SourceCode, null })
        {
            if (entry.AmountInDong > 0 && CeilingHeadroom(MediumTerm.BeginOf(entry.Year), source) + (counted ? entry.AmountInDong : 0) is { } left && entry.AmountInDong > left)
            {
                throw new RuleViolationException("capital.above-ceiling", new(
                    $"Dự án {Code}: trần trung hạn {(source is null ? "của dự án" : $"nguồn {source}")} chỉ còn {Math.Max(0, left):0} đồng; hãy giảm số giao hoặc ghi trần đã điều chỉnh trước.",
                    $"Project {Code}: only {Math.Max(0, left):0} đồng are left under the medium-term ceiling of {(source is null ? "the project" : $"source {source}")}; give less, or record the adjusted ceiling first."));
            }
        }
    }

    private static RuleViolationException Known(string rule, string field, Say sentence) => new(rule, sentence, new Dictionary<string, Say[]> { [field] = [sentence] });
}
