namespace SonLa.Budget.Reallocations;

/// <summary>How much each stated criterion counts when capital does not reach everybody; set by the planning department, 0 to 100 each.</summary>
/// <param name="UnpaidVolume">Completed work that the plan cannot pay, as a share of what the project could use.</param>
/// <param name="Disbursement">Disbursed as a share of the year's plan: who spends what it has can spend more.</param>
/// <param name="CarriedOver">Begun in an earlier year: to be finished first.</param>
/// <param name="SmallDemand">Nearness to being finished: the less is missing, as a share of the plan, the sooner.</param>
public sealed record PriorityWeights(int UnpaidVolume, int Disbursement, int CarriedOver, int SmallDemand)
{
    /// <summary>What is used where the department says nothing.</summary>
    public static PriorityWeights Usual { get; } = new(40, 30, 20, 10);
}
