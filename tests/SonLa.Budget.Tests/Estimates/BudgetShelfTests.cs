using System.Text.Json.Nodes;
using SonLa.Budget.Estimates;
using Xunit;

namespace SonLa.Budget.Tests.Estimates;

public sealed class BudgetShelfTests
{
    [Theory]
    [InlineData("son-la-2024.json", "21/CT-UBND", "2023-12-11")]
    [InlineData("son-la-2022.json", "33/CT-UBND", "2021-12-01")]
    [InlineData("lang-son-2024.json", null, null)]
    public void Each_shipped_year_holds_together_and_names_its_thrift_directive(string file, string? number, string? issuedOn)
    {
        var rules = BudgetShelf.Read(ABudget.DataFile(file));

        Assert.Equal((number, issuedOn), (rules.Thrift?.Number, rules.Thrift?.IssuedOn.ToString("yyyy-MM-dd", null)));
        Assert.True(rules is { Pace.Assumption: true, Thresholds.Assumption: true });
    }

    [Fact]
    public void Customs_belongs_to_the_revenue_of_the_plan_and_expenditure_to_none()
    {
        var rules = BudgetShelf.Read(ABudget.DataFile("son-la-2024.json"));

        Assert.Equal("budget-revenue", Assert.Single(rules.Items, item => item.MeasureCode is not null).MeasureCode);
        Assert.Contains("hai-quan", rules.LeavesOf(rules.Find("thu")!).SelectMany(leaf => leaf.Authorities));
    }

    [Fact]
    public void Lang_Son_s_estimate_of_2024_is_the_sum_of_its_two_parts_and_its_expenditure_stands_by_itself()
    {
        // 136/QĐ-UBND of Lạng Sơn, annex, row 7, in tỷ đồng: 7.485 = 2.485 + 5.000; expenditure 14.040,8.
        const decimal Billion = 1_000_000_000;
        var rules = BudgetShelf.Read(ABudget.DataFile("lang-son-2024.json"));
        var execution = new BudgetExecution(
            rules,
            [ABudget.Estimate("thu", 7_485 * Billion), ABudget.Estimate("thu-noi-dia", 2_485 * Billion), ABudget.Estimate("thu-xuat-nhap-khau", 5_000 * Billion), ABudget.Estimate("chi", 14_040.8m * Billion)],
            null,
            []);

        Assert.Equal((7_485 * Billion, null), (execution.Line("thu", 6).EstimateInDong, execution.Line("thu", 6).PartsEstimateInDong));
        Assert.Equal(14_040_800_000_000, execution.Line("chi", 6).EstimateInDong);
        Assert.Equal(["budget-revenue", "budget-revenue-domestic", "budget-revenue-trade", "budget-expenditure"], rules.Items.Select(item => item.MeasureCode));
    }

    [Theory]
    [InlineData("items[1].parent", "\"nowhere\"", "has no parent of its kind")]
    [InlineData("items[0].parent", "\"thu-noi-dia\"", "is a part of itself")]
    [InlineData("items[0].authorities", "[\"so-tc\"]", "either have authorities or parts")]
    [InlineData("items[2].authorities", "[\"kho-bac\", \"kho-bac\"]", "names an authority twice")]
    [InlineData("items[2].code", "\"thu\"", "is there twice")]
    [InlineData("items[0].kind", "\"tax\"", "neither revenue nor expenditure")]
    [InlineData("items[2].measureCode", "\"budget-revenue\"", "belongs to two items")]
    [InlineData("pace.revenue[0]", "10", "make 100 per cent")]
    [InlineData("pace.revenue", "[100]", "make 100 per cent")]
    [InlineData("pace.items.thu", "[]", "make 100 per cent")]
    [InlineData("thresholds.revenueBelowPercent", "0", "thresholds must be")]
    public void A_file_that_does_not_hold_together_stops_the_start(string place, string value, string fault)
    {
        var file = JsonNode.Parse(File.ReadAllText(ABudget.DataFile("son-la-2024.json")))!;
        var steps = place.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
        var owner = steps[..^1].Aggregate(file, (at, step) => (int.TryParse(step, out var index) ? at[index] : at[step])!);
        if (int.TryParse(steps[^1], out var last))
        {
            owner[last] = JsonNode.Parse(value);
        }
        else
        {
            owner[steps[^1]] = JsonNode.Parse(value);
        }

        var refused = Assert.Throws<InvalidDataException>(() => BudgetShelf.Parse(file.ToJsonString(), "mẫu"));

        Assert.Contains(fault, refused.Message, StringComparison.Ordinal);
    }
}
