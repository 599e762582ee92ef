using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SonLa.Security.Tests.BadInput;

/// <summary>Ways to spoil a JSON body.</summary>
internal static class BadBodies
{
    private const string Marker = "@@here@@";

    /// <summary>Texts of JSON that take a value's place.</summary>
    private static readonly string[] Tokens =
    [
        "null", "true", "\"\"", "\" \"", "[]", "{}", "[null]", "[[]]", "[{}]", "{\"a\":{}}", "-1", "0", "-0", "1.5", "1e400", "-1e400", "1e-400", "99999999999999999999999999999999999999",
        "79228162514264337593543950335", "-79228162514264337593543950335", "0.0000000000000000000000000001", "2147483648", "9223372036854775808", "NaN", "Infinity", "-Infinity", "0x10", "01", "1.", "+1", "\"1\"", "\"NaN\"",
        "\"2024-02-30\"", "\"0000-00-00\"", "\"0001-01-01\"", "\"9999-12-31\"", "\"9999-12-31T23:59:59.9999999+14:00\"", "\"0001-01-01T00:00:00+14:00\"", "\"2024-13-01\"", "\"31/12/2024\"", "\"-2024-01-01\"", "\"2024-01-01T25:61:61Z\"",
        "\"00000000-0000-0000-0000-000000000000\"", "\"not-a-guid\"", "\"{00000000-0000-0000-0000-000000000001}\"", "\"a\\u0000b\"", "\"\\ud800\"", "\"\\udfff\\ud800\"", "\"\\u202Etxt.exe\\u202C\"", "\"\\u200f\\u200e\\ufeff\"",
        "\"'; drop table accounts; --\"", "\"%s%n{0}${jndi:ldap://x}\"", "\"<script>alert(1)</script>\"", "\"=cmd|' /C calc'!A0\"", "\"../../etc/passwd\"", "\"Nguyễn Thị Ánh \\uD83D\\uDE00\"", "'a'", "undefined", "// x\n1", "\"\\x41\"", "\"\n\"", "\"\\u00\"",
    ];

    private static readonly string[] OtherTypes =
    [
        "text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "multipart/form-data", "application/json; charset=utf-16", "application/json; charset=none-such",
        "application/problem+json", "application/json;;;", "nonsense", "application/octet-stream", "*/*", "text/json", "application/json, text/plain",
    ];

    public static readonly (string Name, Action<BadRequest, JsonNode?, Random> Spoil)[] All =
    [
        ("another value somewhere", (request, sample, random) => Replace(request, sample, Tokens[random.Next(Tokens.Length)], random)),
        ("another value somewhere", (request, sample, random) => Replace(request, sample, Tokens[random.Next(Tokens.Length)], random)),
        ("two other values", (request, sample, random) => Replace(request, sample, Tokens[random.Next(Tokens.Length)], random, 2)),
        ("another value somewhere", (request, sample, random) => Replace(request, sample, Tokens[random.Next(Tokens.Length)], random)),
        ("another body", (request, _, random) => Use(request, Tokens[random.Next(Tokens.Length)])),
        ("a null in a list", (request, sample, random) => Edit(request, sample, random, list => list.Add(null))),
        ("a list in a list", (request, sample, random) => Edit(request, sample, random, list => list.Add(new JsonArray(1, "x", null)))),
        ("an empty list", (request, sample, random) => Edit(request, sample, random, list => list.Clear())),
        ("a list a thousand times as long", (request, sample, random) => Edit(request, sample, random, Multiply)),
        ("a member less", (request, sample, random) => EditObject(request, sample, random, map => map.Remove(map.ElementAt(random.Next(map.Count)).Key))),
        ("members that are not the caller's to set", (request, sample, random) => EditObject(request, sample, random, Assign)),
        ("a member twice", (request, sample, random) => Use(request, Doubled(Text(sample), random))),
        ("another case of names", (request, sample, _) => Use(request, Text(sample).ToUpperInvariant())),
        ("a long text", (request, sample, random) => Replace(request, sample, $"\"{new string('ă', 1 + random.Next(100_000))}\"", random)),
        ("cut off", (request, sample, random) => Use(request, Cut(Text(sample), random))),
        ("rubbish behind it", (request, sample, _) => Use(request, Text(sample) + "}garbage")),
        ("a comma too many", (request, sample, _) => Use(request, Text(sample).Replace("}", ",}", StringComparison.Ordinal))),
        ("a comment", (request, sample, _) => Use(request, "/* hello */" + Text(sample))),
        ("nothing in it", (request, _, _) => request.Body = []),
        ("no body at all", (request, _, _) => (request.Body, request.ContentType) = (null, null)),
        ("a byte order mark", (request, sample, _) => request.Body = [0xEF, 0xBB, 0xBF, .. Bytes(sample)]),
        ("UTF-16", (request, sample, _) => request.Body = Encoding.Unicode.GetBytes(Text(sample))),
        ("bytes that are not UTF-8", (request, sample, random) => request.Body = NotUtf8(Bytes(sample), random)),
        ("a raw NUL", (request, sample, random) => request.Body = Insert(Bytes(sample), [0], random)),
        ("random bytes", (request, _, random) => request.Body = RandomBytes(random)),
        ("forty levels", (request, sample, random) => Replace(request, sample, Deep(40), random)),
        ("no content type", (request, _, _) => request.ContentType = null),
        ("another content type", (request, _, random) => request.ContentType = OtherTypes[random.Next(OtherTypes.Length)]),
        ("another encoding", (request, _, random) => request.Set("Content-Encoding", random.Next(2) == 0 ? "gzip" : "nonsense")),
    ];

    /// <summary>Ways that cost a megabyte and more each, so that only some of the requests take them.</summary>
    public static readonly (string Name, Action<BadRequest, JsonNode?, Random> Spoil)[] Heavy =
    [
        ("a million levels", (request, _, random) => Use(request, Deep(random.Next(2) == 0 ? 1_000_000 : 500_000))),
        ("a million levels in a member", (request, sample, random) => Replace(request, sample, new string('[', 1_000_000), random)),
        (TenMegabytes, (request, sample, _) => request.Body = [.. Bytes(sample), .. Enumerable.Repeat((byte)' ', 10 * 1024 * 1024)]),
        ("a megabyte of members", (request, _, _) => Use(request, $"{{{string.Join(',', Enumerable.Range(0, 60_000).Select(number => $"\"m{number}\":{number}"))}}}")),
        ("a megabyte of digits", (request, sample, random) => Replace(request, sample, new string('9', 900_000), random)),
    ];

    public const string TenMegabytes = "ten megabytes";

    public static byte[] Bytes(JsonNode? sample) => Encoding.UTF8.GetBytes(Text(sample));

    private static string Text(JsonNode? sample) => sample?.ToJsonString() ?? "null";

    private static void Use(BadRequest request, string text) => request.Body = Encoding.UTF8.GetBytes(text);

    private static void Replace(BadRequest request, JsonNode? sample, string token, Random random, int times = 1)
    {
        for (var time = 0; time < times; time++)
        {
            var places = Below(sample).Where(node => node.Parent is not null).ToList();
            if (places.Count == 0)
            {
                break;
            }

            places[random.Next(places.Count)].ReplaceWith(Marker);
        }

        Use(request, Text(sample).Replace($"\"{Marker}\"", token, StringComparison.Ordinal));
    }

    private static void Edit(BadRequest request, JsonNode? sample, Random random, Action<JsonArray> edit)
    {
        var lists = Below(sample).OfType<JsonArray>().ToList();
        if (lists.Count > 0)
        {
            edit(lists[random.Next(lists.Count)]);
        }

        Use(request, Text(sample));
    }

    private static void EditObject(BadRequest request, JsonNode? sample, Random random, Action<JsonObject> edit)
    {
        var maps = Below(sample).OfType<JsonObject>().Where(map => map.Count > 0).ToList();
        if (maps.Count > 0)
        {
            edit(maps[random.Next(maps.Count)]);
        }

        Use(request, Text(sample));
    }

    private static void Multiply(JsonArray list)
    {
        for (var copy = 0; copy < 1000 && list.Count > 0; copy++)
        {
            list.Add(list[0]?.DeepClone());
        }
    }

    private static void Assign(JsonObject map)
    {
        map["id"] = "00000000-0000-0000-0000-000000000001";
        map["version"] = 99;
        map["isAdmin"] = true;
        map["__proto__"] = new JsonObject { ["roles"] = "administrator" };
    }

    private static string Doubled(string text, Random random)
    {
        var opening = text.IndexOf('{', StringComparison.Ordinal);
        if (opening < 0 || JsonElement.Parse(text) is not { ValueKind: JsonValueKind.Object } map || !map.EnumerateObject().Any())
        {
            return text;
        }

        var member = map.EnumerateObject().ElementAt(random.Next(map.EnumerateObject().Count()));
        return text.Insert(opening + 1, $"{JsonSerializer.Serialize(member.Name)}:{member.Value.GetRawText()},");
    }

    private static string Cut(string text, Random random) => text[..random.Next(text.Length)];

    private static string Deep(int levels) => new string('[', levels / 2) + new string(']', levels / 2);

    private static byte[] RandomBytes(Random random)
    {
        var bytes = new byte[1 + random.Next(2000)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] NotUtf8(byte[] bytes, Random random) => Insert(bytes, [[0xC0, 0x80], [0xFF, 0xFE], [0xED, 0xA0, 0x80], [0xE2, 0x28, 0xA1]], random);

    private static byte[] Insert(byte[] bytes, byte[][] choices, Random random) => Insert(bytes, choices[random.Next(choices.Length)], random);

    private static byte[] Insert(byte[] bytes, byte[] inserted, Random random)
    {
        var at = random.Next(bytes.Length);
        return [.. bytes[..at], .. inserted, .. bytes[at..]];
    }

    private static IEnumerable<JsonNode> Below(JsonNode? node) => node switch
    {
        JsonObject map => [map, .. map.SelectMany(member => Below(member.Value))],
        JsonArray list => [list, .. list.SelectMany(Below)],
        null => [],
        _ => [node],
    };
}
