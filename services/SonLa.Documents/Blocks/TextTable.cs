namespace SonLa.Documents.Blocks;

/// <summary>A table found among lines: the lines from <see cref="Start"/> up to <see cref="End"/> are its own.</summary>
internal sealed record TextTable(int Start, int End, IReadOnlyList<IReadOnlyList<Cell>> Rows);
