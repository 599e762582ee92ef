using SonLa.ServiceDefaults.Problems;

namespace SonLa.Reporting.Obstacles;

/// <summary>A difficulty that an organisation has made known with its proposal, from the raising to the answer.</summary>
internal sealed class RaisedObstacle
{
    public required Guid ObstacleId { get; init; }

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    /// <summary>Who raised it.</summary>
    public required string OrganisationCode { get; init; }

    public string? MeasureCode { get; init; }

    public Guid? TaskId { get; init; }

    /// <summary>Code of the task in the year's plan.</summary>
    public string? TaskCode { get; init; }

    public required string What { get; init; }

    public required string Why { get; init; }

    public required string Effect { get; init; }

    public required string Proposal { get; init; }

    /// <summary>The document by which it is addressed, with its article; null where none of the year says to whom.</summary>
    public string? Document { get; init; }

    /// <summary>Codes of the bodies to which it is addressed.</summary>
    public required IReadOnlyList<string> Addressees { get; init; }

    /// <summary>The report that made it known; null where it was raised by itself.</summary>
    public Guid? ReportId { get; init; }

    public required DateTimeOffset RaisedAt { get; init; }

    public required Guid RaisedBy { get; init; }

    public required string RaisedByName { get; init; }

    /// <summary>The revision of the report that last contained it.</summary>
    public int? Revision { get; private set; }

    public string Stage { get; private set; } = ObstacleStage.Raised;

    /// <summary>Business instant of the last step.</summary>
    public DateTimeOffset StageSince { get; private set; }

    /// <summary>Withdrawn because a later revision of its report no longer contains it.</summary>
    public bool DroppedByReport { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>What it is about, as the rules of addressees say it.</summary>
    public static string ConcernOf(string? measureCode, string? taskCode) =>
        measureCode is not null ? AddresseeRule.Measure : taskCode is not null ? AddresseeRule.Task : AddresseeRule.General;

    public bool IsOpen => ObstacleStage.Waiting.Contains(Stage);

    /// <summary>Starts its way.</summary>
    public static RaisedObstacle Raise(RaisedObstacle raised, int? revision)
    {
        raised.Revision = revision;
        raised.StageSince = raised.RaisedAt;
        return raised;
    }

    /// <summary>The planning department takes it on.</summary>
    public void TakeOn(DateTimeOffset now)
    {
        InsistOn(Stage == ObstacleStage.Raised, "obstacle.not-raised", "Chỉ tiếp nhận được khó khăn, vướng mắc vừa nêu, chưa ai tiếp nhận.", "Only an obstacle that was just raised can be taken on; this one has gone on already.");
        Go(ObstacleStage.TakenOn, now);
    }

    /// <summary>The planning department settles it within its powers (2668/QĐ-UBND, Điều 2.2).</summary>
    public void Resolve(DateTimeOffset now)
    {
        InsistOnTakenOn();
        Go(ObstacleStage.Resolved, now);
    }

    /// <summary>The planning department passes it to the UBND with its advice (2668/QĐ-UBND, Điều 2.2).</summary>
    public void PassUp(DateTimeOffset now)
    {
        InsistOnTakenOn();
        Go(ObstacleStage.PassedUp, now);
    }

    /// <summary>The UBND decides.</summary>
    public void Decide(DateTimeOffset now)
    {
        InsistOn(Stage == ObstacleStage.PassedUp, "obstacle.not-passed-up", "UBND tỉnh chỉ quyết định khi Sở Kế hoạch và Đầu tư đã trình kèm ý kiến tham mưu.", "The UBND decides only what the planning department has passed up with its advice.");
        Go(ObstacleStage.Decided, now);
    }

    /// <summary>Whoever raised it takes it back.</summary>
    public void Withdraw(DateTimeOffset now)
    {
        InsistOn(IsOpen, "obstacle.already-ended", "Khó khăn, vướng mắc này đã có kết quả hoặc đã rút; nếu còn vướng, hãy nêu mới.", "This obstacle is answered or withdrawn already; raise a new one if the difficulty goes on.");
        Go(ObstacleStage.Withdrawn, now);
    }

    /// <summary>A later revision of its report no longer contains it: withdrawn, unless somebody already works on it.</summary>
    /// <returns>Whether it was withdrawn.</returns>
    public bool Drop(DateTimeOffset now)
    {
        if (Stage != ObstacleStage.Raised)
        {
            return false;
        }

        DroppedByReport = true;
        Go(ObstacleStage.Withdrawn, now);
        return true;
    }

    /// <summary>A later revision of its report contains it again: raised anew where an earlier one had dropped it.</summary>
    /// <returns>Whether it was raised anew.</returns>
    public bool Keep(int revision, DateTimeOffset now)
    {
        Revision = revision;
        if (!DroppedByReport)
        {
            return false;
        }

        DroppedByReport = false;
        Go(ObstacleStage.Raised, now);
        return true;
    }

    private void InsistOnTakenOn() => InsistOn(
        Stage == ObstacleStage.TakenOn,
        "obstacle.not-taken-on",
        "Hãy tiếp nhận trước, rồi mới giải quyết hoặc trình UBND tỉnh; khó khăn, vướng mắc đã có kết quả thì không xử lý lại.",
        "Take it on first, then resolve it or pass it up; one that has been answered is not dealt with again.");

    private static void InsistOn(bool holds, string rule, string vi, string en)
    {
        if (!holds)
        {
            throw new RuleViolationException(rule, new(vi, en));
        }
    }

    private void Go(string stage, DateTimeOffset now)
    {
        (Stage, StageSince) = (stage, now);
        Version++;
    }
}
