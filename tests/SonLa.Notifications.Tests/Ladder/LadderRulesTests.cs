using SonLa.Notifications.Ladder;
using Xunit;

namespace SonLa.Notifications.Tests.Ladder;

public sealed class LadderRulesTests
{
    private const string Sound =
        """
        {
          "note": "", "source": "",
          "audiences": { "planning": { "ofTheObligation": false, "roles": [ "planning" ] } },
          "rungs": [ { "rung": "due-soon-*", "audiences": [ "planning" ] }, { "rung": "overdue-*", "audiences": [ "planning" ] } ]
        }
        """;

    [Fact]
    public void Sound_rules_are_taken() => Assert.Single(Load(Sound).AudiencesOf("overdue-2", "so-ct"));

    [Theory]
    [InlineData("{", "cannot be read")]
    [InlineData("\"overdue-*\"", "no line for overdue-*", "\"late-*\"")]
    [InlineData("\"rung\": \"overdue-*\", \"audiences\": [ \"planning\" ]", "has no audience", "\"rung\": \"overdue-*\", \"audiences\": [ ]")]
    [InlineData("\"rung\": \"overdue-*\", \"audiences\": [ \"planning\" ]", "audience chair is not defined", "\"rung\": \"overdue-*\", \"audiences\": [ \"chair\" ]")]
    [InlineData("\"roles\": [ \"planning\" ]", "planner is not a role", "\"roles\": [ \"planner\" ]")]
    [InlineData("\"rung\": \"due-soon-*\"", "is ruled twice", "\"rung\": \"overdue-*\"")]
    public void Rules_that_contradict_themselves_stop_the_start(string part, string complaint, string? instead = null)
    {
        var rules = instead is null ? part : Sound.Replace(part, instead, StringComparison.Ordinal);

        var refused = Assert.Throws<InvalidOperationException>(() => Load(rules));

        Assert.Contains(complaint, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_rules_stop_the_start() =>
        Assert.Contains("cannot be read", Assert.Throws<InvalidOperationException>(() => LadderRules.Load("nowhere.json")).Message, StringComparison.Ordinal);

    private static LadderRules Load(string json)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, json);
            return LadderRules.Load(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
