using SonLa.Reporting.Calendars;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Sessions;

/// <summary>A conclusion of a session; with a lead and a day it is a follow-up task, reported on until it is closed (R59).</summary>
internal sealed class SessionConclusion
{
    /// <summary>Nobody has to follow it up.</summary>
    public const string Noted = "noted";

    public const string Open = "open";
    public const string Closed = "closed";

    public required Guid ConclusionId { get; init; }

    public required Guid SessionId { get; init; }

    /// <summary>Whose session concluded.</summary>
    public required string OrganisationCode { get; init; }

    public required bool OfProvince { get; init; }

    /// <summary>From 1 within the session.</summary>
    public required int Number { get; init; }

    public required string Text { get; init; }

    public string? LeadCode { get; init; }

    /// <summary>The office within the lead that does it: a district's own offices are no organisations of the tree.</summary>
    public string? LeadUnit { get; init; }

    public required IReadOnlyList<string> CoordinatorCodes { get; init; }

    /// <summary>"Đề nghị": asked and not ordered, so it is never overdue and nobody is reminded.</summary>
    public required bool IsRequest { get; init; }

    /// <summary>The last day, in Asia/Ho_Chi_Minh.</summary>
    public DateOnly? DueOn { get; init; }

    public string State { get; private set; } = Noted;

    /// <summary>What its last report says: <c>done</c> or <c>not-done</c>; null before the first.</summary>
    public string? Grade { get; private set; }

    /// <summary>When the next rung of its ladder is due; null where none is left or it is closed.</summary>
    public DateTimeOffset? NextRungAt { get; private set; }

    public int RungsTaken { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>Last acceptable instant.</summary>
    public DateTimeOffset? DueAt => DueOn is { } day ? VietnamTime.EndOf(day) : null;

    /// <summary>Starts the follow-up where the conclusion has a lead.</summary>
    public static SessionConclusion Draw(SessionConclusion conclusion, IReadOnlyList<Rung> ladder)
    {
        if (conclusion.LeadCode is not null)
        {
            conclusion.State = Open;
            conclusion.NextRungAt = conclusion.NextOf(ladder);
        }

        return conclusion;
    }

    /// <summary>The lead reports how far it has come; what is done is reminded of no more.</summary>
    public void Report(string grade, IReadOnlyList<Rung> ladder)
    {
        InsistOnOpen();
        Grade = grade;
        NextRungAt = grade == ConclusionStep.Done ? null : NextOf(ladder);
        Version++;
    }

    /// <summary>Whoever holds the session is content, or asks no longer.</summary>
    public void Close()
    {
        InsistOnOpen();
        State = Closed;
        NextRungAt = null;
        Version++;
    }

    /// <summary>Whether it is late on a day: not closed, not reported as done, not a mere request.</summary>
    public bool IsOverdue(DateOnly today) => State == Open && !IsRequest && Grade != ConclusionStep.Done && DueOn < today;

    /// <summary>Climbs every rung that is due and not yet taken, lowest first.</summary>
    public IReadOnlyList<Rung> Climb(IReadOnlyList<Rung> ladder, DateTimeOffset now)
    {
        var climbed = DueAt is { } due ? ladder.Skip(RungsTaken).TakeWhile(rung => rung.At(due) <= now).ToList() : [];
        RungsTaken += climbed.Count;
        NextRungAt = NextOf(ladder);
        return climbed;
    }

    private DateTimeOffset? NextOf(IReadOnlyList<Rung> ladder) =>
        DueAt is { } due && !IsRequest ? ladder.Skip(RungsTaken).FirstOrDefault()?.At(due).ToUniversalTime() : null;

    private void InsistOnOpen()
    {
        if (State != Open)
        {
            throw new RuleViolationException("conclusion.not-open", new(
                State == Closed ? "Kết luận này đã kết thúc theo dõi." : "Kết luận này không giao ai thực hiện nên không có báo cáo.",
                State == Closed ? "This conclusion is closed." : "Nobody was given this conclusion, so there is nothing to report."));
        }
    }
}
