using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Situation;

/// <summary>Enters physical progress, bottlenecks and their end, and accountable heads, all or nothing; an owner for its own projects.</summary>
internal static class RecordSituation
{
    private const int MostEntries = 5000;

    /// <param name="ProjectCode">The project; an owner sees its own only.</param>
    /// <param name="Kind"><c>progress</c>, <c>bottleneck</c>, <c>resolution</c> or, by the planning department, <c>head</c>.</param>
    /// <param name="On">Day from which it counts, not after today.</param>
    /// <param name="Text">The note; of a head, name and office.</param>
    /// <param name="PhysicalPercent">Work done since the beginning, 0 to 100 with at most two decimals; for progress only.</param>
    /// <param name="Cause">Of a bottleneck: <c>site-clearance</c>, <c>materials</c>, <c>procedures</c>, <c>contractor</c>, <c>weather</c> or <c>other</c>.</param>
    /// <param name="ExpectedOn">Of a bottleneck: day by which it should be removed, where one is known.</param>
    /// <param name="EndsEntryId">Of a resolution: the bottleneck that it ends.</param>
    public sealed record Entry(
        string ProjectCode, string Kind, DateOnly On, string Text, decimal? PhysicalPercent = null, string? Cause = null, DateOnly? ExpectedOn = null, Guid? EndsEntryId = null);

    /// <param name="Entries">What is entered.</param>
    /// <param name="Sample">Whether the list is sample data; not kept.</param>
    /// <param name="Note">For readers of the file; not kept.</param>
    public sealed record Request(IReadOnlyList<Entry> Entries, bool Sample = false, string? Note = null);

    /// <param name="EntryIds">In the order of the request.</param>
    public sealed record Response(IReadOnlyList<Guid> EntryIds);

    internal static void Map(IEndpointRouteBuilder app) => app
        .MapPost("/situation-entries", Handle)
        .WithName(nameof(RecordSituation))
        .WithSummary("Enter progress, bottlenecks and accountable heads")
        .RequirePermission(Permissions.RecordSituation)
        .WithIdempotency();

    private static async Task<Created<Response>> Handle(
        Request request, BudgetDbContext db, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        var codes = request.Entries.Select(entry => entry.ProjectCode).Distinct().ToList();
        var visible = await db.Projects.VisibleTo(caller).Where(project => codes.Contains(project.Code)).ToDictionaryAsync(project => project.Code, project => project.Id, cancellationToken);
        Check(request, visible, caller, clock.Today);
        var projects = (await db.LockForSituation([.. visible.Values], cancellationToken)).ToDictionary(project => project.Code);
        var entered = request.Entries.Select(entry => projects[entry.ProjectCode].Report(new()
        {
            Kind = entry.Kind,
            On = entry.On,
            Text = entry.Text,
            PhysicalPercent = entry.PhysicalPercent,
            Cause = entry.Cause,
            ExpectedOn = entry.ExpectedOn,
            EndsEntryId = entry.EndsEntryId,
            EnteredAt = clock.GetUtcNow(),
            EnteredBy = caller.AccountId,
        })).ToList();
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created("/projects", new Response([.. entered.Select(entry => entry.Id)]));
    }

    private static void Check(Request request, Dictionary<string, Guid> visible, Caller caller, DateOnly today)
    {
        var input = new InputCheck()
            .Require(request.Entries.Count is >= 1 and <= MostEntries, "entries", $"Gửi từ 1 đến {MostEntries} dòng mỗi lần.", $"Send 1 to {MostEntries} entries at a time.")
            .LimitText(request.Note, "note", 2000);
        for (var index = 0; index < request.Entries.Count; index++)
        {
            var (entry, path) = (request.Entries[index], $"entries[{index}]");
            input.Require(visible.ContainsKey(entry.ProjectCode), $"{path}.projectCode", "Không có dự án mang mã này trong các dự án của đơn vị; hãy kiểm tra mã.", "You have no project of this code; check it.")
                .Require(SituationKinds.All.Contains(entry.Kind), $"{path}.kind", $"Loại phải là {string.Join(", ", SituationKinds.All)}.", $"The kind must be {string.Join(", ", SituationKinds.All)}.")
                .Require(entry.Kind != SituationKinds.Head || caller.Is(Roles.Planning), $"{path}.kind", "Người đứng đầu chịu trách nhiệm do Sở Kế hoạch và Đầu tư ghi; hãy gửi văn bản phân công cho Sở.", "The planning department records who answers for a project; send it the document.")
                .Require(entry.On <= today, $"{path}.on", "Ngày không được sau hôm nay.", "The day may not be after today.")
                .RequireText(entry.Text, $"{path}.text", 1000)
                .Require((entry.PhysicalPercent is not null) == (entry.Kind == SituationKinds.Progress), $"{path}.physicalPercent", "Ghi phần trăm khối lượng cho dòng tiến độ, và chỉ cho dòng đó.", "Give the percentage of an entry of progress, and of no other.")
                .Require(entry.PhysicalPercent is null or (>= 0 and <= 100) && decimal.Round(entry.PhysicalPercent ?? 0, 2) == (entry.PhysicalPercent ?? 0), $"{path}.physicalPercent", "Phần trăm từ 0 đến 100, tối đa hai chữ số thập phân.", "The percentage is from 0 to 100 with at most two decimals.")
                .Require(entry.Kind == SituationKinds.Bottleneck ? BottleneckCauses.All.Contains(entry.Cause) : entry.Cause is null, $"{path}.cause", $"Ghi nguyên nhân của vướng mắc, và chỉ của vướng mắc: {string.Join(", ", BottleneckCauses.All)}.", $"Name the cause of a bottleneck, and of nothing else: {string.Join(", ", BottleneckCauses.All)}.")
                .Require(entry.ExpectedOn is null || (entry.Kind == SituationKinds.Bottleneck && entry.ExpectedOn >= entry.On), $"{path}.expectedOn", "Ngày dự kiến tháo gỡ chỉ ghi cho vướng mắc và không trước ngày phát sinh.", "Only a bottleneck has an expected day, not before its own.")
                .Require((entry.EndsEntryId is not null) == (entry.Kind == SituationKinds.Resolution), $"{path}.endsEntryId", "Dòng tháo gỡ, và chỉ dòng đó, ghi vướng mắc nào.", "A resolution, and nothing else, names its bottleneck.");
        }

        input.ThrowIfAny();
    }
}
