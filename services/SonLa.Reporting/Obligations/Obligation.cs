using SonLa.Reporting.Calendars;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Reporting.Obligations;

/// <summary>What one organisation owes for one regime and period; its writers lock its row first, so that none works on an old state.</summary>
internal sealed class Obligation
{
    public required Guid ObligationId { get; init; }

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    public required string OrganisationCode { get; init; }

    public required string Regime { get; init; }

    public required string PeriodKind { get; init; }

    public required string Period { get; init; }

    /// <summary>Obligations that end together can share one report.</summary>
    public required DateOnly PeriodEndsOn { get; init; }

    public required string Title { get; init; }

    public required DateTimeOffset OpensAt { get; init; }

    /// <summary>Last acceptable instant.</summary>
    public required DateTimeOffset DueAt { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public string Status { get; private set; } = ObligationStatus.Awaiting;

    public Guid? ReportId { get; private set; }

    /// <summary>When a report on it was first handed in; decides whether it was late.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>When its organisation was excused from it, or from being late; null where it was not.</summary>
    public DateTimeOffset? ExcusedAt { get; private set; }

    /// <summary>What it passed to when its organisation ended; null while its organisation owes it.</summary>
    public IReadOnlyList<Guid>? PassedTo { get; private set; }

    /// <summary>Since when it is owed only because others' duties passed on; null where it is its organisation's own.</summary>
    public DateTimeOffset? CarriesSince { get; private set; }

    /// <summary>Who speaks for its organisation now that it has ended; null while it exists.</summary>
    public string? SpokenForBy { get; private set; }

    public IReadOnlyList<Delivery> Deliveries { get; private set; } = [];

    /// <summary>When the next rung of its ladder is due; null where none is left or something was handed in.</summary>
    public DateTimeOffset? NextRungAt { get; private set; }

    public int RungsTaken { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>Place in the history of everything that a consolidation reads.</summary>
    public long Sequence { get; private set; }

    public bool IsLate => SubmittedAt > DueAt;

    /// <summary>Opens the obligation that a calendar's duty lays on an organisation.</summary>
    public static Obligation Open(Guid obligationId, ReportingCalendar calendar, CalendarDuty duty, string organisationCode, DateTimeOffset now) => new()
    {
        ObligationId = obligationId,
        Province = calendar.Province,
        PlanYear = calendar.PlanYear,
        OrganisationCode = organisationCode,
        Regime = duty.Regime.Code,
        PeriodKind = duty.PeriodKind,
        Period = duty.Period,
        PeriodEndsOn = duty.PeriodEndsOn,
        Title = duty.Title,
        OpensAt = duty.OpensAt.ToUniversalTime(),
        DueAt = duty.DueAt.ToUniversalTime(),
        OpenedAt = now,
        Deliveries = [.. duty.Regime.Recipients.Select(recipient => new Delivery(recipient.OrganisationCode, recipient.Purpose, null, null))],
        NextRungAt = Rung.Of(duty.Regime) is [var first, ..] ? first.At(duty.DueAt).ToUniversalTime() : null,
    };

    /// <summary>Makes a report the one that will answer it.</summary>
    public void AnswerBy(Guid reportId)
    {
        if (WithdrawnAt is not null)
        {
            throw new RuleViolationException("obligation.withdrawn", new(
                "Nghĩa vụ báo cáo này đã được rút, không phải báo cáo nữa.",
                "This obligation was withdrawn; nothing is owed any more."));
        }

        if (ReportId is not null)
        {
            throw new RuleViolationException("obligation.already-in-report", new(
                $"Nghĩa vụ báo cáo {Regime}, kỳ {Period} đã thuộc một báo cáo khác; hãy mở báo cáo đó.",
                $"The obligation of regime {Regime}, period {Period}, already has a report; open that one."));
        }

        ReportId = reportId;
        Version++;
    }

    /// <summary>Notes that its report was handed in; the first time counts for punctuality and as delivery.</summary>
    public void HandIn(DateTimeOffset now)
    {
        SubmittedAt ??= now;
        Status = ObligationStatus.Submitted;
        Deliveries = [.. Deliveries.Select(delivery => delivery with { DeliveredAt = delivery.DeliveredAt ?? now })];
        NextRungAt = null;
        Version++;
    }

    /// <summary>Notes that its report was sent back.</summary>
    public void SendBack()
    {
        Status = ObligationStatus.Returned;
        Version++;
    }

    /// <summary>Notes that its report was accepted.</summary>
    public void Accept()
    {
        Status = ObligationStatus.Accepted;
        Version++;
    }

    /// <summary>Notes that a recipient's people saw the report; the first time stays.</summary>
    public void SeeAs(string organisationCode, DateTimeOffset now)
    {
        if (Deliveries.Any(delivery => delivery.OrganisationCode == organisationCode && delivery.DeliveredAt is null))
        {
            throw new RuleViolationException("delivery.not-delivered", new(
                "Báo cáo chưa được gửi nên chưa thể xem; hãy chờ cơ quan nộp báo cáo.",
                "Nothing has been delivered yet; wait until the report is submitted."));
        }

        Deliveries = [.. Deliveries.Select(delivery => delivery.OrganisationCode == organisationCode ? delivery with { SeenAt = delivery.SeenAt ?? now } : delivery)];
        Version++;
    }

    /// <summary>Nothing is owed any more: the organisation ended or leads nothing.</summary>
    public void Withdraw(DateTimeOffset now)
    {
        WithdrawnAt = now;
        PassedTo = null;
        Version++;
    }

    /// <summary>Passes to those who take over from its organisation: nobody asks that one for it any more, and what becomes of theirs is what becomes of it.</summary>
    /// <returns>Whether this is new.</returns>
    public bool Pass(IReadOnlyList<Guid> to, bool anew, DateTimeOffset now)
    {
        if (!anew && PassedTo is { } before && before.SequenceEqual(to))
        {
            return false;
        }

        PassedTo = to;
        WithdrawnAt ??= now;
        Version++;
        return true;
    }

    /// <summary>Notes whether it is owed only for others.</summary>
    /// <returns>Whether that is new.</returns>
    public bool Carry(bool carries, DateTimeOffset now)
    {
        if (carries == CarriesSince is not null)
        {
            return false;
        }

        CarriesSince = carries ? now : null;
        return true;
    }

    /// <summary>Notes who speaks for its organisation.</summary>
    public void SpeakBy(string? organisationCode) => SpokenForBy = organisationCode;

    /// <summary>It is owed after all.</summary>
    public void Reinstate()
    {
        WithdrawnAt = null;
        PassedTo = null;
        Version++;
    }

    /// <summary>Excuses its organisation: from handing in while nothing was handed in, afterwards from having been late.</summary>
    public void Excuse(DateTimeOffset now)
    {
        if (WithdrawnAt is not null || ExcusedAt is not null)
        {
            throw new RuleViolationException("obligation.not-owed", new(
                "Nghĩa vụ báo cáo này đã được rút hoặc đã được miễn; không cần miễn nữa.",
                "This obligation was already withdrawn or excused; there is nothing left to excuse."));
        }

        if (SubmittedAt <= DueAt)
        {
            throw new RuleViolationException("obligation.on-time", new(
                "Báo cáo đã nộp đúng hạn; không có gì phải miễn.",
                "The report was handed in on time; there is nothing to excuse."));
        }

        ExcusedAt = now;
        NextRungAt = null;
        Status = Status == ObligationStatus.Awaiting ? ObligationStatus.Excused : Status;
        Version++;
    }

    /// <summary>Climbs every rung that is due and not yet taken, lowest first.</summary>
    public IReadOnlyList<Rung> Climb(IReadOnlyList<Rung> ladder, DateTimeOffset now)
    {
        var climbed = ladder.Skip(RungsTaken).TakeWhile(rung => rung.At(DueAt) <= now).ToList();
        RungsTaken += climbed.Count;
        NextRungAt = ladder.Skip(RungsTaken).FirstOrDefault()?.At(DueAt);
        return climbed;
    }

    /// <summary>The version of the next event about it.</summary>
    public int NextVersion() => ++Version;
}
