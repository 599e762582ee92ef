using System.Text.Json;
using System.Text.Json.Nodes;
using SonLa.Assignments.Plans;
using SonLa.ServiceDefaults.Problems;
using Xunit;

namespace SonLa.Assignments.Tests.Plans;

/// <summary>What an amendment's file may not say; each row changes the shipped sample in one place.</summary>
public sealed class AmendmentFileTests
{
    [Theory]
    [InlineData("changes", "[]", "changes")]
    [InlineData("changes", "", "changes")]
    [InlineData("more", "1", "more")]
    [InlineData("effectiveOn", "\"2042-07-15\"", "effectiveOn")]
    [InlineData("effectiveOn", "null", "effectiveOn")]
    [InlineData("document.issuedOn", "\"2020-07-15\"", "document.issuedOn")]
    [InlineData("changes[0].measureCode", "\"forest\"", "changes[0].measureCode")]
    [InlineData("changes[0].measureCode", "\"budget-revenue\"", "changes[1].measureCode")]
    [InlineData("changes[0].unit", "null", "changes[0].unit")]
    [InlineData("changes[0].target.source", "\"1/QĐ\"", "changes[0].target.source")]
    [InlineData("changes[0].target.value", "null", "changes[0].target.value")]
    [InlineData("changes[1].target", "null", "changes[1]")]
    [InlineData("changes[2].leads", "[]", "changes[2].leads")]
    [InlineData("changes[2].reason", "", "changes[2].reason")]
    [InlineData("changes[2].coordinators", "[\"Giám đốc Sở Khoa học và Công nghệ\"]", "changes[2].coordinators[0]")]
    [InlineData("settledConflicts", "[\"nothing\"]", "settledConflicts[0]")]
    public void A_fault_is_named_at_its_place(string path, string json, string field)
    {
        var refused = Assert.Throws<InvalidInputException>(() => Check(path, json));

        Assert.Contains(field, refused.Errors.Keys);
    }

    [Theory]
    [InlineData("taskChanges", "{\"taskCode\": \"t-9\", \"text\": \"x\", \"reason\": \"x\"}", "taskChanges[0].taskCode")]
    [InlineData("taskChanges", "{\"taskCode\": \"t-1\", \"reason\": \"x\"}", "taskChanges[0]")]
    [InlineData("taskChanges", "{\"taskCode\": \"t-1\", \"leads\": [], \"reason\": \"x\"}", "taskChanges[0].leads")]
    [InlineData("taskChanges", "{\"taskCode\": \"t-1\", \"text\": \"x\", \"reason\": \"\"}", "taskChanges[0].reason")]
    [InlineData("withdrawnTasks", "{\"taskCode\": \"t-9\", \"reason\": \"x\"}", "withdrawnTasks[0].taskCode")]
    [InlineData("withdrawnTasks", "{\"taskCode\": \"t-1\", \"reason\": \"x\"}, {\"taskCode\": \"t-1\", \"reason\": \"y\"}", "withdrawnTasks[1].taskCode")]
    public void A_fault_at_a_changed_or_withdrawn_task_is_named_at_its_place(string member, string items, string field)
    {
        var amendment = Samples.Amendment();
        amendment["changes"] = new JsonArray();
        amendment[member] = JsonNode.Parse($"[{items}]");
        var plan = Samples.PlanFile() with { Tasks = [new() { Code = "t-1", Section = "1", Heading = null, Text = "Việc", Leads = ["Sở Tài chính"], Coordinators = [], Evaluators = [], Monitors = [], Obligation = "assigned", Source = "2668/QĐ-UBND" }] };

        var refused = Assert.Throws<InvalidInputException>(() => AmendmentCheck.Apply(StrictFile.Read<AmendmentFile>(JsonSerializer.SerializeToElement(amendment)), plan));

        Assert.Contains(field, refused.Errors.Keys);
    }

    private static void Check(string path, string json) => AmendmentCheck.Apply(
        StrictFile.Read<AmendmentFile>(JsonSerializer.SerializeToElement(Change.At(Samples.Amendment(), path, json))),
        Samples.PlanFile());
}
