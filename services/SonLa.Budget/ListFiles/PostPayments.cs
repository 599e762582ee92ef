using Microsoft.EntityFrameworkCore;
using SonLa.Budget.CapitalDeadlines;
using SonLa.Budget.ListFiles.Tables;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Persistence;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.ListFiles;

/// <summary>Goes through a list of payments against the ledgers, project by project; the same way for the check and for the posting.</summary>
internal sealed class PostPayments(BudgetDbContext db, LongList saving, CapitalEnds ends, IEvents events, BusinessClock clock) : IListPosting
{
    private const int LinesAtOnce = 1000;
    private PaymentsInTime? _inTime;

    public string Kind => ImportKinds.Disbursements;

    public async Task<ListCheck> Go(FileImport import, byte[] content, ImportOrder? order, Func<int, int, Task> progress, CancellationToken cancellationToken)
    {
        var faults = new FaultList();
        var check = new ListCheck(faults);
        var table = ListTable.Read(content, PaymentList.Columns, import.Year, faults);
        var rows = PaymentList.Read(table, import.Year, clock.Today, await db.Sources.Select(source => source.Code).ToHashSetAsync(cancellationToken), faults);
        (check.Lines, check.Ignored) = (table.Lines.Count, table.Ignored);
        if (table.Lines.Count == 0)
        {
            faults.Add(0, null, "Danh sách không có dòng nào; hãy kiểm tra tệp.", "The list has no line; check the file.");
        }

        foreach (var row in rows)
        {
            check.Sum(row.Payment.SourceCode, row.Payment.AmountInDong);
            check.Show(
                row.Line,
                (PaymentList.ProjectCode, row.Payment.ProjectCode),
                (PaymentList.SourceCode, row.Payment.SourceCode),
                (PaymentList.PlanYear, row.Payment.Year),
                (PaymentList.Amount, row.Payment.AmountInDong),
                (PaymentList.On, row.Payment.DisbursedOn),
                (PaymentList.Reference, row.Payment.Reference));
        }

        var byProject = rows.GroupBy(row => row.Payment.ProjectCode).OrderBy(project => project.Key, StringComparer.Ordinal).ToList();
        if (order is not null)
        {
            var codes = byProject.Select(project => project.Key).ToArray();
            await db.Database.ExecuteSqlAsync($"select 1 from investment_projects where code = any({codes}) order by id for update", cancellationToken);
        }

        _inTime = await PaymentsInTime.Of(ends, rows.Select(row => row.Payment.Year), db, clock.Today, cancellationToken);
        var done = table.Lines.Count - rows.Count;
        foreach (var part in Portions(byProject))
        {
            await Post(part, table, check, order, cancellationToken);
            done += part.Sum(project => project.Count());
            await progress(done, table.Lines.Count);
        }

        return check;
    }

    private async Task Post(List<IGrouping<string, PaymentList.Row>> part, ListTable table, ListCheck check, ImportOrder? order, CancellationToken cancellationToken)
    {
        var codes = part.Select(project => project.Key).ToArray();
        var projects = await db.Projects.WithLedgers().Where(project => codes.Contains(project.Code)).ToDictionaryAsync(project => project.Code, cancellationToken);
        foreach (var list in part)
        {
            check.Project(list.Key);
            if (projects.TryGetValue(list.Key, out var project))
            {
                Post(project, list, table, check.Faults, order?.Account ?? Guid.Empty, order is not null);
                continue;
            }

            foreach (var row in list)
            {
                check.Faults.Add(row.Line, table.NameOf(PaymentList.ProjectCode), $"Không có dự án mang mã “{list.Key}”; hãy kiểm tra mã hoặc nhập dự án trước.", $"No project has the code “{list.Key}”; check it or import the project first.");
            }
        }

        if (order is not null && check.Faults.Count == 0)
        {
            await saving.Save([typeof(Disbursement)], cancellationToken);
        }

        db.ChangeTracker.Clear();
    }

    private void Post(InvestmentProject project, IEnumerable<PaymentList.Row> rows, ListTable table, FaultList faults, Guid account, bool tell)
    {
        var reversed = project.Disbursements.Select(entry => entry.ReversesDisbursementId).ToHashSet();
        var paid = project.Disbursements.Where(entry => entry.ReversesDisbursementId is null && !reversed.Contains(entry.Id))
            .Select(entry => (entry.SourceCode, entry.Year, entry.AmountInDong, entry.DisbursedOn, entry.Reference))
            .ToHashSet();
        var inList = new Dictionary<(string, int, decimal, DateOnly, string), int>();
        foreach (var (line, payment) in rows)
        {
            var what = (payment.SourceCode, payment.Year, payment.AmountInDong, payment.DisbursedOn, payment.Reference);
            if (paid.Contains(what))
            {
                faults.Add(line, null, "Khoản thanh toán này đã có trong sổ; hãy bỏ dòng này.", "This payment is in the ledger already; leave the line out.");
            }
            else if (!inList.TryAdd(what, line))
            {
                faults.Add(line, null, $"Dòng này lặp lại dòng {inList[what]}; hãy bỏ một dòng, hoặc ghi số chứng từ riêng nếu là khoản khác.", $"The line repeats line {inList[what]}; remove one, or give each its own reference.");
            }
            else
            {
                Post(project, payment, line, table, faults, account, tell);
            }
        }
    }

    private void Post(InvestmentProject project, ImportDisbursements.PaymentEntry payment, int line, ListTable table, FaultList faults, Guid account, bool tell)
    {
        try
        {
            _inTime?.Require(project, payment.SourceCode, payment.Year, payment.DisbursedOn);
            var entry = project.Disburse(new()
            {
                SourceCode = payment.SourceCode,
                Year = payment.Year,
                AmountInDong = payment.AmountInDong,
                DisbursedOn = payment.DisbursedOn,
                Reference = payment.Reference,
                PostedAt = clock.GetUtcNow(),
                PostedBy = account,
            });
            if (tell)
            {
                events.Publish(Posted.From(project, entry));
            }
        }
        catch (RuleViolationException refused)
        {
            faults.Add(line, table.NameOf(PaymentList.Amount), refused.Sentence.Vi, refused.Sentence.En);
        }
    }

    private static IEnumerable<List<IGrouping<string, PaymentList.Row>>> Portions(IEnumerable<IGrouping<string, PaymentList.Row>> projects)
    {
        var portion = new List<IGrouping<string, PaymentList.Row>>();
        var lines = 0;
        foreach (var project in projects)
        {
            portion.Add(project);
            lines += project.Count();
            if (lines >= LinesAtOnce)
            {
                yield return portion;
                (portion, lines) = ([], 0);
            }
        }

        if (portion.Count > 0)
        {
            yield return portion;
        }
    }
}
