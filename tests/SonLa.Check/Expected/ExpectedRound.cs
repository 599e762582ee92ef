using SonLa.Check.Scenarios;

namespace SonLa.Check.Expected;

/// <summary>Which projects a review round must catch, from the sample files alone.</summary>
internal sealed class ExpectedRound(RoundOfProjects round, int planYear, SampleProjects sample)
{
    /// <param name="Code">Code of the project.</param>
    /// <param name="Capital">Capital plan of the year in force at the end of the cut-off day, in đồng.</param>
    /// <param name="Disbursed">Of that plan, up to the end of the cut-off day.</param>
    /// <param name="RatioPercent">Exact; null without a capital plan.</param>
    internal sealed record Line(string Code, decimal Capital, decimal Disbursed, decimal? RatioPercent);

    /// <summary>Every project, whether the round looks at it or not.</summary>
    public IReadOnlyList<Line> All { get; } = [.. sample.Projects.Select(project => LineOf(project, round, planYear, sample)).OrderBy(line => line.Code, StringComparer.Ordinal)];

    private IEnumerable<Line> LookedAt => All.Where(line => !round.CarriedOverOnly || sample.Projects.Single(project => project.Code == line.Code).BeganInYear < planYear);

    public IReadOnlyList<string> WithoutCapital => [.. LookedAt.Where(line => line.RatioPercent is null).Select(line => line.Code)];

    public int Considered => LookedAt.Count(line => line.RatioPercent is not null);

    /// <summary>Strictly below the threshold; compared as products, so that nothing is rounded.</summary>
    public IReadOnlyList<Line> Caught =>
        [.. LookedAt.Where(line => line.RatioPercent is not null && line.Disbursed * 100 < round.ThresholdPercent * line.Capital)];

    private static Line LineOf(SampleProject project, RoundOfProjects round, int planYear, SampleProjects sample)
    {
        var capital = project.Capital.Where(entry => entry.Year == planYear && entry.EffectiveOn <= round.CutOff).Sum(entry => entry.AmountInDong);
        var disbursed = sample.Payments
            .Where(payment => payment.ProjectCode == project.Code && payment.Year == planYear && payment.DisbursedOn <= round.CutOff)
            .Sum(payment => payment.AmountInDong);
        return new Line(project.Code, capital, disbursed, capital > 0 ? disbursed * 100 / capital : null);
    }
}
