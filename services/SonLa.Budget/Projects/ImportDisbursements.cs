using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.CapitalDeadlines;
using SonLa.Budget.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Projects;

/// <summary>Takes over a list of the treasury's payments, in the order of the list, all or nothing; every row that does not fit is named.</summary>
internal static class ImportDisbursements
{
    private const int MostPayments = 5000;

    /// <param name="ProjectCode">Code of a known project.</param>
    /// <param name="SourceCode">Funding source that is drawn on.</param>
    /// <param name="Year">Year of the capital plan.</param>
    /// <param name="AmountInDong">Whole đồng, above 0.</param>
    /// <param name="DisbursedOn">Day of the payment, not after today.</param>
    /// <param name="Reference">The treasury's document; a row that is in the ledger already is refused.</param>
    public sealed record PaymentEntry(string ProjectCode, string SourceCode, int Year, decimal AmountInDong, DateOnly DisbursedOn, string Reference);

    /// <param name="Disbursements">The payments.</param>
    /// <param name="Sample">Whether the list is sample data; not kept.</param>
    /// <param name="Note">For readers of the file; not kept.</param>
    public sealed record Request(IReadOnlyList<PaymentEntry> Disbursements, bool Sample = false, string? Note = null);

    public sealed record Response(int Disbursements, int Projects, decimal AmountInDong);

    internal static void Map(IEndpointRouteBuilder projects) => projects
        .MapPost("/disbursements/import", Handle)
        .WithName(nameof(ImportDisbursements))
        .WithSummary("Import payments of the treasury")
        .RequirePermission(Permissions.PostDisbursements)
        .WithIdempotency();

    private static async Task<Created<Response>> Handle(
        Request request, CapitalEnds ends, BudgetDbContext db, IEvents events, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        Check(request, clock.Today, await db.Sources.Select(source => source.Code).ToHashSetAsync(cancellationToken));
        var projects = await db.LockProjects(request.Disbursements.Select(payment => payment.ProjectCode).Distinct(), cancellationToken);
        var inTime = await PaymentsInTime.Of(ends, request.Disbursements.Select(payment => payment.Year), db, clock.Today, cancellationToken);
        var rows = new InputCheck();
        for (var index = 0; index < request.Disbursements.Count; index++)
        {
            var path = $"disbursements[{index}]";
            var payment = request.Disbursements[index];
            if (!projects.TryGetValue(payment.ProjectCode, out var project))
            {
                rows.Require(false, $"{path}.projectCode", "Không có dự án này; hãy nhập dự án trước.", "No such project; import the project first.");
            }
            else if (project.HasPaid(payment))
            {
                rows.Require(false, path, "Khoản thanh toán này đã có trong sổ; hãy bỏ dòng này.", "This payment is in the ledger already; leave the row out.");
            }
            else
            {
                Post(project, payment, inTime, rows, path, events, clock.GetUtcNow(), caller.AccountId);
            }
        }

        rows.ThrowIfAny();
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created("/projects", new Response(request.Disbursements.Count, projects.Count, request.Disbursements.Sum(payment => payment.AmountInDong)));
    }

    private static void Post(InvestmentProject project, PaymentEntry payment, PaymentsInTime inTime, InputCheck rows, string path, IEvents events, DateTimeOffset now, Guid accountId)
    {
        try
        {
            inTime.Require(project, payment.SourceCode, payment.Year, payment.DisbursedOn);
            var entry = project.Disburse(new()
            {
                SourceCode = payment.SourceCode,
                Year = payment.Year,
                AmountInDong = payment.AmountInDong,
                DisbursedOn = payment.DisbursedOn,
                Reference = payment.Reference,
                PostedAt = now,
                PostedBy = accountId,
            });
            events.Publish(Posted.From(project, entry));
        }
        catch (RuleViolationException refused)
        {
            rows.Require(false, $"{path}.amountInDong", refused.Sentence.Vi, refused.Sentence.En);
        }
    }

    private static void Check(Request request, DateOnly today, HashSet<string> sources)
    {
        var input = new InputCheck()
            .Require(request.Disbursements.Count is >= 1 and <= MostPayments, "disbursements", $"Gửi từ 1 đến {MostPayments} khoản mỗi lần.", $"Send 1 to {MostPayments} payments at a time.")
            .LimitText(request.Note, "note", 2000);
        for (var index = 0; index < request.Disbursements.Count; index++)
        {
            CapitalInput.CheckPayment(input, request.Disbursements[index], today, sources, $"disbursements[{index}].");
            input.RequireText(request.Disbursements[index].ProjectCode, $"disbursements[{index}].projectCode", 40);
        }

        input.ThrowIfAny();
    }
}
