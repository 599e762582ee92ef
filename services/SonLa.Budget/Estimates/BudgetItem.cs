namespace SonLa.Budget.Estimates;

/// <summary>A line of the budget: what is collected or spent, and whose figures it takes.</summary>
/// <param name="Code">Stable within the province.</param>
/// <param name="Kind"><c>revenue</c> or <c>expenditure</c>.</param>
/// <param name="Name">Vietnamese.</param>
/// <param name="NameEn">English.</param>
/// <param name="Parent">The item it is a part of; null at the top.</param>
/// <param name="Authorities">Organisations that enter it, the collecting or spending one first; empty where it is the sum of its parts.</param>
/// <param name="MeasureCode">The plan's measure that it is the value of; null for most.</param>
public sealed record BudgetItem(
    string Code, string Kind, string Name, string NameEn, string? Parent, IReadOnlyList<string> Authorities, string? MeasureCode = null)
{
    /// <summary>What comes in.</summary>
    public const string Revenue = "revenue";

    /// <summary>What is spent.</summary>
    public const string Expenditure = "expenditure";
}
