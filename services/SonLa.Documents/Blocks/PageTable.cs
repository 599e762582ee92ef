namespace SonLa.Documents.Blocks;

/// <summary>A table on one page, from its first line to its last.</summary>
internal abstract record PageTable(double Top, double Bottom);
