namespace SonLa.Budget.Reallocations;

/// <summary>How much each stated criterion counts when capital does not reach everybody; set by the planning department, 0 to 100 each.</summary>
/// <param name="UnpaidVolume">Completed work that the plan cannot pay, as a share of what the project could use.</param>
/// <param name="Disbursement">Disbursed as a share of the year's plan: who spends what it has can spend more.</param>
/// <param name="CarriedOver">Begun in an earlier year: to be finished first.</param>
/// <param name="SmallDemand">Nearness to being finished: the less is missing, as a share of the plan, the sooner.</param>
public sealed record PriorityWeights(int UnpaidVolume, int Disbursement, int CarriedOver, int SmallDemand)
{
    /// <summary>Whether each is from 0 to 100 and one at least counts.</summary>
    internal bool AreSound() => new[] { UnpaidVolume, Disbursement, CarriedOver, SmallDemand } is var counts && counts.All(count => count is >= 0 and <= 100) && counts.Sum() > 0;
}

/// <summary>The weights of a year that are used where the planning department names none; data.</summary>
/// <param name="Usual">The weights.</param>
/// <param name="Source">The document, or what the assumption rests on.</param>
/// <param name="Assumption">No document says it.</param>
public sealed record UsualWeights(PriorityWeights Usual, string Source, bool Assumption)
{
    /// <summary>Where the year's file names none, or the year has none.</summary>
    internal static UsualWeights Unless { get; } = new(new(40, 30, 20, 10), "Giả định của sản phẩm: dữ liệu của năm không nêu trọng số", Assumption: true);
}
