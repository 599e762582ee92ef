using System.Globalization;
using System.Text.Json;

namespace SonLa.Check.Scenarios;

/// <summary>A walk through a reporting year as data: who reports when, who is late, who is sent back, and which figures come in.</summary>
internal sealed record Scenario
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    public required string Name { get; init; }

    public required bool Sample { get; init; }

    public required string Note { get; init; }

    /// <summary>Folder of the organisations, accounts and plan: from the repository's, or from the scenario's own where it begins with a dot.</summary>
    public required string Data { get; init; }

    public required Audience Audience { get; init; }

    public required IReadOnlyList<Regime> Regimes { get; init; }

    public required DateTimeOffset Start { get; init; }

    public required DateTimeOffset AcknowledgedAt { get; init; }

    public required Round Plans { get; init; }

    public required IReadOnlyList<MonthRound> Months { get; init; }

    public required DeadlineNight Deadline { get; init; }

    public required IReadOnlyList<SentBack> Returns { get; init; }

    public required Closing Closing { get; init; }

    public required Correction Correction { get; init; }

    public required MonthRound Stream { get; init; }

    public required DateTimeOffset Finish { get; init; }

    public required IReadOnlyList<string> OverduePeriods { get; init; }

    /// <summary>Null where the sample province has no projects.</summary>
    public RoundOfProjects? ReviewRound { get; init; }

    public required Trespass Trespass { get; init; }

    public string DataFolder(string scenarioFolder, string repository) =>
        Path.GetFullPath(Path.Combine(Data.StartsWith('.') ? scenarioFolder : repository, Data));

    public static Scenario Read(string folder) =>
        JsonSerializer.Deserialize<Scenario>(File.ReadAllBytes(Path.Combine(folder, "scenario.json")), Strict)
        ?? throw new InvalidDataException($"{folder}/scenario.json is empty.");
}

/// <summary>The organisations that the walk counts on; the lists are an assumption.</summary>
internal sealed record Audience
{
    public required string Assumption { get; init; }

    public required IReadOnlyList<string> Departments { get; init; }

    public required IReadOnlyList<string> Districts { get; init; }

    public IEnumerable<string> All => Departments.Concat(Districts);
}

/// <summary>One rule of who reports what and when.</summary>
internal sealed record Regime
{
    public required string Code { get; init; }

    public required string Source { get; init; }

    /// <summary><c>indicator-owners</c>, <c>departments-and-districts</c> or <c>planning-department</c>.</summary>
    public required string Audience { get; init; }

    /// <summary><c>month</c>, <c>quarter</c>, <c>half</c>, <c>nine-months</c>, <c>year</c> or <c>once</c>.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    public required DateOnly HoldsFrom { get; init; }

    /// <summary>Last acceptable day in the period's last month.</summary>
    public int? LastDay { get; init; }

    /// <summary>Last acceptable day of a single duty.</summary>
    public DateOnly? LastDate { get; init; }

    public string? Assumption { get; init; }
}

/// <summary>A single duty that all but some fulfil at one moment.</summary>
internal sealed record Round
{
    public required DateTimeOffset At { get; init; }

    public required IReadOnlyList<string> Missing { get; init; }
}

/// <summary>One month's reports.</summary>
internal sealed record MonthRound
{
    /// <summary><c>2024-02</c>.</summary>
    public required string Period { get; init; }

    /// <summary>When those who are on time report.</summary>
    public required DateTimeOffset At { get; init; }

    public IReadOnlyList<LateReport> Late { get; init; } = [];

    public required IReadOnlyList<string> Missing { get; init; }

    public int Month => int.Parse(Period.AsSpan(5), CultureInfo.InvariantCulture);
}

/// <summary>A report at its own moment.</summary>
internal sealed record LateReport
{
    public required string Organisation { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>The night on which a month's deadline passes.</summary>
internal sealed record DeadlineNight
{
    public required string Period { get; init; }

    /// <summary>A moment after the reminder is due and before anybody reports.</summary>
    public required DateTimeOffset RemindedAt { get; init; }

    public required string ReminderRung { get; init; }

    /// <summary>Who reports in the last second.</summary>
    public required LateReport LastMoment { get; init; }

    /// <summary>Who reports in the second after.</summary>
    public required string TooLate { get; init; }

    public required string OverdueRung { get; init; }

    /// <summary>Who lets days pass.</summary>
    public required string Escalated { get; init; }

    public required IReadOnlyList<EscalationStep> Escalations { get; init; }
}

/// <summary>A rung of the ladder and a moment at which it must have been sent.</summary>
internal sealed record EscalationStep
{
    public required string Rung { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>A report that the planning department sends back, whole or for one measure.</summary>
internal sealed record SentBack
{
    public required string Period { get; init; }

    public required string Organisation { get; init; }

    public string? Measure { get; init; }

    public required string Reason { get; init; }

    /// <summary>What the measure's estimate becomes; null where the figures stay.</summary>
    public decimal? Estimate { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset ResubmittedAt { get; init; }
}

/// <summary>When a period is closed.</summary>
internal sealed record Closing
{
    public required string Period { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>A figure corrected after the period was closed.</summary>
internal sealed record Correction
{
    public required string Period { get; init; }

    public required string Organisation { get; init; }

    public required string Measure { get; init; }

    public decimal? ToCutOff { get; init; }

    public decimal? Estimate { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>A review round of slow projects, as the year's decision sets it.</summary>
internal sealed record RoundOfProjects
{
    public required int Number { get; init; }

    public required DateOnly CutOff { get; init; }

    public required decimal ThresholdPercent { get; init; }

    /// <summary>Whether only projects begun in an earlier year are looked at.</summary>
    public required bool CarriedOverOnly { get; init; }

    public required string Source { get; init; }

    /// <summary>Projects whose fate is told by hand, beside the computed list.</summary>
    public required IReadOnlyList<WitnessProject> Witnesses { get; init; }

    /// <summary>Lines of the proposal that a rule keeps small or at nothing, told by hand, beside the computed proposal.</summary>
    public IReadOnlyList<BlockedLine> Blocked { get; init; } = [];
}

/// <summary>A line of the proposal that shows one rule.</summary>
internal sealed record BlockedLine
{
    public required string Project { get; init; }

    public required string Source { get; init; }

    /// <summary>Negative where capital is taken back.</summary>
    public required decimal AmountInDong { get; init; }

    public required string Because { get; init; }

    /// <summary>Words that the platform's own reason must hold.</summary>
    public required string Reason { get; init; }
}

/// <summary>A project that shows one rule of the round.</summary>
internal sealed record WitnessProject
{
    public required string Project { get; init; }

    public required string Because { get; init; }

    /// <summary>Null without a capital plan.</summary>
    public decimal? RatioPercent { get; init; }

    public required bool Caught { get; init; }
}

/// <summary>An organisation that tries to edit what another answers for.</summary>
internal sealed record Trespass
{
    public required string Organisation { get; init; }

    public required string Owner { get; init; }

    /// <summary>A measure of the owner's, divided by it.</summary>
    public required string Measure { get; init; }
}
