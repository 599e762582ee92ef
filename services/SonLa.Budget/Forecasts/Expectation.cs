namespace SonLa.Budget.Forecasts;

/// <summary>What a project is expected to have disbursed at the end of a month, as a share of its capital, with the interval that held for four of five past years.</summary>
/// <param name="Ratio">0 to 1.</param>
/// <param name="Low">The tenth part of past outcomes lay below.</param>
/// <param name="High">The tenth part of past outcomes lay above.</param>
internal readonly record struct Expectation(decimal Ratio, decimal Low, decimal High);
