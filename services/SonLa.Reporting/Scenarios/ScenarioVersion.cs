using SonLa.ServiceDefaults.Problems;

namespace SonLa.Reporting.Scenarios;

/// <summary>The province's growth scenario of a year as it was set in one quarter: kịch bản tăng trưởng; never changed, only followed by the next version.</summary>
internal sealed class ScenarioVersion
{
    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    /// <summary>From 1.</summary>
    public required int Version { get; init; }

    /// <summary>The quarter in which it was set: what lies before it is settled and stays.</summary>
    public required int Quarter { get; init; }

    public required string Reason { get; init; }

    public required IReadOnlyList<ScenarioLine> Lines { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset SetAt { get; init; }

    public required Guid SetBy { get; init; }

    public required string SetByName { get; init; }

    public required Guid EventMessageId { get; init; }

    public ScenarioLine? LineOf(string measureCode) => Lines.FirstOrDefault(line => line.MeasureCode == measureCode);

    /// <summary>Refuses a version that would fit the expectations of past quarters to what has come of them.</summary>
    public static void InsistOnFuture(ScenarioVersion? before, int quarter, IReadOnlyList<ScenarioLine> lines)
    {
        if (before is null)
        {
            return;
        }

        if (quarter < before.Quarter)
        {
            throw new RuleViolationException("scenario.quarter-back", new(
                $"Kịch bản đang dùng đã cập nhật đến quý {before.Quarter}; bản mới phải từ quý {before.Quarter} trở đi.",
                $"The scenario in force was set in quarter {before.Quarter}; the next version is of that quarter or a later one."));
        }

        var rewritten = before.Lines
            .Where(old => !old.Quarters.Take(quarter - 1).SequenceEqual(lines.FirstOrDefault(line => line.MeasureCode == old.MeasureCode)?.Quarters.Take(quarter - 1) ?? []))
            .Select(old => old.MeasureCode)
            .ToList();
        if (rewritten.Count > 0)
        {
            throw new RuleViolationException(
                "scenario.past-quarter",
                new($"Các quý trước quý {quarter} đã qua, mục tiêu của chúng phải giữ nguyên ở các chỉ tiêu nêu trong errors.", $"The quarters before {quarter} are over; their values must stay for the measures in errors."),
                rewritten.ToDictionary(code => code, _ => new[] { new Say("Giá trị của quý đã qua bị đổi hoặc bị bỏ.", "A past quarter's value was changed or left out.") }));
        }
    }
}

/// <summary>What one measure shall come to by quarter.</summary>
/// <param name="MeasureCode">Code of the plan's measure.</param>
/// <param name="Quarters">Four values in the measure's unit, each of its own quarter by the measure's way of adding months up; null where none is set.</param>
/// <param name="Note">Why the year differs from its target, where it does.</param>
internal sealed record ScenarioLine(string MeasureCode, IReadOnlyList<decimal?> Quarters, string? Note);
