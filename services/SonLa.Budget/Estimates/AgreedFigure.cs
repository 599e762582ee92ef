namespace SonLa.Budget.Estimates;

/// <summary>The one figure of an item, or why there is none.</summary>
/// <param name="AmountInDong">Null where there is none.</param>
/// <param name="Reason">Null where there is one.</param>
internal readonly record struct AgreedFigure(decimal? AmountInDong, string? Reason)
{
    /// <summary>Nobody who enters the whole item has entered every day.</summary>
    public const string NotEntered = "not-entered";

    /// <summary>Two organisations enter it and do not agree; neither is picked.</summary>
    public const string Conflicting = "conflicting-values";

    /// <summary>There is nothing to divide by.</summary>
    public const string NoBase = "no-base";
}
