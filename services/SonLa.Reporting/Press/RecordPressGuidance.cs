using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Evaluations;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Press;

/// <summary>The department of information and communications records that the press was guided on a document or a movement.</summary>
internal static class RecordPressGuidance
{
    private const int MostOutlets = 100;

    public sealed record Request
    {
        public required int Year { get; init; }

        /// <summary>As GET /press-guidance lists it.</summary>
        public required string DocumentNumber { get; init; }

        /// <summary>Of a movement.</summary>
        public Guid? MovementId { get; init; }

        /// <summary>Not after today.</summary>
        public required DateOnly GuidedOn { get; init; }

        public required IReadOnlyList<string> Outlets { get; init; }

        public string? GuidingDocument { get; init; }

        public string? Note { get; init; }
    }

    public sealed record Response(Guid GuidanceId, string DocumentNumber, Guid? MovementId, DateOnly GuidedOn, DateTimeOffset RecordedAt);

    internal static void Map(IEndpointRouteBuilder guidance) => guidance.MapPost("", Handle)
        .WithName(nameof(RecordPressGuidance))
        .WithSummary("Record that the press was guided")
        .RequirePermission(Permissions.GuidePress)
        .WithIdempotency()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Created<Response>, NotFound, ForbidHttpResult>> Handle(
        Request request,
        ReportingDbContext db,
        EvaluationShelf shelf,
        IEvents events,
        ReportAuthor author,
        CancellationToken cancellationToken)
    {
        if (await shelf.InUse(db, request.Year, cancellationToken) is not { } rules)
        {
            return TypedResults.NotFound();
        }

        if (rules.PressGuidedBy != author.Caller.OrganisationCode)
        {
            return TypedResults.Forbid();
        }

        var subjects = await GuidedSubject.OfYear(db, rules.Province, request.Year, cancellationToken);
        Check(request, subjects, VietnamTime.DayOf(author.Now));
        var id = Guid.CreateVersion7();
        var guidance = new PressGuidance
        {
            GuidanceId = id,
            Province = rules.Province,
            PlanYear = request.Year,
            DocumentNumber = request.DocumentNumber,
            MovementId = request.MovementId,
            GuidedOn = request.GuidedOn,
            Outlets = request.Outlets,
            GuidingDocument = string.IsNullOrWhiteSpace(request.GuidingDocument) ? null : request.GuidingDocument,
            Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note,
            RecordedAt = author.Now,
            RecordedBy = author.AccountId,
            RecordedByName = author.Name,
            EventMessageId = events.Publish(new PressGuided
            {
                GuidanceId = id,
                Province = rules.Province,
                PlanYear = request.Year,
                DocumentNumber = request.DocumentNumber,
                MovementId = request.MovementId,
                GuidedOn = request.GuidedOn,
                Outlets = request.Outlets,
                RecordedAt = author.Now,
                Version = 1,
            }),
        };
        db.Add(guidance);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created("/press-guidance", new Response(id, guidance.DocumentNumber, guidance.MovementId, guidance.GuidedOn, guidance.RecordedAt));
    }

    private static void Check(Request request, IReadOnlyList<GuidedSubject> subjects, DateOnly today)
    {
        var check = new InputCheck()
            .RequireText(request.DocumentNumber, "documentNumber", 100)
            .Require(subjects.Any(subject => subject.DocumentNumber == request.DocumentNumber && subject.MovementId == request.MovementId), "documentNumber", "Năm này không có văn bản hoặc phong trào đó; hãy lấy từ GET /press-guidance.", "The year has no such document or movement; take it from GET /press-guidance.")
            .Require(request.GuidedOn <= today, "guidedOn", "Ngày định hướng không được sau hôm nay.", "The day may not be after today.")
            .Require(request.Outlets.Count is >= 1 and <= MostOutlets, "outlets", $"Hãy nêu từ 1 đến {MostOutlets} cơ quan báo chí.", $"Name 1 to {MostOutlets} outlets.")
            .LimitText(request.GuidingDocument, "guidingDocument", 100)
            .LimitText(request.Note, "note", ReportText.LongestText);
        foreach (var (outlet, index) in request.Outlets.Take(MostOutlets).Select((outlet, index) => (outlet, index)))
        {
            check.RequireText(outlet, $"outlets[{index.ToString(CultureInfo.InvariantCulture)}]", 200);
        }

        check.ThrowIfAny();
    }
}
