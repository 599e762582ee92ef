namespace SonLa.Security.Tests.BadInput;

/// <summary>Ways to spoil path, query, method and headers.</summary>
internal static class BadAddresses
{
    /// <summary>Already encoded for the address line.</summary>
    private static readonly string[] Values =
    [
        "", "%20", "0", "-1", "2147483648", "-2147483649", "99999999999999999999", "9223372036854775807", "1e9", "NaN", "Infinity", "1.5", "0x1F", "%2B1", "true", "null", "undefined", "[]", "%7B%7D",
        "00000000-0000-0000-0000-000000000000", "not-a-guid", "0193a1b2-0000-7000-8000-00000000000g", "%7B0193a1b2-0000-7000-8000-000000000001%7D", "2024-02-30", "0001-01-01", "9999-12-31", "31%2F12%2F2024", "2024-1", "2024-99", "2024-W99", "2024-Q5", "9999-12", "0000-00",
        "%E2%80%AEtxt", "%F0%9F%98%80", "%C3%A1", "%27%20or%201%3D1--", "%3Cscript%3E", "..%2F..%2Fetc%2Fpasswd", "%2e%2e", "a%0d%0aX-Injected%3A%201", "%25%30%30", "*", "%5C", "a%3Bb", "a,b,c", "%EF%BB%BF", "%09",
    ];

    /// <summary>Only behind the question mark: in a path the server's parser refuses them before there is a request.</summary>
    private static readonly string[] QueryOnly = ["%00", "a%00b", "%ff%fe", "%c0%80", "%zz", "%", "%u0041", "a%ED%A0%80"];

    private static readonly string[] Methods = ["PATCH", "DELETE", "PUT", "POST", "GET", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "FOO", "get"];

    public static readonly (string Name, Action<BadRequest, Random> Spoil)[] All =
    [
        ("a broken id", BreakPath), ("a broken id", BreakPath), ("a broken id", BreakPath),
        ("a broken query", BreakQuery), ("a broken query", BreakQuery), ("a broken query", BreakQuery), ("a broken query", BreakQuery),
        ("a parameter twice", (request, random) => Repeat(request, random)),
        ("no query", (request, _) => request.Query.Clear()),
        ("unknown parameters", (request, random) => request.Query.AddRange(["unknown=1", $"{Pick(random, Values)}", "=", "&", "a[]=1", "a.b=2"])),
        ("a long query", (request, random) => request.Query.Add($"cursor={new string('A', 1 + random.Next(5000))}")),
        ("a cursor of one's own", (request, random) => request.Query.Add($"cursor={Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Uri.UnescapeDataString(Pick(random, Values)))).TrimEnd('=')}")),
        ("another method", (request, random) => (request.Method, request.Arrives) = (Pick(random, Methods), false)),
        ("another path", (request, random) => (request.Path, request.Arrives) = (request.Path + Pick(random, ["/", "//", "/x", "/%2F", ";a=b", "/..", "/%2e%2e/", "%20", "/" + new string('x', 3000)]), false)),
        ("If-Match", (request, random) => request.Set("If-Match", Pick(random, ["*", "W/\"1\"", "abc", "\"99999999999999999999\"", "\"-1\"", "\"\"", "", "1", "\"1\", \"2\"", string.Join(", ", Enumerable.Repeat("\"1\"", 500)), "\"ă\""]))),
        ("If-Match twice", (request, _) => request.Set("If-Match", "\"1\"", "\"2\"")),
        ("Idempotency-Key", (request, random) => request.Set("Idempotency-Key", Pick(random, ["", " ", new string('k', 256), new string('k', 4000), "khóa", "a b", "a\tb", "a,b"]))),
        ("Idempotency-Key twice", (request, _) => request.Set("Idempotency-Key", "one", "two")),
        ("no Idempotency-Key", (request, _) => request.Set("Idempotency-Key")),
        ("Accept", (request, random) => request.Set("Accept", Pick(random, ["text/html", "image/png", "*/*;q=2", ";;;", "application/json;q=0", new string('a', 2000)]))),
        ("Accept-Language", (request, random) => request.Set("Accept-Language", Pick(random, ["xx-yy;q=9", ";", "en;q=abc", "*", string.Join(',', Enumerable.Repeat("vi;q=0.1", 300)), "en-US,en;q=0.0000001"]))),
        ("Range and conditions", (request, random) => { request.Set("Range", Pick(random, ["bytes=0-0", "bytes=-1", "items=9-1"])); request.Set("If-None-Match", "*"); request.Set("If-Modified-Since", "yesterday"); }),
        ("headers that proxies set", (request, _) => { request.Set("X-Forwarded-For", "' or 1=1"); request.Set("X-Forwarded-Host", "evil.example"); request.Set("X-HTTP-Method-Override", "DELETE"); request.Set("X-Original-URL", "/operations/errors"); }),
        ("tracing headers", (request, random) => { request.Set("tracestate", new string('t', 600)); request.Set("baggage", string.Join(',', Enumerable.Range(0, 200).Select(number => $"k{number}={random.Next()}"))); }),
        ("a request id", (request, random) => request.Set("X-Request-Id", Pick(random, ["", new string('r', 3000), "a b", "<x>", "ă"]))),
        ("cookies", (request, _) => request.Set("Cookie", $"__Host-sonla={new string('c', 3000)}; ;=;a")),
        ("another token", (request, random) => { request.WithToken = false; request.Set("Authorization", Pick(random, ["Bearer", "Bearer ", "Bearer x", "Bearer a.b.c", "Bearer ..", "Basic YTpi", "Bearer eyJhbGciOiJub25lIn0.e30.", $"Bearer {new string('t', 9000)}", "Digest x", "ă"])); }),
        ("no token", (request, _) => request.WithToken = false),
    ];

    private static void BreakPath(BadRequest request, Random random)
    {
        var parameters = request.Operation.PathParameters.ToList();
        if (parameters.Count == 0)
        {
            BreakQuery(request, random);
            return;
        }

        var broken = parameters[random.Next(parameters.Count)];
        var segments = request.Operation.Path.Split('/');
        var actual = request.Path.Split('/');
        actual[Array.IndexOf(segments, $"{{{broken.Name}}}")] = random.Next(20) == 0 ? new string('x', 2000) : Pick(random, Values);
        request.Path = string.Join('/', actual);
        request.Arrives = false;
    }

    private static void BreakQuery(BadRequest request, Random random)
    {
        var parameters = request.Operation.QueryParameters.ToList();
        var name = parameters.Count == 0 ? "limit" : parameters[random.Next(parameters.Count)].Name;
        request.Query.RemoveAll(one => one.StartsWith(name + "=", StringComparison.Ordinal));
        request.Query.Add($"{name}={Pick(random, [.. Values, .. QueryOnly])}");
    }

    private static void Repeat(BadRequest request, Random random)
    {
        BreakQuery(request, random);
        request.Query.AddRange(Enumerable.Repeat(request.Query[^1], 1 + random.Next(3)));
    }

    private static string Pick(Random random, string[] values) => values[random.Next(values.Length)];
}
