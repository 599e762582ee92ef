using System.Net;
using System.Text.Json;
using Npgsql;
using SonLa.Contracts.Budget;
using Xunit;

namespace SonLa.Reporting.Tests.Investment;

public sealed class ConsolidatedCapitalTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    private static readonly APlan Plan = new();
    private static readonly Guid Road = Guid.CreateVersion7();
    private static readonly Guid School = Guid.CreateVersion7();

    public async Task InitializeAsync() => await service.OpenOnce(Plan);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_periods_capital_is_that_of_its_cut_off_and_stays_frozen_when_it_is_closed()
    {
        await service.SetClock(ReportingService.At("2024-03-10T08:00:00+07:00"));
        await service.Deliver(Assigned(new(2024, 1, 2), 3, (2000, null, null), (400, "NTM", null)));
        await service.Deliver(Allocated(Road, "DA-01", "so-xd", "NTM", 1, 1000));
        await service.Deliver(Paid(Road, "DA-01", "so-xd", 3, 91, 191, new(2024, 3, 14)));

        // The 15th is after the cut-off; the payment of the second version has not arrived yet.
        await service.Deliver(Paid(Road, "DA-01", "so-xd", 4, 500, 691, new(2024, 3, 15)));
        await service.Deliver(Allocated(School, "DA-02", "so-tc", null, 1, 500));

        var early = (await Live()).GetProperty("capital");
        Assert.Equal(("2024-03-14", "entries-under-way", "entries-under-way"), (early.Text("through"), early.GetProperty("province").Text("reason"), early.GetProperty("province").Text("reasonOfAssigned")));

        await service.Deliver(Paid(Road, "DA-01", "so-xd", 2, 100, 100, new(2024, 2, 1)));
        await service.Deliver(Assigned(new(2024, 3, 15), 3, (-1, null, null)));
        await service.SetClock(ReportingService.At("2024-03-18T08:00:00+07:00"));

        var live = (await Live()).GetProperty("capital");
        var province = live.GetProperty("province");
        Assert.Equal((191m, 1500m, 12.73m), (Dong(province, "disbursedInDong"), Dong(province, "allocatedInDong"), Dong(province, "ofAllocatedPercent")));
        Assert.Equal((2400m, 7.95m), (Dong(province, "assignedInDong"), Dong(province, "ofAssignedPercent")));
        var owners = live.GetProperty("owners").EnumerateArray().ToDictionary(line => line.Text("key"));
        Assert.Equal((191m, 19.10m, "not-assigned"), (Dong(owners["so-xd"], "disbursedInDong"), Dong(owners["so-xd"], "ofAllocatedPercent"), owners["so-xd"].Text("reasonOfAssigned")));
        Assert.Equal(47.75m, Dong(live.GetProperty("programmes")[0], "ofAssignedPercent"));
        var road = live.GetProperty("projects")[0];
        Assert.Equal((Road.ToString(), "Tên DA-01", 1, 2, "1/QĐ-UBND"), (road.Text("projectId"), road.Text("name"), road.Number("capitalEntries"), road.Number("payments"), road.GetProperty("documents")[0].GetString()));
        Assert.Equal(2, live.GetProperty("assigned").GetArrayLength());

        using var closing = await service.Planning().PostAsync("/periods/2024-Q1/close", null);
        Assert.Equal(HttpStatusCode.Created, closing.StatusCode);
        var frozen = await service.Planning().GetStringAsync("/periods/2024-Q1/closed");
        await service.Deliver(Paid(Road, "DA-01", "so-xd", 5, 9, 700, new(2024, 3, 1)));
        await service.Deliver(new ProjectClassified { ProjectId = School, ProjectCode = "DA-02", ProjectName = "Tên mới", OwnerCode = "so-tc", Programme = "NTM", ClassifiedAt = ReportingService.Start, Version = 9 });

        Assert.Equal(frozen, await service.Planning().GetStringAsync("/periods/2024-Q1/closed"));
        Assert.Equal(191m, Dong(JsonDocument.Parse(frozen).RootElement.GetProperty("capital").GetProperty("province"), "disbursedInDong"));
        using var verified = await service.Planning().PostAsync("/periods/2024-Q1/verification", null);
        Assert.True((await verified.Json()).GetProperty("equal").GetBoolean());
        var later = (await Live()).GetProperty("capital");
        Assert.Equal((200m, 1), (Dong(later.GetProperty("province"), "disbursedInDong"), later.GetProperty("programmes").GetArrayLength()));
        await service.SetClock(ReportingService.At("2024-03-19T08:00:00+07:00"));
        var then = await service.Planning().GetJson($"/periods/2024-Q1/consolidation/as-of?instant={Uri.EscapeDataString("2024-03-17T08:00:00+07:00")}");
        Assert.Equal(191m, Dong(then.GetProperty("capital").GetProperty("province"), "disbursedInDong"));
    }

    [Fact]
    public async Task What_Budget_has_told_is_kept_once_and_never_changed()
    {
        var told = Assigned(new(2023, 1, 2), 1, (5, null, null)) with { PlanYear = 2023 };
        await service.Deliver(told);
        await service.Deliver(told);

        Assert.Equal(1L, await service.Database().Scalar<long>("select count(*) from assigned_capital where plan_year = 2023"));
        foreach (var table in new[] { "assigned_capital", "project_versions" })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => service.Database().Execute($"update {table} set recorded_at = now()"));
            Assert.Contains("never changed", refused.MessageText, StringComparison.Ordinal);
        }
    }

    private async Task<JsonElement> Live() => await service.Planning().GetJson("/periods/2024-Q1/consolidation");

    private static decimal? Dong(JsonElement line, string member) => line.GetProperty(member).GetDecimal();

    private static CapitalAssigned Assigned(DateOnly on, int entriesOfYear, params (decimal Amount, string? Programme, Guid? Project)[] entries) => new()
    {
        PlanYear = 2024,
        Entries = [.. entries.Select(entry => new AssignedAmount { EntryId = Guid.CreateVersion7(), SourceCode = "nstw", Programme = entry.Programme, ProjectId = entry.Project, AmountInDong = entry.Amount, EffectiveOn = on, DocumentNumber = "1600/QĐ-TTg" })],
        EntriesOfYear = entriesOfYear,
        EnteredAt = ReportingService.Start,
        Version = entriesOfYear,
    };

    private static CapitalAllocated Allocated(Guid project, string code, string owner, string? programme, int version, decimal amount) => new()
    {
        ProjectId = project,
        ProjectCode = code,
        ProjectName = $"Tên {code}",
        OwnerCode = owner,
        Programme = programme,
        PlanYear = 2024,
        Entries = [new() { AllocationId = Guid.CreateVersion7(), SourceCode = "nstw", AmountInDong = amount, EffectiveOn = new(2024, 1, 1), DocumentNumber = "1/QĐ-UBND" }],
        CapitalOfYearInDong = amount,
        EnteredAt = ReportingService.Start,
        Version = version,
    };

    private static DisbursementPosted Paid(Guid project, string code, string owner, int version, decimal amount, decimal toDate, DateOnly on) => new()
    {
        DisbursementId = Guid.CreateVersion7(),
        ProjectId = project,
        ProjectCode = code,
        OwnerCode = owner,
        SourceCode = "nstw",
        PlanYear = 2024,
        AmountInDong = amount,
        DisbursedOn = on,
        DisbursedToDateInDong = toDate,
        PostedAt = ReportingService.Start,
        Version = version,
    };
}
