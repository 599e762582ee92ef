using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Periods;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Narratives;

/// <summary>The planning department writes the text of a period's report; every version stays, and the newest is frozen when the period is closed.</summary>
internal static class WriteNarrative
{
    private const int LongestSection = 200_000;
    private const int MostParts = 2_000;

    public sealed record Request
    {
        /// <summary>One for each heading: <c>evaluation</c>, <c>obstacles</c>, <c>measures</c>.</summary>
        public required IReadOnlyList<SectionText> Sections { get; init; }

        /// <summary>The organisations' parts that the text was written from, as the writer saw them.</summary>
        public required IReadOnlyList<PartTaken> Parts { get; init; }

        /// <summary>What this version changes.</summary>
        public string? Note { get; init; }
    }

    public sealed record SectionText(string Heading, string Text);

    public sealed record PartTaken(Guid ReportId, int Revision);

    public sealed record Response(string Period, int Version, DateTimeOffset EditedAt);

    internal static void Map(IEndpointRouteBuilder periods) => periods.MapPut("/{period}/narrative", Handle)
        .WithName(nameof(WriteNarrative))
        .WithSummary("Write the text of a period's consolidated report")
        .RequirePermission(Permissions.WriteNarratives)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        string period, Request request, PeriodFactsReader reader, ReportingDbContext db, ReportAuthor author, HttpContext http, CancellationToken cancellationToken)
    {
        var named = ReportingPeriod.Parse(period);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Whoever closes a period holds this lock alone: a text is either frozen with it or refused.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock_shared({History.Lock})", cancellationToken);
        if (await reader.Read(named, PeriodFactsReader.Now, cancellationToken) is not { } facts)
        {
            return TypedResults.NotFound();
        }

        Check(request, facts);
        await InsistOnOpen(db, facts, cancellationToken);
        Versioned.Require(http, facts.Narrative?.Version ?? 0);
        var narrative = Next(request, facts, author);
        db.Add(narrative);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        Versioned.Stamp(http, narrative.Version);
        return TypedResults.Ok(new Response(narrative.Period, narrative.Version, narrative.EditedAt));
    }

    private static async Task InsistOnOpen(ReportingDbContext db, PeriodFacts facts, CancellationToken cancellationToken)
    {
        var code = facts.Period.Code;
        if (await db.ClosedPeriods.AnyAsync(closed => closed.PlanYear == facts.Plan.PlanYear && closed.Period == code, cancellationToken))
        {
            throw new RuleViolationException("narrative.period-closed", new(
                $"Kỳ {code} đã chốt, lời văn báo cáo không sửa được nữa; hãy nêu nội dung bổ sung ở báo cáo kỳ sau.",
                $"The period {code} is closed and its report's text is final; say what is to be added in the next period's report."));
        }
    }

    private static void Check(Request request, PeriodFacts facts)
    {
        var known = facts.Revisions.Concat(facts.Earlier).Select(revision => (revision.ReportId, revision.Revision)).ToHashSet();
        var check = new InputCheck()
            .Require(request.Sections.Select(section => section.Heading).Order(StringComparer.Ordinal).SequenceEqual(NarrativeHeading.All.Order(StringComparer.Ordinal)), "sections", "Phải có đủ ba mục evaluation (đánh giá), obstacles (khó khăn, vướng mắc), measures (giải pháp), mỗi mục một lần.", "There must be the three sections evaluation, obstacles and measures, each once.")
            .Require(request.Parts.Count <= MostParts, "parts", $"Tối đa {MostParts} phần.", $"At most {MostParts} parts.")
            .Require(request.Parts.DistinctBy(part => part.ReportId).Count() == request.Parts.Count, "parts", "Mỗi báo cáo chỉ nêu một lần.", "Name each report once.")
            .LimitText(request.Note, "note", ReportText.LongestNote);
        foreach (var (section, index) in request.Sections.Select((section, index) => (section, index)))
        {
            check.LimitText(section.Text, $"sections[{index.ToString(CultureInfo.InvariantCulture)}].text", LongestSection);
        }

        foreach (var (part, index) in request.Parts.Take(MostParts).Select((part, index) => (part, index)))
        {
            check.Require(known.Contains((part.ReportId, part.Revision)), $"parts[{index.ToString(CultureInfo.InvariantCulture)}]", "Kỳ này không có báo cáo với lần nộp đó; hãy tải lại trang.", "The period has no report in that revision; load the page again.");
        }

        check.ThrowIfAny();
    }

    private static NarrativeVersion Next(Request request, PeriodFacts facts, ReportAuthor author)
    {
        var owners = facts.Revisions.Concat(facts.Earlier).GroupBy(revision => revision.ReportId).ToDictionary(report => report.Key, report => report.First().OrganisationCode);
        return new()
        {
            Province = facts.Plan.Province,
            PlanYear = facts.Plan.PlanYear,
            Period = facts.Period.Code,
            Version = (facts.Narrative?.Version ?? 0) + 1,
            Sections = [.. NarrativeHeading.All.Select(heading => new NarrativeSection(heading, request.Sections.Single(section => section.Heading == heading).Text.ReplaceLineEndings("\n").Trim()))],
            Parts = [.. request.Parts.Select(part => new TakenPart(owners[part.ReportId], part.ReportId, part.Revision)).OrderBy(part => part.OrganisationCode, StringComparer.Ordinal).ThenBy(part => part.ReportId)],
            Note = request.Note,
            EditedAt = author.Now,
            EditedBy = author.AccountId,
            EditedByName = author.Name,
        };
    }
}
