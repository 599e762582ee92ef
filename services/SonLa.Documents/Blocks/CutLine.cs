namespace SonLa.Documents.Blocks;

/// <summary>A line of a table, cut into its columns.</summary>
/// <param name="Cells">The text in each column, empty where there is none.</param>
/// <param name="BlankBefore">True where a blank line stands above.</param>
internal sealed record CutLine(string[] Cells, bool BlankBefore);
