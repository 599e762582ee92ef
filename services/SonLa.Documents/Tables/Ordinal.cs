using System.Text.RegularExpressions;

namespace SonLa.Documents.Tables;

/// <summary>What a cell of ordinals says: a number, a group's letter or Roman number, a part's letter, a dash.</summary>
internal sealed partial record Ordinal(string Text, OrdinalKind Kind)
{
    public static Ordinal? Of(string cell)
    {
        cell = cell.Trim().TrimEnd('.', ')', '/').TrimStart('(').Trim();
        cell = Broken().Replace(cell, ".");
        if (cell.Length is 0 or > 8)
        {
            return null;
        }

        if (Dash().IsMatch(cell))
        {
            return new Ordinal("-", OrdinalKind.Dash);
        }

        if (Number().IsMatch(cell))
        {
            var plain = cell.TrimStart('0');
            return plain.Length == 0 ? null : new Ordinal(plain, OrdinalKind.Number);
        }

        if (Dotted().IsMatch(cell))
        {
            return new Ordinal(cell, OrdinalKind.Dotted);
        }

        if (Roman().IsMatch(cell))
        {
            return new Ordinal(cell, OrdinalKind.Roman);
        }

        if (NumberAndLetter().Match(cell) is { Success: true } both)
        {
            return new Ordinal(both.Groups[2].Value.ToLowerInvariant(), OrdinalKind.Letter);
        }

        return cell.Length == 1 && char.IsLetter(cell[0])
            ? new Ordinal(cell, char.IsUpper(cell[0]) ? OrdinalKind.Capital : OrdinalKind.Letter)
            : null;
    }

    [GeneratedRegex(@"^[-–—+*•]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dash();

    /// <summary>"3. 1": a narrow column broke the number.</summary>
    [GeneratedRegex(@"(?<=^\d{1,2})\.\s+(?=\d{1,2}$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Broken();

    [GeneratedRegex(@"^\d{1,3}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\d{1,2}(\.\d{1,2}){1,3}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"^(X{0,3})(IX|IV|V?I{0,3})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Roman();

    [GeneratedRegex(@"^(\d{1,2})[.\-]?([a-zđ])$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberAndLetter();
}

internal enum OrdinalKind
{
    Number,
    Dotted,
    Roman,
    Capital,
    Letter,
    Dash,
}
