namespace SonLa.Documents.Blocks;

/// <summary>A page: its size in points, its words and where they stand, and the straight lines drawn on it.</summary>
internal sealed record PlacedPage(double Width, double Height, List<PlacedWord> Words, List<Rule> Rules);
