using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Tasks;

/// <summary>Lists the tasks that one may see in the documents' order: by year, organisation, role, owner, state and words.</summary>
internal static class ListTasks
{
    /// <param name="Year">Plan year.</param>
    /// <param name="Organisation">Code of an organisation that stands at the task.</param>
    /// <param name="Role">In which capacity it does: <c>lead</c>, <c>coordinator</c>, <c>evaluator</c> or <c>monitor</c>.</param>
    /// <param name="Owner">Code of the organisation in whose own plan it stands; <c>province</c> for the province's.</param>
    /// <param name="Obligation"><c>assigned</c> or <c>requested</c>.</param>
    /// <param name="State">As the lines show it.</param>
    /// <param name="Words">Words of its text or heading.</param>
    public sealed record Filter(int? Year, string? Organisation, string? Role, string? Owner, string? Obligation, string? State, string? Words, int? Limit, string? Cursor);

    private const string Province = "province";
    private const int LongestWords = 200;

    internal static void Map(IEndpointRouteBuilder tasks) => tasks.MapGet("", Handle)
        .WithName(nameof(ListTasks))
        .WithSummary("List tasks by year, organisation, role, owner, state and words")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Ok<Page<TaskLine>>> Handle([AsParameters] Filter filter, ReportingDbContext db, TaskReading reading, TaskRules rules, BusinessClock clock, CancellationToken cancellationToken)
    {
        var limit = Paging.Limit(filter.Limit);
        var after = Check(filter, rules);
        var own = reading.Caller.OrganisationCode;
        var asked = filter.Organisation;
        var visible = await reading.Visible(db.Tasks.AsNoTracking())
            .Where(task => filter.Year == null || task.PlanYear == filter.Year)
            .Where(task => asked == null || task.PartyCodes.Contains(asked))
            .Where(task => filter.Owner == null || (filter.Owner == Province ? task.OwnerCode == null : task.OwnerCode == filter.Owner))
            .ToListAsync(cancellationToken);
        var words = Folded(filter.Words);
        var chosen = visible
            .Where(task => filter.Role is null || asked is null || task.Content.RolesOf(asked).Contains(filter.Role))
            .Where(task => filter.Obligation is null || task.Content.Obligation == filter.Obligation)
            .Where(task => words.Length == 0 || Folded($"{task.Content.Heading} {task.Content.Text}").Contains(words, StringComparison.Ordinal))
            .OrderBy(task => task.PlanYear)
            .ThenBy(task => task.OwnerCode ?? "", StringComparer.Ordinal)
            .ThenBy(task => task.Content.DocumentNumber, StringComparer.Ordinal)
            .ThenBy(task => task.Content.Section, SectionOrder.Instance)
            .ThenBy(task => task.TaskId)
            .ToList();
        var ids = chosen.ConvertAll(task => task.TaskId);
        var statements = (await db.TaskStatements.AsNoTracking().Where(statement => ids.Contains(statement.TaskId) && statement.Role == TaskRole.Lead).ToListAsync(cancellationToken)).ToLookup(statement => statement.TaskId);
        var lines = chosen
            .Select(task => TaskLine.Of(task, TaskStanding.Of(task, statements[task.TaskId], clock.GetUtcNow(), rules), own))
            .Where(line => filter.State is null || line.State == filter.State)
            .ToList();

        // The line that a page ended with may have left the list since: then its place counts.
        var found = after is { } ended ? lines.FindIndex(line => line.TaskId == ended.TaskId) : -1;
        var start = found >= 0 ? found + 1 : after?.Place ?? 0;
        var page = Paging.Of([.. lines.Select((line, index) => (Line: line, Place: index + 1)).Skip(start).Take(limit + 1)], limit, one => $"{one.Place.ToString(CultureInfo.InvariantCulture)}:{one.Line.TaskId}");
        return TypedResults.Ok(new Page<TaskLine>([.. page.Items.Select(one => one.Line)], page.Next));
    }

    private static (int Place, Guid TaskId)? Check(Filter filter, TaskRules rules)
    {
        var states = TaskState.Own.Concat(rules.Grades.Select(grade => grade.Code)).ToArray();
        var (place, taskId) = (0, Guid.Empty);
        var isCursor = Paging.Key(filter.Cursor) is not { } key
            || (key.Split(':') is [var first, var second] && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out place) && Guid.TryParse(second, out taskId));
        var check = new InputCheck()
            .LimitText(filter.Words, "words", LongestWords)
            .LimitText(filter.Organisation, "organisation", 100)
            .LimitText(filter.Owner, "owner", 100)
            .Require(filter.Role is null || filter.Organisation is not null, "organisation", "Lọc theo vai trò cần mã cơ quan; hãy thêm organisation.", "A role is that of an organisation; add organisation.")
            .Require(isCursor, "cursor", "Con trỏ trang không hợp lệ; hãy dùng giá trị next của trang trước.", "Not a cursor; use the next value of the page before.");
        OneOf(OneOf(OneOf(check, filter.Role, TaskRole.All, "role"), filter.Obligation, [TaskContent.Assigned, TaskContent.Requested], "obligation"), filter.State, states, "state").ThrowIfAny();
        return filter.Cursor is null ? null : (place, taskId);
    }

    private static InputCheck OneOf(InputCheck check, string? value, string[] allowed, string field) => check.Require(
        value is null || allowed.Contains(value),
        field,
        $"Giá trị không có; hãy dùng một trong: {string.Join(", ", allowed)}.",
        $"No such value; use one of {string.Join(", ", allowed)}.");

    /// <summary>Words without case, marks and doubled blanks, so that "thanh tra" finds "Thanh  Tra".</summary>
    private static string Folded(string? words)
    {
        // A lone surrogate cannot be normalised: it is no word and finds nothing.
        if (string.IsNullOrWhiteSpace(words))
        {
            return "";
        }

        var whole = string.Concat(words.EnumerateRunes().Select(rune => rune.ToString())).Normalize(System.Text.NormalizationForm.FormD);
        var letters = whole.Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark).Select(letter => letter is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(letter));
        return string.Join(' ', new string([.. letters]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
