using SonLa.ServiceDefaults.Problems;

namespace SonLa.Budget.Projects;

/// <summary>What every entry of capital or disbursement must satisfy.</summary>
internal static class CapitalInput
{
    // A thousand times the province's yearly revenue: anything above is a slip of units.
    private const decimal MostDong = 5_000_000_000_000_000m;

    internal static void Check(InputCheck input, ImportProjects.CapitalEntry entry, string path, HashSet<string> sources)
    {
        Amount(input, entry.AmountInDong, $"{path}amountInDong");
        Source(input, entry.SourceCode, $"{path}sourceCode", sources);
        Year(input, entry.Year, $"{path}year");
        input.RequireText(entry.DocumentNumber, $"{path}documentNumber", 100);
    }

    internal static void CheckPayment(InputCheck input, ImportDisbursements.PaymentEntry payment, DateOnly today, HashSet<string> sources, string path = "")
    {
        input.Require(payment.AmountInDong > 0, $"{path}amountInDong", "Số tiền phải lớn hơn 0; để giảm, hãy đảo bút toán cũ.", "The amount must be above 0; to take back, reverse the earlier entry.")
            .Require(payment.DisbursedOn <= today, $"{path}disbursedOn", "Ngày giải ngân không được sau hôm nay.", "The payment may not be dated after today.")
            .RequireText(payment.Reference, $"{path}reference", 200);
        Amount(input, payment.AmountInDong, $"{path}amountInDong");
        Year(input, payment.Year, $"{path}year");
        Source(input, payment.SourceCode, $"{path}sourceCode", sources);
    }

    internal static void Amount(InputCheck input, decimal amount, string field) => input
        .Require(amount == decimal.Truncate(amount), field, "Số tiền phải là số nguyên đồng.", "The amount must be in whole đồng.")
        .Require(Math.Abs(amount) <= MostDong, field, "Số tiền quá lớn; hãy kiểm tra đơn vị (đồng).", "The amount is too large; check the unit (đồng).");

    internal static void Source(InputCheck input, string code, string field, HashSet<string> sources) => input
        .Require(sources.Contains(code), field, "Không có nguồn vốn này; hãy khai báo trong sources.", "No such funding source; declare it in sources.");

    internal static void Year(InputCheck input, int year, string field) => input
        .Require(year is >= 2000 and <= 2100, field, "Năm phải từ 2000 đến 2100.", "The year must be from 2000 to 2100.");
}
