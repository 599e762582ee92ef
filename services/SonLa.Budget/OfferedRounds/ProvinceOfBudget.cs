namespace SonLa.Budget.OfferedRounds;

/// <summary>The one province whose budget this installation keeps.</summary>
/// <param name="Code">As in <c>son-la</c>.</param>
internal sealed record ProvinceOfBudget(string Code);
