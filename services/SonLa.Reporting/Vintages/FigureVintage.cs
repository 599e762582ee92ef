namespace SonLa.Reporting.Vintages;

/// <summary>What a figure of a period can be: never one instead of another, each in its own column.</summary>
internal static class FigureVintage
{
    /// <summary>Thực hiện đến ngày chốt.</summary>
    public const string Actual = "actual";

    /// <summary>Ước thực hiện kỳ.</summary>
    public const string Estimate = "estimate";

    /// <summary>Chính thức: an authority's first figure after the period.</summary>
    public const string Official = "official";

    /// <summary>Điều chỉnh: every later one of the same authority.</summary>
    public const string Revised = "revised";
}
