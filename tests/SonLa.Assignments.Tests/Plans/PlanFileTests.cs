using System.Text.Json;
using System.Text.Json.Nodes;
using SonLa.Assignments.Plans;
using SonLa.ServiceDefaults.Problems;
using Xunit;

namespace SonLa.Assignments.Tests.Plans;

/// <summary>What a plan's file may not say; each row changes the shipped plan in one place.</summary>
public sealed class PlanFileTests
{
    private const string First = "indicators[0].measures[0]";

    public static TheoryData<string, string, string> BadPlans() => new()
    {
        // Form: path to change, JSON put there (empty: removed), field named.
        { "unknownThing", "1", "unknownThing" },
        { "planYear", "", "planYear" },
        { "planYear", "\"2024\"", "planYear" },
        { "planYear", "2024.5", "planYear" },
        { "planYear", "1924", "planYear" },
        { "province", "\"Sơn La\"", "province" },
        { "province", "null", "province" },
        { "document.issuedOn", "\"2023-02-30\"", "document.issuedOn" },
        { "document.issuedOn", "\"09/12/2023\"", "document.issuedOn" },
        { "document.issuedOn", "\"2032-12-09\"", "document.issuedOn" },
        { "document.title", "\"  \"", "document.title" },
        { "document.title", "\"a\\u0000b\"", "document.title" },
        { "document.signer", "", "document.signer" },
        { "document", "[]", "document" },
        { "sources[0].issuedOn", "\"2042-01-03\"", "sources[0].issuedOn" },
        { "sources[1].number", "\"01/CT-UBND\"", "sources[1].number" },
        { "groups[1].code", "\"I\"", "groups[1].code" },
        { "groups", "{}", "groups" },
        { "addressees[0].memberKind", "\"sở\"", "addressees[0].memberKind" },
        { "addressees[2].reason", "null", "addressees[2].reason" },
        { "addressees[1].aliases[0]", "\"THỦ TRƯỞNG các sở, ban, ngành\"", "addressees[1].name" },
        { "indicatorCount", "29", "indicators" },
        { "indicators[27]", "", "indicators" },
        { "indicators[4].ordinal", "\"4\"", "indicators[4].ordinal" },
        { "indicators[4].group", "\"IV\"", "indicators[4].group" },
        { "indicators[4].measures", "[]", "indicators[4].measures" },
        { "indicators[4].extra", "true", "indicators[4].extra" },
        { "indicators[7].measures[1].code", "\"tourist-visits\"", "indicators[7].measures[1].code" },
        { "indicators[7].measures[1].part", "\"a\"", "indicators[7].measures[1].part" },
        { "indicators[7].measures[1].part", "null", "indicators[7].measures[1].part" },
        { "indicators[24].openConflicts[0].withOrdinals[0]", "\"29\"", "indicators[24].openConflicts[0].withOrdinals[0]" },
        { "indicators[24].openConflicts[0].withOrdinals[0]", "\"25\"", "indicators[24].openConflicts[0].withOrdinals[0]" },
        { "indicators[24].openConflicts[0].sources[1]", "\"99/CT\"", "indicators[24].openConflicts[0].sources[1]" },
        { $"{First}.code", "\"GRDP growth\"", $"{First}.code" },
        { $"{First}.direction", "\"up\"", $"{First}.direction" },
        { $"{First}.kind", "\"ratio\"", $"{First}.kind" },
        { $"{First}.aggregation", "\"max\"", $"{First}.aggregation" },
        { $"{First}.leads", "[]", $"{First}.leads" },
        { $"{First}.leads", "", $"{First}.leads" },
        { $"{First}.leads[1]", "\"thủ trưởng các Sở, ban, ngành\"", $"{First}.leads[1]" },
        { $"{First}.leads[1]", "7", $"{First}.leads[1]" },
        { $"{First}.coordinators", "[\"Chủ tịch UBND các huyện, thành phố\"]", $"{First}.coordinators[0]" },
        { $"{First}.unit", "null", $"{First}.unit" },
        { $"{First}.target.kind", "\"about\"", $"{First}.target.kind" },
        { $"{First}.target.value", "null", $"{First}.target.value" },
        { $"{First}.target.value", "\"7,5\"", $"{First}.target.value" },
        { $"{First}.target.value", "1e300", $"{First}.target.value" },
        { $"{First}.target.value", "7.12345678", $"{First}.target.value" },
        { $"{First}.target.low", "1", $"{First}.target.low" },
        { $"{First}.target.source", "\"265/QĐ-UBND\"", $"{First}.target.source" },
        { $"{First}.target", "\"7,5%\"", $"{First}.target" },
        { $"{First}.target.kind", "\"range\"", $"{First}.target.low" },
        { "indicators[15].measures[0].target.value", "-6", "indicators[15].measures[0].target.value" },
        { "indicators[2].measures[0].subValues", "[]", "indicators[2].measures[0].subValues" },
        { "indicators[2].measures[0].subValues[0].source", "\"?\"", "indicators[2].measures[0].subValues[0].source" },
    };

    [Theory]
    [MemberData(nameof(BadPlans))]
    public void A_fault_is_named_at_its_place_with_a_remedy_in_both_languages(string path, string json, string field)
    {
        var plan = Change.At(Samples.Plan(), path, json);

        var refused = Assert.Throws<InvalidInputException>(() => Check(plan));

        Assert.Contains(field, refused.Errors.Keys);
        Assert.All(refused.Errors[field], say => Assert.True(say.Vi.Length > 10 && say.En.Length > 10));
    }

    [Fact]
    public void All_faults_are_named_at_once()
    {
        var plan = Change.At(Change.At(Samples.Plan(), "indicators[4].group", "\"IV\""), "indicators[0].measures[0].leads", "[]");

        var refused = Assert.Throws<InvalidInputException>(() => Check(plan));

        Assert.Equal(["indicators[0].measures[0].leads", "indicators[4].group"], refused.Errors.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_range_needs_its_ends_in_order()
    {
        var target = """{"kind":"range","value":null,"low":9,"high":7,"raw":"7-9%","source":"01/CT-UBND","sourceItem":null,"note":null}""";

        var refused = Assert.Throws<InvalidInputException>(() => Check(Change.At(Samples.Plan(), $"{First}.target", target)));

        Assert.Equal([$"{First}.target.high"], refused.Errors.Keys);
    }

    [Theory]
    [InlineData("exact")]
    [InlineData("atLeast")]
    [InlineData("atMost")]
    [InlineData("increaseBy")]
    [InlineData("reduceBy")]
    public void Every_kind_of_single_value_loads(string kind) =>
        Assert.Equal(kind, Check(Change.At(Samples.Plan(), $"{First}.target.kind", $"\"{kind}\"")).Indicators[0].Measures[0].Target!.Kind);

    [Fact]
    public void A_plan_that_states_no_number_of_indicators_may_hold_any() =>
        Assert.Equal(27, Check(Change.At(Change.At(Samples.Plan(), "indicatorCount", ""), "indicators[27]", "")).Indicators.Count);

    [Fact]
    public void A_document_without_number_and_day_loads_with_a_doubt()
    {
        var plan = Change.At(Change.At(Samples.Plan(), "document.issuedOn", "null"), "document.number", "null");
        plan = Change.At(plan, "indicators[24].openConflicts[0].sources[0]", "\"2665/QĐ-UBND\"");

        var doubts = PlanDoubts.Of(Check(plan));

        Assert.Contains(doubts, doubt => doubt.Field == "document.issuedOn" && doubt.Sentence.Vi.Contains("01/01/2024", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("document.title", "\"Giao chỉ tiêu năm 2021\"", "document.title")]
    [InlineData("indicators[3].measures[0].target.value", "2000", "indicators[3].measures[0].target.value")]
    [InlineData("indicators[15].measures[0].subValues[0].value", "7", "indicators[15].measures[0].subValues[0].value")]
    public void A_likely_slip_is_a_doubt_and_stops_nothing(string path, string json, string field) =>
        Assert.Contains(PlanDoubts.Of(Check(Change.At(Samples.Plan(), path, json))), doubt => doubt.Field == field);

    [Fact]
    public void Components_that_make_100_raise_no_doubt() =>
        Assert.DoesNotContain(
            PlanDoubts.Of(Check(Change.At(Change.At(Samples.Plan(), "indicators[2].measures[0].subValues[2].value", "48.5"), "indicators[2].measures[0].subValues[2].raw", "\"48,5%\""))),
            doubt => doubt.Field == "indicators[2].measures[0].subValues");

    [Fact]
    public void What_was_read_is_stored_and_read_back_the_same()
    {
        var plan = Samples.PlanFile();

        var again = StoredFile.Read<PlanFile>(StoredFile.Write(plan));

        Assert.Equal(StoredFile.Write(plan), StoredFile.Write(again));
        Assert.Equal(StoredFile.FingerprintOf(plan), StoredFile.FingerprintOf(again));
    }

    private static PlanFile Check(JsonNode plan)
    {
        var file = StrictFile.Read<PlanFile>(JsonSerializer.SerializeToElement(plan));
        PlanCheck.Apply(file);
        return file;
    }
}
