using SonLa.Budget.ListFiles.Tables;
using SonLa.Budget.Projects;

namespace SonLa.Budget.ListFiles;

/// <summary>A list of the treasury's payments: the columns, and each line as a payment.</summary>
internal static class PaymentList
{
    internal const string ProjectCode = "projectCode";
    internal const string SourceCode = "sourceCode";
    internal const string PlanYear = "year";
    internal const string Amount = "amountInDong";
    internal const string On = "disbursedOn";
    internal const string Reference = "reference";

    internal static readonly IReadOnlyList<ListColumn> Columns =
    [
        new(ProjectCode, "Mã dự án", Required: true, IsMoney: false, "Mã DA", "Mã số dự án", "Project code", "Project"),
        new(SourceCode, "Mã nguồn vốn", Required: true, IsMoney: false, "Nguồn vốn", "Nguồn", "Source code", "Funding source"),
        new(PlanYear, "Năm kế hoạch", Required: true, IsMoney: false, "Kế hoạch năm", "Năm KH", "Plan year"),
        new(Amount, "Số tiền", Required: true, IsMoney: true, "Số tiền giải ngân", "Số tiền thanh toán", "Giải ngân", "Amount"),
        new(On, "Ngày giải ngân", Required: true, IsMoney: false, "Ngày thanh toán", "Ngày", "Date", "Disbursed on"),
        new(Reference, "Số chứng từ", Required: true, IsMoney: false, "Chứng từ", "Số hiệu chứng từ", "Reference", "Document"),
    ];

    internal sealed record Row(int Line, ImportDisbursements.PaymentEntry Payment);

    /// <summary>Reads the lines; one with a fault gives no payment.</summary>
    internal static List<Row> Read(ListTable table, int year, DateOnly today, IReadOnlySet<string> sources, FaultList faults)
    {
        var rows = new List<Row>();
        foreach (var line in table.Lines)
        {
            var before = faults.Count;
            var (code, source) = (line.Text(ProjectCode, 40, faults), line.Text(SourceCode, 40, faults));
            var (planYear, amount) = (line.Year(PlanYear, faults), line.Money(Amount, faults));
            var (day, reference) = (line.Day(On, faults), line.Text(Reference, 200, faults));
            if (source is not null && !sources.Contains(source))
            {
                line.Note(faults, SourceCode, $"Không có nguồn vốn “{source}”; hãy dùng mã nguồn vốn đã khai báo.", $"There is no funding source “{source}”; use a code that is known.");
            }

            if (amount <= 0)
            {
                line.Note(faults, Amount, "Số tiền phải lớn hơn 0; để giảm, hãy đảo bút toán cũ.", "The amount must be above 0; to take back, reverse the earlier entry.");
            }

            CheckYear(line, planYear, day, year, today, faults);
            if (faults.Count == before && code is not null && source is not null && planYear is { } of && amount is { } dong && day is { } on && reference is not null)
            {
                rows.Add(new(line.Number, new(code, source, of, dong, on, reference)));
            }
        }

        table.CheckTotal(Amount, rows.Sum(row => row.Payment.AmountInDong), faults);
        return rows;
    }

    // Prolonged capital of an earlier plan year is paid within the list's own year; the year's capital may be paid into the next.
    private static void CheckYear(ListLine line, int? planYear, DateOnly? day, int year, DateOnly today, FaultList faults)
    {
        if (planYear > year || (planYear < year && day is { } paid && paid.Year != year))
        {
            line.Note(faults, PlanYear, $"Dòng thuộc kế hoạch năm {planYear}, nhưng đang nhập danh sách năm {year}; hãy chọn đúng tệp hoặc đúng năm.", $"The line is of the plan of {planYear}, but the list is imported for {year}; choose the right file or year.");
        }

        if (day < new DateOnly(year, 1, 1) || day > new DateOnly(year + 1, 12, 31))
        {
            line.Note(faults, On, $"Ngày {day:dd/MM/yyyy} không thuộc danh sách năm {year}; hãy chọn đúng tệp hoặc đúng năm.", $"The day {day:yyyy-MM-dd} belongs to no list of {year}; choose the right file or year.");
        }
        else if (day > today)
        {
            line.Note(faults, On, "Ngày giải ngân không được sau hôm nay.", "The payment may not be dated after today.");
        }
    }
}
