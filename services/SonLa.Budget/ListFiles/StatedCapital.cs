using SonLa.Budget.Projects;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Budget.ListFiles;

/// <summary>What a project's plan of a year holds by each document before a list is entered, so that a list sent again with another amount is not added on top.</summary>
internal sealed class StatedCapital(InvestmentProject project, int year)
{
    private readonly ILookup<(string Source, string Document), (DateOnly From, decimal AmountInDong)> _standing = project.Capital
        .Where(entry => entry.Year == year && entry.ReallocationId is null)
        .GroupBy(entry => (entry.SourceCode, entry.DocumentNumber, entry.EffectiveOn))
        .Select(entries => (entries.Key, AmountInDong: entries.Sum(entry => entry.AmountInDong)))
        .Where(found => found.AmountInDong != 0)
        .ToLookup(found => (found.Key.SourceCode, found.Key.DocumentNumber), found => (found.Key.EffectiveOn, found.AmountInDong));

    /// <summary>Whether the ledger says exactly this by the document.</summary>
    public bool Says(string source, string document, DateOnly from, decimal amountInDong) => _standing[(source, document)].Contains((from, amountInDong));

    /// <summary>Refuses to enter more by a document that the ledger has with another amount or day.</summary>
    public void RequireSilence(string source, string document)
    {
        if (_standing[(source, document)].ToList() is [var (from, amount), ..])
        {
            throw new RuleViolationException("capital.document-already-entered", new(
                $"Sổ đã ghi {amount:0} đồng nguồn {source} theo {document} từ ngày {from:dd/MM/yyyy}, khác số tiền hoặc ngày của dòng này; nếu số cũ sai, hãy ghi giảm đúng số đó theo cùng văn bản trước (điều chỉnh vốn của dự án), nếu là vốn thêm, hãy ghi văn bản mới.",
                $"The ledger has {amount:0} đồng of source {source} by {document} from {from:yyyy-MM-dd}, another amount or day than this line; if that is wrong, take it back by the same document first (adjust the project's capital), and for further capital name a new document."));
        }
    }
}
