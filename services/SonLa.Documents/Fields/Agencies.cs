using SonLa.Documents.Words;

namespace SonLa.Documents.Fields;

/// <summary>Where the name of an agency, an office holder or a class of them begins.</summary>
internal static class Agencies
{
    private static readonly Phrases Names = new(Vocabulary.Lines("agencies").Select(line => line.TrimEnd('>', ' ')));
    private static readonly HashSet<string> Short = new(Vocabulary.Lines("agencies").Where(line => line.EndsWith('>')).Select(line => line.TrimEnd('>', ' ')), StringComparer.OrdinalIgnoreCase);
    private static readonly Phrases Territories = new(["tỉnh", "huyện", "xã", "phường", "thị trấn", "thị xã", "thành phố", "quận", "đặc khu", "khu vực", "cơ sở", "các cấp", "cấp", "và", "chuyên", "địa phương"]);
    private static readonly Phrases Members = new(Vocabulary.Lines("classes"));
    private static readonly Phrases Offices = new(Vocabulary.Lines("offices"));

    /// <summary>True where a name of an agency, an office holder or a class of them begins.</summary>
    public static bool StartsAt(string text, int at)
    {
        var office = Offices.At(text, at);
        if (office > 0)
        {
            return at + office < text.Length && text[at + office] == ' ' && (!IsClassWord(text, at, office) || Members.At(text, at + office + 1) > 0);
        }

        var name = Names.At(text, at);
        if (name == 0)
        {
            return false;
        }

        var after = at + name;
        if (char.IsUpper(text[at]))
        {
            return Short.Contains(text[at..after])
                ? char.IsLower(text[after - 1]) && NamesGoOn(text, after)
                : text[at..after] is not "Sở" || (after + 1 < text.Length && text[after] == ' ' && char.IsLetter(text[after + 1]));
        }

        return after + 1 < text.Length && text[after] == ' ' && char.IsUpper(text[after + 1]);
    }

    /// <summary>"các", "những": a class begins only where its members follow.</summary>
    private static bool IsClassWord(string text, int at, int length) =>
        text.AsSpan(at, length) is var word && (word.Equals("các", StringComparison.OrdinalIgnoreCase) || word.Equals("những", StringComparison.OrdinalIgnoreCase) || word.Equals("từng", StringComparison.OrdinalIgnoreCase)
            || word.Equals("mọi", StringComparison.OrdinalIgnoreCase) || word.Equals("toàn thể", StringComparison.OrdinalIgnoreCase));

    private static bool NamesGoOn(string text, int after) =>
        after >= text.Length || text[after] is ',' or ';' or ':' or '.'
        || (text[after] == ' ' && after + 1 < text.Length && (char.IsUpper(text[after + 1]) || Territories.At(text, after + 1) > 0));

    /// <summary>True for the first words of a name and nothing more, as a line may end behind them: "Phòng", "Các", "UBND".</summary>
    public static bool IsBeginning(string text) => text.Length > 0 && char.IsUpper(text[0]) && (Names.At(text, 0) == text.Length || Offices.At(text, 0) == text.Length);

    /// <summary>Length of the office's title, or the word for a class, that stands here; 0 where none does.</summary>
    public static int OfficeAt(string text, int at) => Offices.At(text, at);

    /// <summary>Length of the territory's word that stands here; 0 where none does.</summary>
    public static int TerritoryAt(string text, int at) => Territories.At(text, at);

    /// <summary>Length of the beginning of an agency's name that stands here; 0 where none does.</summary>
    /// <param name="sure">True to pass over short words that only sometimes begin a name.</param>
    public static int NameAt(string text, int at, bool sure)
    {
        var length = Names.At(text, at);
        return sure && length > 0 && Short.Contains(text.Substring(at, length)) ? 0 : length;
    }
}
