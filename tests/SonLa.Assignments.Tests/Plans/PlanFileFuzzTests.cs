using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using SonLa.Assignments.Organisations;
using SonLa.Assignments.Plans;
using SonLa.ServiceDefaults.Problems;
using Xunit;

namespace SonLa.Assignments.Tests.Plans;

/// <summary>Whatever stands anywhere in a file, the answer is a plan, a named fault or a broken rule; never a failure.</summary>
public sealed class PlanFileFuzzTests
{
    private static readonly DateTimeOffset Now = new(2024, 1, 2, 1, 0, 0, TimeSpan.Zero);

    private static readonly OrganisationCopy Copy = Samples.Copy();

    private static readonly string[] Values =
    [
        "", "null", "true", "0", "-1", "7.5", "1e15", "-1e15", "1e28", "1e300", "0.0000001", "\"\"", "\" \"", "\"a\"", "\"so-tc\"",
        "\"2024-02-30\"", "\"2024-12-31\"", "\"0001-01-01\"", "\"\\u0000\"", "\"\\u202e\"", "[]", "{}", "[null]", "[[]]", "[\"a\",\"a\"]",
        "\"Giám đốc Sở Tài chính\"", "\"Chủ tịch UBND các huyện, thành phố\"", "\"range\"", "\"composition\"", "\"increaseBy\"", "\"sum\"", "\"average\"",
    ];

    [Fact]
    public void A_plan_changed_anywhere_never_fails()
    {
        var paths = Paths(Samples.Plan()).ToArray();
        var outcomes = new Dictionary<string, int>();

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(Gen.Elements(paths).Two().ToArbitrary(), Gen.Elements(Values).Two().ToArbitrary(), (places, values) =>
            {
                var plan = Samples.Plan();
                Change.At(plan, places.Item1, values.Item1);
                if (Change.Reaches(plan, places.Item2))
                {
                    Change.At(plan, places.Item2, values.Item2);
                }

                var outcome = LoadAndIssue(plan);
                outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
            }));

        Assert.Equal(["issued", "named fault"], outcomes.Keys.Where(outcome => outcome is "issued" or "named fault").Order());
    }

    [Fact]
    public void An_amendment_changed_anywhere_never_fails()
    {
        var paths = Paths(Samples.Amendment()).ToArray();

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(60),
            Prop.ForAll(Gen.Elements(paths).ToArbitrary(), Gen.Elements(Values).ToArbitrary(), (place, value) =>
            {
                Outcome(() =>
                {
                    var plan = Plan.Load(Samples.PlanFile(), Now);
                    var assignments = plan.Issue(Copy, Now);
                    var amendment = StrictFile.Read<AmendmentFile>(JsonSerializer.SerializeToElement(Change.At(Samples.Amendment(), place, value)));
                    AmendmentCheck.Apply(amendment, plan.Current.Content);
                    plan.Amend(amendment, Copy, assignments, Now);
                    PlanSummary.Of(plan, plan.Current.Parties!, 0, 0, "vi");
                });
            }));
    }

    private static string LoadAndIssue(JsonNode file) => Outcome(() =>
    {
        var plan = StrictFile.Read<PlanFile>(JsonSerializer.SerializeToElement(file));
        PlanCheck.Apply(plan);
        var loaded = Plan.Load(plan, Now);
        PlanSummary.Of(loaded, loaded.Current.PartiesAmong(Copy), 0, 0, "vi");
        loaded.Issue(Copy, Now);
    });

    private static string Outcome(Action act)
    {
        try
        {
            act();
            return "issued";
        }
        catch (InvalidInputException)
        {
            return "named fault";
        }
        catch (RuleViolationException refused)
        {
            return refused.Rule;
        }
    }

    private static IEnumerable<string> Paths(JsonNode? node, string path = "") => node switch
    {
        JsonObject whole => whole.SelectMany(member => Below(member.Value, path.Length == 0 ? member.Key : $"{path}.{member.Key}")),
        JsonArray list => list.SelectMany((item, index) => Below(item, $"{path}[{index}]")),
        _ => [],
    };

    private static IEnumerable<string> Below(JsonNode? node, string path) => Paths(node, path).Prepend(path);
}
