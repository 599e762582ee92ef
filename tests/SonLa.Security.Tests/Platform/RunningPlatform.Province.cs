using System.Net.Http.Json;
using System.Text.Json;
using SonLa.ServiceDefaults.Security;
using SonLa.Testing;
using SonLa.Testing.Servers;

namespace SonLa.Security.Tests.Platform;

/// <summary>The province that is in it.</summary>
public abstract partial class RunningPlatform
{
    /// <summary>The sample plan issued, two projects, and obligations opened.</summary>
    private async Task Fill()
    {
        await Heard("organisation-changed", ["assignments", "reporting", "notifications", "budget"], 9);
        await Heard("account-changed", ["notifications"], 28);
        await SetClock("2024-02-10T08:00:00+07:00");
        using var office = await SignedIn("vp", "assignments");
        var file = await File.ReadAllBytesAsync(Path.Combine(NodeProject.Root(), "samples", "scenario-small", "plan-2024.json"));
        using var plan = new ByteArrayContent(file);
        plan.Headers.ContentType = new("application/json");
        using var loaded = await office.PostAsync("/api/assignments/plans", plan);
        var planId = (await Body(loaded)).GetProperty("planId").GetGuid();
        using var chairman = await SignedIn("chu-tich", "assignments");
        using var issue = new HttpRequestMessage(HttpMethod.Post, $"/api/assignments/plans/{planId}/issue");
        issue.Headers.TryAddWithoutValidation("If-Match", loaded.Headers.ETag!.ToString());
        using var issued = await chairman.SendAsync(issue);
        await Body(issued);
        await ImportProjects();
        using var reporting = await SignedIn("khdt", "reporting");
        await Eventually.Holds(async () => (await Body(await reporting.GetAsync("/api/reporting/obligations?limit=200&organisation=so-yt"))).GetProperty("items").GetArrayLength() > 0);
    }

    private async Task ImportProjects()
    {
        using var planning = await SignedIn("khdt", "budget");
        planning.DefaultRequestHeaders.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        object Project(string code, string owner) => new
        {
            code,
            name = $"Dự án mẫu {code}",
            ownerCode = owner,
            beganInYear = 2023,
            programme = (string?)null,
            capital = new[] { new { sourceCode = "NSTW", year = 2024, amountInDong = 1_000_000_000, effectiveOn = "2024-01-01", documentNumber = "01/QĐ" } },
        };
        using var imported = await planning.PostAsJsonAsync("/api/budget/projects/import", new
        {
            sources = new[] { new { code = "NSTW", name = "Ngân sách trung ương" } },
            projects = new[] { Project("DA-YT", "so-yt"), Project("DA-TC", "so-tc"), Project("DA-MC", "huyen-moc-chau") },
        });
        await Body(imported);
    }

    private async Task Heard(string consumer, string[] services, int times)
    {
        foreach (var service in services)
        {
            using var client = await SignedIn("quan-tri", service);
            await Eventually.Holds(
                async () => (await client.GetFromJsonAsync<JsonElement>($"/api/{service}/operations/messaging")).GetProperty("inbox").EnumerateArray()
                    .Where(inbox => inbox.GetProperty("consumer").GetString()!.EndsWith(consumer, StringComparison.Ordinal))
                    .Sum(inbox => inbox.GetProperty("count").GetInt64()) >= times,
                TimeSpan.FromSeconds(60),
                () => $"{service} has not heard {consumer} {times} times.");
        }
    }

    private string SampleFolder()
    {
        var source = Path.Combine(NodeProject.Root(), "samples", "scenario-small");
        var folder = TestFolder.In($"samples-{Guid.CreateVersion7():n}");
        Directory.CreateDirectory(folder);
        File.Copy(Path.Combine(source, "organisations.json"), Path.Combine(folder, "organisations.json"));
        var accounts = JsonElement.Parse(File.ReadAllText(Path.Combine(source, "accounts.json"))).GetProperty("accounts").EnumerateArray()
            .Select(one => new
            {
                userName = one.GetProperty("userName").GetString()!,
                displayName = DisplayName(one.GetProperty("userName").GetString()!, one.GetProperty("displayName").GetString()!),
                organisationCode = one.GetProperty("organisationCode").GetString()!,
                roles = one.GetProperty("roles").EnumerateArray().Select(role => role.GetString()!).ToArray(),
            })
            .Append(new { userName = Everything, displayName = DisplayName(Everything, "Người mẫu mọi vai"), organisationCode = "so-yt", roles = Roles.All.ToArray() })
            .Concat(Roles.All.Select(role => new { userName = OnlyRole(role), displayName = DisplayName(OnlyRole(role), $"Người mẫu vai {role}"), organisationCode = "cuc-thong-ke", roles = new[] { role } }));
        File.WriteAllText(Path.Combine(folder, "accounts.json"), JsonSerializer.Serialize(new { sample = true, accounts }));
        return folder;
    }
}
