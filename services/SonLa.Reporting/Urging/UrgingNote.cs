using SonLa.Reporting.Calendars;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Urging;

/// <summary>An urging note (đôn đốc) or check (kiểm tra) for one organisation about something that it leads or owes, with the answer that is required by a day (2668/QĐ-UBND, Điều 2.2).</summary>
internal sealed class UrgingNote
{
    public const string Urging = "urging";
    public const string Check = "check";

    public required Guid NoteId { get; init; }

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    /// <summary><c>urging</c> or <c>check</c>.</summary>
    public required string Kind { get; init; }

    public required string IssuerCode { get; init; }

    /// <summary>Who must answer.</summary>
    public required string OrganisationCode { get; init; }

    public Guid? ObligationId { get; init; }

    public string? MeasureCode { get; init; }

    public Guid? TaskId { get; init; }

    /// <summary>What it is about, as it was called when the note was issued.</summary>
    public required string Subject { get; init; }

    public required string Text { get; init; }

    /// <summary>What the answer must say.</summary>
    public required string Required { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required Guid IssuedBy { get; init; }

    public required string IssuedByName { get; init; }

    /// <summary>The last day for the answer, in Asia/Ho_Chi_Minh.</summary>
    public DateOnly DueOn { get; private set; }

    public string State { get; private set; } = UrgingState.Issued;

    /// <summary>From 1; one more each time it is reissued.</summary>
    public int Round { get; private set; } = 1;

    /// <summary>When the next rung of its ladder is due; null where none is left or it was answered.</summary>
    public DateTimeOffset? NextRungAt { get; private set; }

    public int RungsTaken { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>Last acceptable instant for the answer.</summary>
    public DateTimeOffset DueAt => VietnamTime.EndOf(DueOn);

    /// <summary>Issues it.</summary>
    public static UrgingNote Issue(UrgingNote note, DateOnly dueOn, DateOnly today, IReadOnlyList<Rung> ladder)
    {
        note.SetDue(dueOn, today, ladder);
        return note;
    }

    /// <summary>The organisation answers.</summary>
    /// <returns>Whether it answers late.</returns>
    public bool Answer(DateTimeOffset now)
    {
        if (State != UrgingState.Issued)
        {
            throw new RuleViolationException("urging.not-waiting", new(
                "Văn bản này không chờ trả lời: đã trả lời hoặc đã kết thúc.",
                "This note does not wait for an answer: it was answered or closed."));
        }

        State = UrgingState.Answered;
        NextRungAt = null;
        Version++;
        return now > DueAt;
    }

    /// <summary>The issuer asks again, by a new day.</summary>
    public void Reissue(DateOnly dueOn, DateOnly today, IReadOnlyList<Rung> ladder)
    {
        InsistOnOpen();
        SetDue(dueOn, today, ladder);
        State = UrgingState.Issued;
        Round++;
        Version++;
    }

    /// <summary>The issuer is content, or asks no longer.</summary>
    public void Close()
    {
        InsistOnOpen();
        State = UrgingState.Closed;
        NextRungAt = null;
        Version++;
    }

    /// <summary>Climbs every rung that is due and not yet taken, lowest first.</summary>
    public IReadOnlyList<Rung> Climb(IReadOnlyList<Rung> ladder, DateTimeOffset now)
    {
        var climbed = ladder.Skip(RungsTaken).TakeWhile(rung => rung.At(DueAt) <= now).ToList();
        RungsTaken += climbed.Count;
        NextRungAt = NextOf(ladder);
        return climbed;
    }

    private void SetDue(DateOnly dueOn, DateOnly today, IReadOnlyList<Rung> ladder)
    {
        if (dueOn < today)
        {
            throw new RuleViolationException("urging.due-in-the-past", new(
                "Hạn trả lời phải từ hôm nay trở đi; hãy chọn ngày khác.",
                "The answer cannot be due before today; choose another day."));
        }

        DueOn = dueOn;
        RungsTaken = 0;
        NextRungAt = NextOf(ladder);
    }

    private DateTimeOffset? NextOf(IReadOnlyList<Rung> ladder) => ladder.Skip(RungsTaken).FirstOrDefault()?.At(DueAt).ToUniversalTime();

    private void InsistOnOpen()
    {
        if (State == UrgingState.Closed)
        {
            throw new RuleViolationException("urging.closed", new(
                "Văn bản này đã kết thúc; nếu cần, hãy ban hành văn bản mới.",
                "This note is closed; issue a new one if need be."));
        }
    }
}
