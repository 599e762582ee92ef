using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Urging;

/// <summary>Lists urging notes and checks in the order in which their answers are due.</summary>
internal static class ListUrgings
{
    public sealed record Filter(string? State, string? Kind, string? Organisation, Guid? Task, int? Limit, string? Cursor);

    public sealed record Response(Guid NoteId, string Kind, string IssuerCode, string OrganisationCode, string OrganisationName, string Subject, DateOnly DueOn, string State, int DaysOverdue, int Round, DateTimeOffset IssuedAt);

    internal static void Map(IEndpointRouteBuilder notes) => notes.MapGet("", Handle)
        .WithName(nameof(ListUrgings))
        .WithSummary("List urging notes and checks");

    private static async Task<Ok<Page<Response>>> Handle(
        [AsParameters] Filter filter,
        ReportingDbContext db,
        Caller caller,
        BusinessClock clock,
        CancellationToken cancellationToken)
    {
        var limit = Paging.Limit(filter.Limit);
        var today = clock.Today;
        new InputCheck()
            .Require(filter.State is null || UrgingState.All.Contains(filter.State), "state", $"Không có trạng thái này; hãy dùng một trong: {string.Join(", ", UrgingState.All)}.", $"No such state; use one of: {string.Join(", ", UrgingState.All)}.")
            .Require(filter.Kind is null or UrgingNote.Urging or UrgingNote.Check, "kind", "Hãy ghi urging (đôn đốc) hoặc check (kiểm tra).", "Write urging or check.")
            .LimitText(filter.Organisation, "organisation", 100)
            .ThrowIfAny();
        var chosen = db.UrgingNotes.AsNoTracking()
            .VisibleTo(caller)
            .Where(note => filter.Kind == null || note.Kind == filter.Kind)
            .Where(note => filter.Organisation == null || note.OrganisationCode == filter.Organisation)
            .Where(note => filter.Task == null || note.TaskId == filter.Task)
            .InState(filter.State, today);
        if (After(filter.Cursor) is { } after)
        {
            chosen = chosen.Where(note => EF.Functions.GreaterThan(ValueTuple.Create(note.DueOn, note.NoteId), ValueTuple.Create(after.DueOn, after.NoteId)));
        }

        var rows = await chosen.OrderBy(note => note.DueOn).ThenBy(note => note.NoteId).Take(limit + 1).ToListAsync(cancellationToken);
        var codes = rows.Select(note => note.OrganisationCode).Distinct().ToList();
        var names = await db.Organisations.Where(organisation => codes.Contains(organisation.Code)).ToDictionaryAsync(organisation => organisation.Code, organisation => organisation.Name, cancellationToken);
        return TypedResults.Ok(Paging.Of(
            rows.ConvertAll(note => Of(note, names.GetValueOrDefault(note.OrganisationCode, note.OrganisationCode), today)),
            limit,
            last => string.Create(CultureInfo.InvariantCulture, $"{last.DueOn.DayNumber}:{last.NoteId}")));
    }

    private static Response Of(UrgingNote note, string name, DateOnly today)
    {
        var state = UrgingState.Of(note, today);
        return new(note.NoteId, note.Kind, note.IssuerCode, note.OrganisationCode, name, note.Subject, note.DueOn, state, state == UrgingState.Overdue ? today.DayNumber - note.DueOn.DayNumber : 0, note.Round, note.IssuedAt);
    }

    private static (DateOnly DueOn, Guid NoteId)? After(string? cursor)
    {
        if (Paging.Key(cursor) is not { } key)
        {
            return null;
        }

        return key.Split(':') is [var day, var id]
            && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= DateOnly.MaxValue.DayNumber
            && Guid.TryParse(id, out var noteId)
            ? (DateOnly.FromDayNumber(number), noteId)
            : throw new InvalidInputException("cursor", new("Con trỏ trang không hợp lệ; hãy dùng giá trị next của trang trước.", "Not a cursor; use the next value of the page before."));
    }
}
