using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SonLa.Contracts.Identity;
using SonLa.ServiceDefaults.Security;
using SonLa.Testing;
using Xunit;

namespace SonLa.Budget.Tests;

/// <summary>The Budget service on real servers, knowing two owners.</summary>
public sealed class BudgetService() : ServiceUnderTest<Program>("budget", "budgetdb")
{
    internal const string Owner = "so-gtvt";
    internal const string OtherOwner = "so-xd";
    internal static readonly DateTimeOffset Now = new(2024, 7, 5, 9, 0, 0, TimeSpan.FromHours(7));
    private bool _ready;

    internal async Task Ready()
    {
        if (_ready)
        {
            return;
        }

        await SetClock(Now);
        foreach (var code in new[] { Owner, OtherOwner })
        {
            await Deliver(new OrganisationChanged
            {
                OrganisationId = Guid.CreateVersion7(),
                Code = code,
                Name = $"Sở {code}",
                Kind = "department",
                HeadTitle = $"Giám đốc {code}",
                Aliases = [],
                ValidFrom = new(2004, 1, 1),
                Version = 1,
            });
        }

        _ready = true;
    }

    internal HttpClient Planning() => Client(Roles.Planning, "so-khdt");

    internal HttpClient Finance() => Client(Roles.Finance, "so-tc");

    /// <summary>Imports one project and returns its id.</summary>
    internal async Task<Guid> Import(string code, int beganInYear, decimal capitalInDong, string owner = Owner, string? programme = null)
    {
        await Ready();
        object[] capital = capitalInDong == 0 ? [] : [new { sourceCode = "tw", year = 2024, amountInDong = capitalInDong, effectiveOn = "2024-01-01", documentNumber = "2665/QĐ-UBND" }];
        var answer = await Planning().PostWithKey("/projects/import", new
        {
            sources = new[] { new { code = "tw", name = "Ngân sách trung ương" }, new { code = "tinh", name = "Ngân sách tỉnh" } },
            projects = new[] { new { code, name = $"Dự án {code}", ownerCode = owner, beganInYear, programme, capital } },
        });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await IdOf(code);
    }

    internal async Task<HttpResponseMessage> Disburse(Guid projectId, decimal amountInDong, string on = "2024-05-10", string source = "tw", string? key = null) =>
        await Finance().PostWithKey(
            $"/projects/{projectId}/disbursements",
            new { sourceCode = source, year = 2024, amountInDong, disbursedOn = on, reference = "KB-01" },
            key);

    /// <summary>Enters figures beside capital and payments: kind, source, amount.</summary>
    internal async Task<HttpResponseMessage> Record(string code, params (string Kind, string? Source, decimal AmountInDong)[] entries) =>
        await Planning().PostWithKey("/capacity-entries", new
        {
            entries = entries.Select(entry => new { projectCode = code, kind = entry.Kind, sourceCode = entry.Source, year = 2024, amountInDong = entry.AmountInDong, on = "2024-05-10", reference = "BC-01" }),
        });

    private async Task<Guid> IdOf(string code)
    {
        string? cursor = null;
        do
        {
            var page = await Planning().GetFromJsonAsync<JsonElement>($"/projects?year=2024&limit=200{(cursor is null ? "" : $"&cursor={cursor}")}");
            foreach (var project in page.GetProperty("items").EnumerateArray())
            {
                if (project.GetProperty("code").GetString() == code)
                {
                    return project.GetProperty("projectId").GetGuid();
                }
            }

            cursor = page.GetProperty("next").GetString();
        }
        while (cursor is not null);
        throw new InvalidOperationException($"{code} is not listed.");
    }
}
