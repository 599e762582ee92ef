using System.Text;
using System.Text.RegularExpressions;

namespace SonLa.MailCatcher;

/// <summary>A message or a part of one (RFC 2045), as far as the platform's own letters need it.</summary>
internal sealed partial class MimePart
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);
    private string _body = "";

    public static MimePart Read(string raw)
    {
        var end = raw.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var part = new MimePart { _body = end < 0 ? "" : raw[(end + 4)..] };
        var head = Fold().Replace(end < 0 ? raw : raw[..end], " ");
        foreach (var line in head.Split("\r\n"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                part._headers.TryAdd(line[..colon], line[(colon + 1)..].Trim());
            }
        }

        return part;
    }

    public string Header(string name) => _headers.GetValueOrDefault(name, "");

    /// <summary>The decoded text of the first part of the media type; empty where there is none.</summary>
    public string TextOf(string mediaType)
    {
        var type = Header("Content-Type");
        if (Boundary().Match(type) is { Success: true } boundary)
        {
            var parts = _body.Split($"--{boundary.Groups[1].Value}");
            return parts.Skip(1).Take(parts.Length - 2).Select(part => Read(part.TrimStart('\r', '\n')).TextOf(mediaType)).FirstOrDefault(text => text.Length > 0, "");
        }

        return type.StartsWith(mediaType, StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8.GetString(Bytes(_body, Header("Content-Transfer-Encoding"))).ReplaceLineEndings("\n")
            : "";
    }

    /// <summary>A header's text with its encoded words decoded (RFC 2047).</summary>
    public static string Decode(string header) => EncodedWord().Replace(
        Gap().Replace(header, "?=$1"),
        word => Encoding.GetEncoding(word.Groups[1].Value).GetString(
            word.Groups[2].Value is "B" or "b" ? Convert.FromBase64String(word.Groups[3].Value) : Quoted(word.Groups[3].Value.Replace('_', ' '))));

    private static byte[] Bytes(string body, string encoding) => encoding.ToUpperInvariant() switch
    {
        "BASE64" => Convert.FromBase64String(body.Replace("\r\n", "", StringComparison.Ordinal)),
        "QUOTED-PRINTABLE" => Quoted(body.Replace("=\r\n", "", StringComparison.Ordinal)),
        _ => Encoding.UTF8.GetBytes(body),
    };

    private static byte[] Quoted(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '=' && at + 2 < text.Length)
            {
                bytes.Add(Convert.ToByte(text.Substring(at + 1, 2), 16));
                at += 2;
            }
            else
            {
                bytes.Add((byte)text[at]);
            }
        }

        return [.. bytes];
    }

    [GeneratedRegex(@"\r\n[ \t]+")]
    private static partial Regex Fold();

    [GeneratedRegex("boundary=\"?([^\";]+)\"?", RegexOptions.IgnoreCase)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"=\?([^?]+)\?([BbQq])\?([^?]*)\?=")]
    private static partial Regex EncodedWord();

    // White space between two encoded words is none.
    [GeneratedRegex(@"\?=\s+(=\?)")]
    private static partial Regex Gap();
}
