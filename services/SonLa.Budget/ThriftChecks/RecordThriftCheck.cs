using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Estimates;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;
using SonLa.ServiceDefaults.Audit;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.ThriftChecks;

/// <summary>Records a check of thrift under the directive in force for the year (2024: task decision, II.2.3; 2022: 79/QĐ-UBND, II.9.5).</summary>
internal static class RecordThriftCheck
{
    /// <param name="Year">Budget year that the check belongs to.</param>
    /// <param name="OrganisationCode">Organisation that was checked.</param>
    /// <param name="CheckedOn">Day of the check, not after today.</param>
    /// <param name="Subject">What was looked at.</param>
    /// <param name="Finding">What was found.</param>
    /// <param name="WasteInDong">Wasted or wrongly spent, whole đồng, 0 where nothing was found.</param>
    /// <param name="RecoveredInDong">Saved or to be paid back, whole đồng.</param>
    /// <param name="DocumentNumber">The record or conclusion of the check.</param>
    public sealed record Request(
        int Year, string OrganisationCode, DateOnly CheckedOn, string Subject, string Finding, decimal WasteInDong, decimal RecoveredInDong, string DocumentNumber);

    public sealed record Response(Guid CheckId, string Directive);

    internal static void Map(IEndpointRouteBuilder checks) => checks
        .MapPost("", Handle)
        .WithName(nameof(RecordThriftCheck))
        .WithSummary("Record a check of thrift")
        .RequirePermission(Permissions.RecordThriftChecks)
        .WithIdempotency();

    private static async Task<Created<Response>> Handle(
        Request request, BudgetShelf shelf, BudgetDbContext db, AuditScope audit, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        var known = request.OrganisationCode.Length <= 100 && !request.OrganisationCode.Contains('\0', StringComparison.Ordinal)
            && await db.Organisations.AnyAsync(organisation => organisation.Code == request.OrganisationCode, cancellationToken);
        Check(request, known, clock.Today);
        if (shelf.Find(request.Year)?.Thrift is not { } directive)
        {
            throw new RuleViolationException("thrift-check.no-directive", new(
                $"Chưa có dữ liệu về chỉ thị thực hành tiết kiệm, chống lãng phí của năm {request.Year}; hãy bổ sung vào tệp ngân sách của năm.",
                $"The data name no thrift directive of {request.Year}; add it to the year's budget file."));
        }

        audit.Document = request.DocumentNumber;
        var check = new ThriftCheck
        {
            Year = request.Year,
            Directive = directive.Number,
            OrganisationCode = request.OrganisationCode,
            CheckedOn = request.CheckedOn,
            Subject = request.Subject,
            Finding = request.Finding,
            WasteInDong = request.WasteInDong,
            RecoveredInDong = request.RecoveredInDong,
            DocumentNumber = request.DocumentNumber,
            RecordedAt = clock.GetUtcNow(),
            RecordedBy = caller.AccountId,
        };
        db.Add(check);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created($"/thrift-checks?year={check.Year}", new Response(check.Id, check.Directive));
    }

    private static void Check(Request request, bool organisationKnown, DateOnly today)
    {
        var input = new InputCheck()
            .Require(organisationKnown, "organisationCode", "Không có cơ quan mang mã này; hãy kiểm tra mã.", "No organisation has this code; check it.")
            .Require(request.CheckedOn <= today, "checkedOn", "Ngày kiểm tra không được sau hôm nay.", "The check may not be dated after today.")
            .RequireText(request.Subject, "subject", 500)
            .RequireText(request.Finding, "finding", 4000)
            .RequireText(request.DocumentNumber, "documentNumber", 100)
            .Require(request.WasteInDong >= 0, "wasteInDong", "Số tiền không được âm.", "The amount may not be negative.")
            .Require(request.RecoveredInDong >= 0, "recoveredInDong", "Số tiền không được âm.", "The amount may not be negative.");
        CapitalInput.Year(input, request.Year, "year");
        CapitalInput.Amount(input, request.WasteInDong, "wasteInDong");
        CapitalInput.Amount(input, request.RecoveredInDong, "recoveredInDong");
        input.ThrowIfAny();
    }
}
