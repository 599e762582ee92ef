namespace SonLa.Reporting.Evaluations;

/// <summary>What has become of a piece of evidence since a judgement rested on it; the judgement keeps what it saw.</summary>
/// <param name="Kind"><c>duty</c>, <c>result</c>, <c>urging</c> or <c>capital</c>.</param>
/// <param name="Subject">Obligation, measure, urging note or project.</param>
/// <param name="Title">What it is called.</param>
/// <param name="StateThen">Null where it was not there.</param>
/// <param name="StateNow">Null where it is gone.</param>
/// <param name="ValueThen">In the measure's unit, or in per cent.</param>
/// <param name="ValueNow">Likewise.</param>
/// <param name="Sources">Reports and revisions that say so now.</param>
public sealed record EvidenceChange(string Kind, string Subject, string Title, string? StateThen, string? StateNow, decimal? ValueThen, decimal? ValueNow, IReadOnlyList<Evidence.SourceLine> Sources)
{
    public const string Duty = "duty";
    public const string Result = "result";
    public const string Urging = "urging";
    public const string Capital = "capital";

    /// <summary>Every difference between two moments, in the order of the later one.</summary>
    public static IReadOnlyList<EvidenceChange> Between(Evidence then, Evidence now) =>
    [
        .. Lines(then.Duties, now.Duties, duty => duty.ObligationId.ToString(), (was, has) => (was?.State, was?.Revision) != (has?.State, has?.Revision), Of),
        .. Lines(then.Results, now.Results, result => result.MeasureCode, (was, has) => (was?.State, was?.Value, was?.Official, was?.Reason) != (has?.State, has?.Value, has?.Official, has?.Reason), Of),
        .. Lines(then.Urgings, now.Urgings, note => note.NoteId.ToString(), (was, has) => (was?.State, was?.Round, was?.LateAnswers) != (has?.State, has?.Round, has?.LateAnswers), Of),
        .. Lines(then.Capital?.Projects ?? [], now.Capital?.Projects ?? [], project => project.ProjectCode, (was, has) => was != has, Of),
    ];

    private static IEnumerable<EvidenceChange> Lines<T>(IReadOnlyList<T> then, IReadOnlyList<T> now, Func<T, string> key, Func<T?, T?, bool> differ, Func<string, T?, T?, EvidenceChange> of)
        where T : class
    {
        var before = then.ToDictionary(key);
        var after = now.ToDictionary(key);
        return now.Select(key).Concat(then.Select(key).Where(gone => !after.ContainsKey(gone)))
            .Select(one => (one, Was: before.GetValueOrDefault(one), Has: after.GetValueOrDefault(one)))
            .Where(pair => differ(pair.Was, pair.Has))
            .Select(pair => of(pair.one, pair.Was, pair.Has));
    }

    private static EvidenceChange Of(string subject, Evidence.DutyLine? was, Evidence.DutyLine? has) => new(
        Duty,
        subject,
        (has ?? was)?.Title ?? subject,
        was?.State,
        has?.State,
        null,
        null,
        has is { ReportId: { } report, Revision: { } revision } ? [new("", report, revision)] : []);

    private static EvidenceChange Of(string subject, Evidence.ResultLine? was, Evidence.ResultLine? has) =>
        new(Result, subject, (has ?? was)?.Name ?? subject, was?.State, has?.State, was?.Value, has?.Value, has?.Sources ?? []);

    private static EvidenceChange Of(string subject, Evidence.UrgingLine? was, Evidence.UrgingLine? has) =>
        new(Urging, subject, (has ?? was)?.Subject ?? subject, was?.State, has?.State, null, null, []);

    private static EvidenceChange Of(string subject, Evidence.ProjectLine? was, Evidence.ProjectLine? has) =>
        new(Capital, subject, subject, was?.Reason, has?.Reason, was?.Percent, has?.Percent, []);
}
