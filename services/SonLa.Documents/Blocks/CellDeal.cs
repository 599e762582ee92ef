using System.Text.RegularExpressions;
using SonLa.Documents.Fields;
using SonLa.Documents.Tables;

namespace SonLa.Documents.Blocks;

/// <summary>Deals pieces of cells out to the columns of a table, row after row: the cheapest way wins.</summary>
internal static partial class CellDeal
{
    private const double Never = double.MaxValue / 4;
    private const int WidthsLearned = 2;
    private const int FewestLines = 6;
    private const double HadRoom = 1.5;

    /// <summary>The rows, and how badly the pieces fit into them.</summary>
    public static (double Cost, List<IReadOnlyList<Cell>> Rows) Of(List<string?> roles, List<CellPiece> pieces)
    {
        var (cost, dealt) = Deal(roles, pieces, null);
        for (var pass = 0; pass < WidthsLearned; pass++)
        {
            // Which lines a cell has room for is known once lines have been dealt, and says where cells end.
            (cost, dealt) = Deal(roles, pieces, Widths(roles.Count, pieces, dealt));
        }

        var rows = new List<IReadOnlyList<Cell>>();
        string[]? row = null;
        foreach (var (piece, (column, begins)) in pieces.Zip(dealt))
        {
            if (begins || row is null)
            {
                if (row is not null)
                {
                    rows.Add([.. row.Select(text => new Cell(text))]);
                }

                row = [.. roles.Select(_ => "")];
            }

            row[column] = row[column].Length == 0 ? piece.Text : $"{row[column]}{(piece.Beside ? ' ' : '\n')}{piece.Text}";
        }

        if (row is not null)
        {
            rows.Add([.. row.Select(text => new Cell(text))]);
        }

        return (cost, rows);
    }

    /// <summary>True for a cell that begins with a mark of a part: a dash, a letter, "Trong đó".</summary>
    public static bool IsPart(string cell) => MarkOfPart().IsMatch(cell);

    /// <summary>The column of each piece, and whether a row begins with it.</summary>
    private static (double Cost, (int Column, bool Begins)[] Dealt) Deal(List<string?> roles, List<CellPiece> pieces, double[]? widths)
    {
        var columns = roles.Count;
        var cost = new double[columns];
        var came = new (int Column, bool NewRow)[pieces.Count][];
        var next = new double[columns];
        var name = roles.FindIndex(role => role is "name" or "task");
        for (var i = 0; i < pieces.Count; i++)
        {
            came[i] = new (int, bool)[columns];
            var misfit = roles.ConvertAll(role => Misfit(pieces[i].Text, role));
            for (var to = 0; to < columns; to++)
            {
                var best = double.MaxValue;
                for (var from = 0; from < (i == 0 ? 1 : columns); from++)
                {
                    var stay = i == 0 ? Never : cost[from] + Step(roles, from, to, pieces[i - 1], pieces[i], misfit[to]) + (to == from && HasRoom(widths?[to], pieces[i - 1], pieces[i]) ? HadRoom : 0);
                    var turn = (i == 0 ? 0 : cost[from] + Skipped(roles, from + 1, columns)) + misfit[to] + Begin(to, name, pieces[i]) + Skipped(roles, name + 1, Math.Max(to, name + 1));
                    if (Math.Min(stay, turn) < best)
                    {
                        best = Math.Min(stay, turn);
                        came[i][to] = (from, turn <= stay);
                    }
                }

                next[to] = best;
            }

            (cost, next) = (next, cost);
        }

        var dealt = new (int Column, bool Begins)[pieces.Count];
        var least = cost.Min();
        var column = Array.IndexOf(cost, least);
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            dealt[i] = (column, came[i][column].NewRow);
            column = came[i][column].Column;
        }

        return (least, dealt);
    }

    /// <summary>How many letters a line of each column holds: nearly the longest that were dealt to it.</summary>
    private static double[] Widths(int columns, List<CellPiece> pieces, (int Column, bool Begins)[] dealt)
    {
        var widths = new double[columns];
        for (var column = 0; column < columns; column++)
        {
            var lengths = pieces.Zip(dealt).Where(pair => pair.Second.Column == column).Select(pair => pair.First.Text.Length).Order().ToList();
            widths[column] = lengths.Count < FewestLines ? 0 : lengths[lengths.Count * 9 / 10];
        }

        return widths;
    }

    /// <summary>True where the first word of a line would have had room behind the line before it, so that a cell ended there.</summary>
    private static bool HasRoom(double? width, CellPiece before, CellPiece piece)
    {
        var space = piece.Text.IndexOf(' ', StringComparison.Ordinal);
        return width is > 0 && !piece.Beside && before.Text.Length + 1 + (space < 0 ? piece.Text.Length : space) < 0.8 * width;
    }

    /// <summary>How little a piece looks like a cell of this column.</summary>
    private static double Misfit(string cell, string? role)
    {
        var ordinal = Ordinal.Of(cell);
        var agency = Agencies.StartsAt(cell, 0);
        var figure = cell.Length <= 40 && Targets.Of(cell, "") is not null;
        var bare = figure && cell.Count(char.IsLetter) <= 12;
        return role switch
        {
            "ordinal" => ordinal is not null ? 0 : 30,
            "unit" => Units.IsUnit(cell) ? 0 : Units.Begins(cell) ? 0.8 : cell.Length <= 25 && Units.Leading(cell) is not null ? 1 : 9,
            "target" or "past" => bare ? 0 : figure ? 2 : cell is "-" or "–" ? 0.5 : CellPiece.BeginsFigure(cell) ? 0.7 : 8,
            "leads" or "coordinators" or "monitors" or "evaluators" => agency ? 0 : Agencies.IsBeginning(cell) ? 0.3 : cell is "-" or "\"" ? 0.5 : Print.StartsLower(cell) ? 3 : ordinal is not null || bare ? 12 : 7,
            "due" => Dates.Any().IsMatch(cell) || Time(Print.Key(cell)) ? 0 : 5,
            "name" or "task" => ordinal is not null ? 7 : Units.IsUnit(cell) || Units.Begins(cell) ? 6 : bare ? 9 : agency ? 4 : 0,
            _ => ordinal is not null || bare ? 4 : 2.5,
        };
    }

    private static bool Time(string key) =>
        key is "trước" or "ngày" or "trong" or "xong" or "hằng" or "hàng" or "chậm nhất" or "trước ngày"
        || (key.Length < 60 && (key.Contains("quý", StringComparison.Ordinal) || key.Contains("tháng", StringComparison.Ordinal) || key.Contains("thường xuyên", StringComparison.Ordinal) || key.Contains("năm", StringComparison.Ordinal)));

    private static double Step(List<string?> roles, int from, int to, CellPiece before, CellPiece piece, double misfit)
    {
        if (to < from)
        {
            return Never;
        }

        var (last, text) = (before.Text, piece.Text);
        var goesOn = (Print.StartsLower(text) && !IsPart(text)) || last[^1] is ',' or '-' or ';' or '(' || last.EndsWith(" và", StringComparison.Ordinal) || last.EndsWith(" với", StringComparison.Ordinal) || last.EndsWith(" của", StringComparison.Ordinal) || Agencies.IsBeginning(last) || last is "Bộ" or "Ban" || last.EndsWith("; Bộ", StringComparison.Ordinal);
        if (to == from)
        {
            return roles[to] switch
            {
                "ordinal" => 9 + misfit,
                "unit" => Units.IsUnit($"{last} {text}") ? 0.2 : 9 + misfit,
                "target" or "past" => Unfinished(last) || BrokenThousand().IsMatch($"{last}~{text}") ? 0.2 : 9 + misfit,
                "leads" or "coordinators" or "monitors" or "evaluators" => (goesOn ? 0.2 : 2.5) + (misfit >= 12 ? misfit : Math.Min(misfit, goesOn ? 0.5 : 1.5)),
                "due" when TimeGoesOn(last, text) => 0.2,
                "name" or "task" when Units.Begins(text) => 4,
                _ => (goesOn ? 0.2 : piece.Beside ? 0.8 : 1.5) + Math.Min(misfit, goesOn || piece.Beside ? 3 : 9),
            };
        }

        return misfit + Skipped(roles, from + 1, to) + (goesOn && roles[from] is not ("ordinal" or "unit" or "target" or "past") && !(roles[to] is "unit" && Units.IsUnit(text)) ? 2 : 0);
    }

    /// <summary>"Quý" above "II/2026", "15/12/20" above "26".</summary>
    private static bool TimeGoesOn(string last, string text) => BrokenTime().IsMatch(last) && char.IsLetterOrDigit(text[0]) && text.Length <= 20 && text.Any(letter => char.IsAsciiDigit(letter) || letter is 'I' or 'V');

    /// <summary>"72,0 -", "≥ 98 ≥", "Duy trì", "Giảm cả 3 tiêu chí": the figure follows on the next line.</summary>
    private static bool Unfinished(string figure) =>
        figure[^1] is '-' or '–' or '≥' or '≤' or '>' or '<' || Targets.Of(figure, "") is null || figure.EndsWith("tiêu chí", StringComparison.Ordinal) || figure.EndsWith(" trở", StringComparison.Ordinal);

    private static double Skipped(List<string?> roles, int from, int to)
    {
        var sum = 0.0;
        for (var column = from; column < to; column++)
        {
            sum += roles[column] is "coordinators" or "note" or "product" or null ? 0.7 : 1.2;
        }

        return sum;
    }

    private static double Begin(int to, int name, CellPiece piece) =>
        (piece.Beside ? 4 : 0) + (to == 0 ? 0 : to == name ? (IsPart(piece.Text) ? 0.5 : Print.StartsLower(piece.Text) ? 8 : 3) : to < name ? 3 : 7);

    [GeneratedRegex(@"(?:\b(?:ngày|tháng|quý|năm)|/\d{1,2}/20?2?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BrokenTime();

    /// <summary>"11.20" above "4": a narrow column broke the thousand.</summary>
    [GeneratedRegex(@"\d\.(?:\d~\d\d|\d\d~\d)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BrokenThousand();

    [GeneratedRegex(@"^(?:[-–+]\s*\p{L}|[a-zđ]\)\s|Trong đó\b)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MarkOfPart();
}
