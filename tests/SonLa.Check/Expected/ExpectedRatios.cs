using SonLa.Check.Scenarios;

namespace SonLa.Check.Expected;

/// <summary>What is disbursed at a day, of both denominators, told from the files.</summary>
internal sealed class ExpectedRatios(int planYear, DateOnly day, SampleProjects sample, SampleCapacities capacities)
{
    /// <param name="Key">Funding source; null for the province.</param>
    /// <param name="Disbursed">Payments up to the day, in đồng.</param>
    /// <param name="Allocated">Capital plans in force on the day: one denominator.</param>
    /// <param name="Assigned">Assigned by the Prime Minister and in force on the day: the other.</param>
    internal sealed record Line(string? Key, decimal Disbursed, decimal Allocated, decimal Assigned)
    {
        public decimal OfAllocated => Disbursed * 100 / Allocated;

        public decimal OfAssigned => Disbursed * 100 / Assigned;
    }

    public Line Province => Of(null, _ => true);

    public IReadOnlyList<Line> BySource =>
        [.. capacities.Assigned.Select(entry => entry.SourceCode).Distinct().Order(StringComparer.Ordinal).Select(source => Of(source, code => code == source))];

    private Line Of(string? key, Func<string, bool> counts) => new(
        key,
        sample.Payments.Where(payment => payment.Year == planYear && payment.DisbursedOn <= day && counts(payment.SourceCode)).Sum(payment => payment.AmountInDong),
        sample.Projects.SelectMany(project => project.Capital).Where(entry => entry.Year == planYear && entry.EffectiveOn <= day && counts(entry.SourceCode)).Sum(entry => entry.AmountInDong),
        capacities.Assigned.Where(entry => entry.Year == planYear && entry.EffectiveOn <= day && counts(entry.SourceCode)).Sum(entry => entry.AmountInDong));
}
