using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace SonLa.Security.Tests.Platform;

/// <summary>A browser without scripts: pages, forms and cookies, through the gateway.</summary>
internal sealed partial class PortalVisit : IDisposable
{
    private readonly Dictionary<string, string> _cookies = [];
    private readonly HttpClient _client;

    private PortalVisit(Uri gateway) => _client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = gateway };

    internal static async Task<PortalVisit> SignIn(RunningPlatform platform, string user)
    {
        var visit = new PortalVisit(platform.Gateway);
        var page = await visit.Read("/dang-nhap");
        using var form = new FormUrlEncodedContent(Hidden().Matches(page.Split("<form").Single(part => part.Contains("Form.Password", StringComparison.Ordinal))).Select(field => KeyValuePair.Create(field.Groups["name"].Value, WebUtility.HtmlDecode(field.Groups["value"].Value)))
            .Append(KeyValuePair.Create("Form.UserName", user)).Append(KeyValuePair.Create("Form.Password", platform.Password)));
        using var answer = await visit.Send(HttpMethod.Post, "/dang-nhap", form);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"Signing in answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return visit;
    }

    /// <summary>What the browser keeps.</summary>
    internal IEnumerable<string> Cookies => _cookies.Values;

    public void Dispose() => _client.Dispose();

    internal async Task<HttpStatusCode> Click(string path)
    {
        using var answer = await Send(HttpMethod.Get, path, null);
        return answer.StatusCode;
    }

    internal async Task<string> Read(string path)
    {
        using var answer = await Send(HttpMethod.Get, path, null);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (_cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        var answer = await _client.SendAsync(request);
        foreach (var set in answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [])
        {
            var (name, value) = (set.Split('=', 2)[0], set.Split('=', 2)[1].Split(';')[0]);
            _cookies[name] = value;
        }

        return answer;
    }

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)" */?>""")]
    private static partial Regex Hidden();
}
