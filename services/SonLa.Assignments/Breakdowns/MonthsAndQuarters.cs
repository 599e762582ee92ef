using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Breakdowns;

/// <summary>Twelve month values and four quarter values of one measure, which agree with each other by the measure's own way of adding months up.</summary>
internal sealed class MonthsAndQuarters
{
    private const decimal Largest = 1_000_000_000_000_000m;
    private const string YearToDate = "year-to-date";

    private MonthsAndQuarters(IReadOnlyList<decimal?> months, IReadOnlyList<decimal?> quarters)
    {
        Months = months;
        Quarters = quarters;
    }

    public IReadOnlyList<decimal?> Months { get; }

    public IReadOnlyList<decimal?> Quarters { get; }

    /// <exception cref="InvalidInputException">Not twelve and four, out of range, or months and quarters disagree.</exception>
    public static MonthsAndQuarters Of(IReadOnlyList<decimal?> months, IReadOnlyList<decimal?> quarters, string aggregation)
    {
        var check = new InputCheck()
            .Require(months.Count == 12, "months", "Phải có đúng 12 giá trị, null cho tháng chưa đặt.", "There must be 12 values, null for a month that is not set.")
            .Require(quarters.Count == 4, "quarters", "Phải có đúng 4 giá trị, null cho quý chưa đặt.", "There must be 4 values, null for a quarter that is not set.")
            .Require(months.Concat(quarters).Any(value => value is not null), "months", "Hãy nhập ít nhất một giá trị.", "Enter at least one value.");
        CheckForm(check, months, "months");
        CheckForm(check, quarters, "quarters");
        check.ThrowIfAny();
        for (var quarter = 0; quarter < 4; quarter++)
        {
            CheckQuarter(check, quarters[quarter], [.. months.Skip(quarter * 3).Take(3)], quarter, aggregation);
        }

        if (aggregation == YearToDate)
        {
            CheckRise(check, months, "months");
            CheckRise(check, quarters, "quarters");
        }

        check.ThrowIfAny();
        return new(months, quarters);
    }

    /// <summary>What the year comes to, as a sum and the number it is to be divided by; null where the values do not reach that far.</summary>
    public (decimal Sum, int Parts)? Year(string aggregation)
    {
        if (IsTheLast(aggregation))
        {
            return (Months[11] ?? Quarters[3]) is { } end ? (end, 1) : null;
        }

        var whole = Months.All(value => value is not null) ? Months : Quarters.All(value => value is not null) ? Quarters : null;
        return whole?.Sum() is { } sum ? (sum, aggregation == "average" ? whole.Count : 1) : null;
    }

    // Of a level and of what is counted from 1 January on, the quarter is its last month and the year its December.
    private static bool IsTheLast(string aggregation) => aggregation is "last" or YearToDate;

    private static void CheckRise(InputCheck check, IReadOnlyList<decimal?> values, string field)
    {
        decimal? before = null;
        for (var index = 0; index < values.Count; index++)
        {
            check.Require(
                values[index] is not { } value || before is not { } earlier || value >= earlier,
                $"{field}[{index}]",
                "Giá trị lũy kế từ đầu năm không được giảm so với kỳ trước.",
                "What is counted from the start of the year does not fall.");
            before = values[index] ?? before;
        }
    }

    private static void CheckForm(InputCheck check, IReadOnlyList<decimal?> values, string field)
    {
        for (var index = 0; index < values.Count; index++)
        {
            check.Require(
                values[index] is not { } value || (Math.Abs(value) <= Largest && decimal.Round(value, 6) == value),
                $"{field}[{index}]",
                "Không quá 10^15 và tối đa 6 chữ số thập phân; hãy làm tròn.",
                "At most 10^15 and 6 decimals; round it.");
        }
    }

    private static void CheckQuarter(InputCheck check, decimal? quarter, decimal?[] months, int index, string aggregation)
    {
        if (quarter is not { } given)
        {
            return;
        }

        if (IsTheLast(aggregation))
        {
            check.Require(
                months[2] is not { } end || end == given,
                $"quarters[{index}]",
                $"Giá trị quý {index + 1} phải bằng giá trị tháng {(index + 1) * 3}; hãy sửa một trong hai.",
                $"Quarter {index + 1} must equal month {(index + 1) * 3}; mend one of them.");
            return;
        }

        if (months.Sum() is not { } sum || months.Any(value => value is null))
        {
            return;
        }

        // Three times the quarter instead of a third of the months: a third need not be a decimal.
        var holds = aggregation == "average" ? given * 3 == sum : given == sum;
        var (vi, en) = aggregation == "average" ? ("bình quân", "average") : ("tổng", "sum");
        check.Require(
            holds,
            $"quarters[{index}]",
            $"Giá trị quý {index + 1} phải bằng {vi} ba tháng của quý; hãy sửa quý hoặc tháng.",
            $"Quarter {index + 1} must be the {en} of its three months; mend the quarter or a month.");
    }
}
