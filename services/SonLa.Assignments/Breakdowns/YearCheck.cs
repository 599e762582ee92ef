using System.Globalization;
using SonLa.Assignments.Plans;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Breakdowns;

/// <summary>How a breakdown's year compares with the year's target.</summary>
internal static class YearCheck
{
    /// <summary>The year's target is met exactly, or lies where the target allows.</summary>
    public const string Agrees = "agrees";

    /// <summary>The year comes to something the target does not allow.</summary>
    public const string Differs = "differs";

    /// <summary>Months or quarters are missing, so that the year cannot be told.</summary>
    public const string Incomplete = "incomplete";

    /// <summary>No document has given a target yet.</summary>
    public const string NoTarget = "no-target";

    /// <summary>An increase or reduction of a level says nothing without the level it starts from.</summary>
    public const string NoBaseline = "no-baseline";

    /// <summary>The target is a set of components, not one value.</summary>
    public const string Composition = "composition";

    public static string Of(MonthsAndQuarters values, Measure measure)
    {
        switch (measure.Target)
        {
            case null:
                return NoTarget;
            case { Kind: "composition" }:
                return Composition;
            case { Kind: "increaseBy" or "reduceBy" or "increaseByAtLeast" or "reduceByAtLeast" } when measure.Aggregation is not ("sum" or "year-to-date"):
                return NoBaseline;
            case var target:
                return values.Year(measure.Aggregation) switch
                {
                    null => Incomplete,
                    var (sum, parts) => Allows(target, sum, parts) ? Agrees : Differs,
                };
        }
    }

    /// <exception cref="RuleViolationException">The year comes to something the target does not allow.</exception>
    public static void Require(MonthsAndQuarters values, Measure measure)
    {
        if (Of(values, measure) != Differs || values.Year(measure.Aggregation) is not var (sum, parts))
        {
            return;
        }

        var year = VietnameseNumber.Write(decimal.Round(sum / parts, 6));
        throw new RuleViolationException(
            "breakdown.differs-from-target",
            new(
                $"Các tháng, quý cho cả năm là {year} {measure.Unit}, khác với chỉ tiêu năm “{measure.Target?.Raw}”; hãy sửa các giá trị cho khớp.",
                string.Create(CultureInfo.InvariantCulture, $"The months and quarters make {decimal.Round(sum / parts, 6)} {measure.Unit} for the year, the target is '{measure.Target?.Raw}'; mend the values.")));
    }

    internal static bool Allows(Target target, decimal sum, int parts) => target.Kind switch
    {
        _ when target.Value is null => sum >= target.Low * parts && sum <= target.High * parts,
        "atLeast" or "increaseByAtLeast" or "reduceByAtLeast" => sum >= target.Value * parts,
        "atMost" => sum <= target.Value * parts,
        _ => sum == target.Value * parts,
    };
}
