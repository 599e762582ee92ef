using System.Net;
using Xunit;

namespace SonLa.Budget.Tests.Reallocations;

/// <summary>Some random years through the service and its database, as the ten thousand are lived through in memory: whatever is refused, nothing is created, lost or misdirected.</summary>
public sealed class YearsInTheDatabaseTests(BudgetService budget) : IClassFixture<BudgetService>
{
    private const int Steps = 40;
    private static readonly string[] Sources = ["tw", "tinh"];
    private readonly Province _province = new(budget);

    [Fact]
    public async Task Random_years_in_the_database_keep_every_sum_every_ceiling_and_every_act()
    {
        var (applied, voided, refused) = (0, 0, 0);
        foreach (var seed in new[] { 1, 2, 3, 4, 5, 6 })
        {
            var year = await Begin(seed);
            for (var step = 0; step < Steps; step++)
            {
                var answer = await Step(year);
                Assert.True((int)answer.StatusCode < 500, $"seed {seed}, step {step}: {answer.StatusCode}");
                refused += answer.IsSuccessStatusCode ? 0 : 1;
                Assert.Equal("", await Wrong(year, $"seed {seed}, step {step}"));
            }

            applied += year.Acts.Count(act => act.State is "applied" or "voided");
            voided += year.Acts.Count(act => act.State == "voided");
        }

        // Years in which nothing ever moves would prove nothing.
        Assert.True(applied >= 5 && voided >= 2 && refused >= 10, $"{applied} applied, {voided} voided, {refused} refused");
    }

    private async Task<Life> Begin(int seed)
    {
        var life = new Life(seed);
        foreach (var number in Enumerable.Range(0, 5))
        {
            var code = $"{life.Prefix}-{number}";
            life.Projects[code] = await budget.Import(code, 2022 + (number % 3), 1000, programme: life.Prefix);
            await Allocate(life, code, "tinh", 500);
            await budget.Record(code, ("ceiling", "tw", 1000 + life.Chance.Next(500)), ("ceiling", null, 1500 + life.Chance.Next(900)), ("need", Sources[life.Chance.Next(2)], 1 + life.Chance.Next(400)));
        }

        life.Assigned["tw"] = 5 * 1000;
        return life;
    }

    private async Task<HttpResponseMessage> Step(Life life)
    {
        var (chance, code, source) = (life.Chance, life.Codes[life.Chance.Next(5)], Sources[life.Chance.Next(2)]);
        switch (chance.Next(10))
        {
            case 0:
                return await Allocate(life, code, source, chance.Next(-300, 300));
            case 1 or 2:
                return await budget.Disburse(life.Projects[code], 1 + chance.Next(400), source: source);
            case 3 when await Some("select id from disbursements where project_id = $1 and reverses_disbursement_id is null order by id desc limit 1", life.Projects[code]) is { } payment:
                return await budget.Finance().PostWithKey($"/projects/{life.Projects[code]}/disbursements/{payment}/reversal", new { reason = "nhầm", reversedOn = "2024-07-02" });
            case 4:
                return await budget.Record(code, (Pick(chance, "advance", "accepted-volume", "need"), source, chance.Next(-100, 400)));
            case 9 when chance.Next(2) == 0:
                return await budget.Record(code, ("ceiling", chance.Next(2) == 0 ? "tw" : null, chance.Next(-400, 100)));
            case 5 when await Some("select id from capacity_entries where project_id = $1 and kind = 'advance' order by id desc limit 1", life.Projects[code]) is { } advance:
                return await budget.Planning().PostWithKey($"/projects/{life.Projects[code]}/capacity-entries/{advance}/reversal", new { reason = "nhầm", reversedOn = "2024-07-02" });
            case 6 when life.Acts.Count > 0:
                return await Void(life.Acts[chance.Next(life.Acts.Count)]);
            case 7 or 8 when life.Acts.Count > 0:
                return await Decide(life.Acts[chance.Next(life.Acts.Count)]);
            default:
                return await Propose(life);
        }
    }

    private async Task<HttpResponseMessage> Allocate(Life life, string code, string source, decimal amount)
    {
        var answer = await budget.Planning().PostWithKey(
            $"/projects/{life.Projects[code]}/capital", new { sourceCode = source, year = 2024, amountInDong = amount, effectiveOn = "2024-05-01", documentNumber = $"QĐ {code}" });
        life.Assigned[source] = life.Assigned.GetValueOrDefault(source) + (answer.IsSuccessStatusCode ? amount : 0);
        return answer;
    }

    private async Task<HttpResponseMessage> Propose(Life life)
    {
        var named = life.Codes.Where(_ => life.Chance.Next(2) == 0).DefaultIfEmpty(life.Codes[0]).ToList();
        var opened = await budget.Planning().PostWithKey("/review-rounds/2024/ad-hoc", new { cutOff = "2024-07-03", reason = "thử", projectCodes = named });
        if (!opened.IsSuccessStatusCode)
        {
            return opened;
        }

        var drafted = await _province.Propose(int.Parse(opened.Headers.Location!.OriginalString.Split('/')[3], System.Globalization.CultureInfo.InvariantCulture));
        var id = drafted.GetProperty("reallocationId").GetGuid();
        var answer = await Province.Post(budget.Planning(), $"/reallocations/{id}/submission", new { }, drafted.GetProperty("version").GetInt32());
        if (answer.IsSuccessStatusCode)
        {
            life.Acts.Add(new(id));
        }

        return answer;
    }

    /// <summary>Delivered twice at once; what is decided already is delivered again as it was.</summary>
    private async Task<HttpResponseMessage> Decide(Act act)
    {
        var answers = await Task.WhenAll(_province.Decide(act.Id, $"{act.Id}"), _province.Decide(act.Id, $"{act.Id}"));
        var states = await Task.WhenAll(answers.Where(answer => answer.StatusCode == HttpStatusCode.OK).Select(answer => answer.Json()));
        Assert.True(states.Count(state => !state.GetProperty("alreadyInForce").GetBoolean()) == (states.Length > 0 && act.State == "submitted" ? 1 : 0), $"{act} was decided more than once");
        act.State = states.Length > 0 ? "applied" : act.State;
        return answers[0];
    }

    private async Task<HttpResponseMessage> Void(Act act)
    {
        var answers = await Task.WhenAll(_province.Void(act.Id, $"hủy {act.Id}"), _province.Void(act.Id, $"hủy {act.Id}"));
        act.State = Array.Exists(answers, answer => answer.StatusCode == HttpStatusCode.OK) ? "voided" : act.State;
        return answers[0];
    }

    private async Task<string> Wrong(Life life, string when) => await budget.Database().Scalar<string>(
        """
        with mine as (select id, code from investment_projects where programme = $1),
        capital as (select project_id, source_code, sum(amount_in_dong) amount from capital_allocations join mine on mine.id = project_id group by 1, 2),
        spent as (select project_id, source_code, sum(amount_in_dong) amount from (
            select project_id, source_code, amount_in_dong from disbursements union all
            select project_id, source_code, amount_in_dong from capacity_entries where kind = 'advance') paid join mine on mine.id = project_id group by 1, 2),
        wrong as (
            select 'a source is not conserved' as what where (select coalesce(sum(amount), 0) from capital where source_code = 'tw') <> $2 or (select coalesce(sum(amount), 0) from capital where source_code = 'tinh') <> $3
            union all select 'spent more than there is' from spent left join capital using (project_id, source_code) where spent.amount < 0 or spent.amount > coalesce(capital.amount, 0)
            union all select 'a ceiling does not hold' from (select project_id, source_code, sum(amount_in_dong) most from capacity_entries join mine on mine.id = project_id where kind = 'ceiling' group by 1, 2) ceiling
                where most < (select coalesce(sum(amount), 0) from capital where capital.project_id = ceiling.project_id and (ceiling.source_code is null or capital.source_code = ceiling.source_code))
            union all select 'capital below nothing' from capital where amount < 0
            union all select 'an act is not balanced' from capital_allocations entry join mine on mine.id = entry.project_id where reallocation_id is not null group by reallocation_id, source_code, restores having sum(amount_in_dong) <> 0
            union all select 'a voided act left something' from capital_allocations entry join mine on mine.id = entry.project_id join reallocations act on act.id = reallocation_id where act.state = 'voided' group by entry.project_id, reallocation_id, source_code having sum(amount_in_dong) <> 0
            union all select 'an applied act lacks an entry' from reallocations act join reallocation_lines line on line.reallocation_id = act.id join mine on mine.id = line.project_id
                left join capital_allocations entry on entry.reallocation_id = act.id and entry.project_id = line.project_id and entry.source_code = line.source_code and not entry.restores
                where line.amount_in_dong <> 0 and (entry.amount_in_dong is distinct from line.amount_in_dong) = (act.state in ('applied', 'voided')))
        select coalesce(string_agg(what, ', '), '') from wrong
        """,
        life.Prefix, life.Assigned["tw"], life.Assigned["tinh"]) is { Length: > 0 } wrong ? $"{when}: {wrong}" : "";

    private async Task<Guid?> Some(string query, Guid projectId) => await budget.Database().Column<Guid>(query, projectId) is [var id, ..] ? id : null;

    private static string Pick(Random chance, params string[] some) => some[chance.Next(some.Length)];

    private sealed record Act(Guid Id)
    {
        public string State { get; set; } = "submitted";
    }

    private sealed class Life(int seed)
    {
        internal Random Chance { get; } = new(seed);

        internal string Prefix { get; } = $"YD{seed}";

        internal Dictionary<string, Guid> Projects { get; } = [];

        internal List<string> Codes => [.. Projects.Keys.Order(StringComparer.Ordinal)];

        internal Dictionary<string, decimal> Assigned { get; } = [];

        internal List<Act> Acts { get; } = [];
    }
}
