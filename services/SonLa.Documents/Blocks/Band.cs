namespace SonLa.Documents.Blocks;

/// <summary>From where to where a row reaches on a page.</summary>
internal readonly record struct Band(double Top, double Bottom)
{
    public double Middle => (Top + Bottom) / 2;
}
