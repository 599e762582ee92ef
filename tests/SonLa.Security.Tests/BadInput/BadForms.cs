using System.Text;
using System.Text.Json.Nodes;

namespace SonLa.Security.Tests.BadInput;

/// <summary>Ways to spoil a form.</summary>
internal static class BadForms
{
    private static readonly string[] Values = ["", "%00", "%ff%fe", "%", "%zz", "a%0d%0ab", "client_credentials", "eyJhbGciOiJub25lIn0.e30.", "eyJhbGciOiJFUzI1NiJ9.e30.AAAA", "a.b.c", "..", "%E2%80%AE", "%F0%9F%98%80", "%27%20or%201%3D1", new('x', 20_000)];

    public static readonly (string Name, Action<BadRequest, Random> Spoil)[] All =
    [
        ("another form value", (request, random) => Change(request, fields => fields[random.Next(fields.Count)] = $"{fields[random.Next(fields.Count)].Split('=')[0]}={Values[random.Next(Values.Length)]}")),
        ("a form field less", (request, random) => Change(request, fields => fields.RemoveAt(random.Next(fields.Count)))),
        ("a form field twice", (request, random) => Change(request, fields => fields.Add(fields[random.Next(fields.Count)]))),
        ("two thousand form fields", (request, _) => Change(request, fields => fields.AddRange(Enumerable.Range(0, 2000).Select(number => $"f{number}={number}")))),
        ("a form that is none", (request, random) => request.Body = [.. Enumerable.Range(0, 1 + random.Next(2000)).Select(_ => (byte)random.Next(256))]),
        ("a form called JSON", (request, _) => request.ContentType = "application/json"),
        ("a form in another charset", (request, _) => request.ContentType = "application/x-www-form-urlencoded; charset=none-such"),
        ("a form called multipart", (request, _) => request.ContentType = "multipart/form-data; boundary=x"),
        ("no form", (request, _) => (request.Body, request.ContentType) = (null, null)),
    ];

    public static void Fill(BadRequest request, JsonObject fields)
    {
        request.Body = Encoding.ASCII.GetBytes(string.Join('&', fields.Select(field => $"{field.Key}={Uri.EscapeDataString($"{field.Value}")}")));
        request.ContentType = "application/x-www-form-urlencoded";
    }

    private static void Change(BadRequest request, Action<List<string>> change)
    {
        var fields = Encoding.ASCII.GetString(request.Body!).Split('&').ToList();
        change(fields);
        request.Body = Encoding.ASCII.GetBytes(string.Join('&', fields));
    }
}
