using System.Text.Json;
using System.Text.Json.Nodes;
using SonLa.Assignments.Documents;
using SonLa.Assignments.Organisations;
using SonLa.Assignments.Plans;
using Xunit;

namespace SonLa.Assignments.Tests.Documents;

/// <summary>What documents make of each other when they are read together.</summary>
public sealed class JointReadingTests
{
    private const string Responsibilities = "son-la-2024-trach-nhiem";
    private const string Targets = "son-la-2024-thi-dua";

    [Fact]
    public void Responsibility_from_one_and_targets_from_the_other_make_the_shipped_plan()
    {
        var read = PlanOf(Propose(FactsRead.Of(Responsibilities), FactsRead.Of(Targets)));

        var shipped = Samples.PlanFile();
        Assert.Equal((28, 30), (read.Indicators.Count, read.Measures().Count()));
        Assert.Equal(["9", "11", "17", "23", "27", "28"], read.Indicators.Where(indicator => !indicator.HasTarget).Select(indicator => indicator.Ordinal));
        Assert.Equal(shipped.Measures().Select(Essence), read.Measures().Select(Essence));
        Assert.Equal(shipped.Measures().Select(line => Parts(line.Measure)), read.Measures().Select(line => Parts(line.Measure)));
        Assert.Equal(shipped.Document.Reference, read.Document.Reference);
    }

    [Fact]
    public void One_figure_for_two_indicators_stands_at_the_first_and_is_a_conflict_with_the_words_of_both()
    {
        var proposal = Propose(FactsRead.Of(Responsibilities), FactsRead.Of(Targets));

        var conflict = Assert.Single(PlanOf(proposal).Indicators.Single(indicator => indicator.Ordinal == "25").OpenConflicts);
        Assert.Equal(["27"], conflict.WithOrdinals);
        Assert.Equal(["01/CT-UBND", "2668/QĐ-UBND"], conflict.Sources.Order());
        var finding = Assert.Single(proposal.Findings, finding => finding.Code == "target.merged");
        Assert.True(finding.NeedsAnswer);
        Assert.Equal(2, finding.Quotes.Select(quote => quote.DocumentId).Distinct().Count());
    }

    [Fact]
    public void Lines_that_belong_to_no_indicator_are_listed_and_companion_figures_are_not()
    {
        var proposal = Propose(FactsRead.Of(Responsibilities), FactsRead.Of(Targets));

        var lines = proposal.Findings.Where(finding => finding.Kind == FindingKind.Unmatched).Select(finding => finding.Quotes[0].Text);

        Assert.Equal(
            [
                "Tổng mức bán lẻ hàng hóa (theo giá hiện hành)",
                "tỷ lệ xã, phường đạt tiêu chí quốc gia về y tế",
                "Tỷ lệ tăng dân số tự nhiên",
                "tỷ lệ tiểu khu, tổ dân phố đạt tiêu chuẩn văn hóa",
            ],
            lines);
    }

    [Theory]
    [InlineData("nghìn lượt người", 4800, 0)]
    [InlineData("triệu lượt người", 4.8, 0)]
    [InlineData("nghìn lượt người", 4850, 1)]
    public void The_same_figure_in_another_unit_is_no_contradiction_and_another_figure_is(string unit, decimal value, int contradictions)
    {
        var second = FactsRead.Of(Targets, facts =>
        {
            facts["document"]!["number"] = "99/KH-UBND";
            facts["document"]!["title"] = "Kế hoạch khác";
            var visits = facts["indicators"]!.AsArray().Single(row => row!["ordinal"]!.GetValue<string>() == "9")!;
            visits["unit"] = unit;
            visits["target"]!["value"] = value;
        });

        var proposal = Propose(FactsRead.Of(Responsibilities), FactsRead.Of(Targets), second);

        var found = proposal.Findings.Where(finding => finding.Code == "target.differs").ToList();
        Assert.Equal(contradictions, found.Count);
        Assert.All(found, finding => Assert.Equal(["01/CT-UBND", "99/KH-UBND"], finding.Quotes.Select(quote => quote.Reference).Order()));
    }

    [Fact]
    public void The_order_in_which_documents_are_named_does_not_matter() => Assert.Equal(
        PlanOf(Propose(FactsRead.Of(Responsibilities), FactsRead.Of(Targets))).Measures().Select(Essence),
        PlanOf(Propose(FactsRead.Of(Targets), FactsRead.Of(Responsibilities))).Measures().Select(Essence));

    [Fact]
    public void Parts_with_leads_of_their_own_are_measures_and_a_number_printed_twice_is_two_indicators()
    {
        var plan = PlanOf(Propose(FactsRead.Of("thanh-giang-2025-muc-tieu")));

        var revenue = plan.Indicators.Single(indicator => indicator.Ordinal == "5");
        Assert.Equal(["a", "b", "c"], revenue.Measures.Select(measure => measure.Part));
        Assert.Equal(["Cục Thuế tỉnh"], revenue.Measures[1].Leads);
        Assert.Equal(["12", "12 (2)"], plan.Indicators.Select(indicator => indicator.Ordinal).Where(ordinal => ordinal.StartsWith("12", StringComparison.Ordinal)));
        Assert.Equal(["Sở Xây dựng", "Sở Y tế", "Ban Quản lý Khu kinh tế"], plan.Indicators.Single(indicator => indicator.Ordinal == "15").Measures.Select(measure => measure.Leads.Single()));
        Assert.Equal(4, plan.Indicators.Single(indicator => indicator.Ordinal == "2").Measures.Single().SubValues.Count);
    }

    [Fact]
    public void Names_that_mean_no_organisation_and_indicators_without_lead_wait_for_a_person()
    {
        var proposal = Propose(FactsRead.Of("lam-son-2022-chi-tieu"));

        var missing = proposal.Findings.Where(finding => finding.Kind == FindingKind.Missing).ToList();

        Assert.Equal(12, missing.Count(finding => finding.Code == "party.no-lead" && finding.Sentence.Vi.Contains("theo dõi, đánh giá", StringComparison.Ordinal)));
        Assert.All(missing, finding => Assert.Contains(finding, proposal.Unanswered));
    }

    [Fact]
    public void A_wording_once_put_right_is_read_as_it_was_put_right()
    {
        var known = new KnownName { Kind = KnownName.Party, Key = NameKey.Of("Giám đốc Sở Công thương"), Written = "Giám đốc Sở Công thương" };
        known.Learn("Giám đốc Sở Tài chính", Guid.Empty, DateTimeOffset.UnixEpoch);

        var proposal = JointReading.Of([FactsRead.Of(Responsibilities)], Samples.Copy(), new([known])).ToProposal("x", DateTimeOffset.UnixEpoch);

        Assert.Equal(["Giám đốc Sở Tài chính"], PlanOf(proposal).Indicators[4].Measures[0].Leads);
    }

    [Fact]
    public void At_least_and_ranges_inside_a_change_stand_in_the_plan_as_printed()
    {
        var proposal = Propose(FactsRead.Of("thanh-giang-2025-muc-tieu", facts => First(facts, "exact")["target"] = JsonNode.Parse("""{"kind": "reduceBy", "low": 2, "high": 3, "raw": "2 - 3"}""")));

        var targets = PlanOf(proposal).Measures().Select(line => line.Measure.Target).OfType<Target>().ToList();

        Assert.Contains(targets, target => target is { Kind: "reduceBy", Value: null, Low: 2, High: 3 });
        Assert.Contains(targets, target => target is { Kind: "reduceByAtLeast", Value: not null });
        Assert.DoesNotContain(proposal.Findings, finding => finding.Code == "target.narrowed");
    }

    [Fact]
    public void A_count_in_the_text_that_the_rows_do_not_make_waits_for_a_person()
    {
        var proposal = Propose(FactsRead.Of(Responsibilities, facts =>
        {
            facts["document"]!["indicatorCount"] = 29;
            facts["indicators"]!.AsArray().RemoveAt(29);
        }));

        var finding = Assert.Single(proposal.Findings, finding => finding.Code == "count.differs");
        Assert.Equal(("indicatorCount", true), (finding.Field, finding.NeedsAnswer));
        Assert.Contains("29", finding.Quotes.Single().Text, StringComparison.Ordinal);
        Assert.Null(PlanOf(proposal).IndicatorCount);
    }

    [Fact]
    public void A_corrected_unit_is_read_as_it_was_put_right_and_one_that_was_entered_belongs_to_the_measures_name()
    {
        var printed = new KnownName { Kind = KnownName.Unit, Key = NameKey.Of("Triệu lượt người"), Written = "triệu lượt người" };
        printed.Learn("triệu lượt khách", Guid.Empty, DateTimeOffset.UnixEpoch);
        var entered = new KnownName { Kind = KnownName.Unit, Key = NameKey.Of("Số bác sĩ/10.000 dân"), Written = "Số bác sĩ/10.000 dân" };
        entered.Learn("bác sĩ/vạn dân", Guid.Empty, DateTimeOffset.UnixEpoch);

        var proposal = JointReading.Of([FactsRead.Of(Responsibilities), FactsRead.Of(Targets)], Samples.Copy(), new([printed, entered])).ToProposal("x", DateTimeOffset.UnixEpoch);

        var units = PlanOf(proposal).Measures().ToDictionary(line => line.Measure.Code, line => line.Measure.Unit);
        Assert.Equal(("triệu lượt khách", "bác sĩ/vạn dân"), (units["tourist-visits"], units["doctors-per-10000"]));
        Assert.DoesNotContain(proposal.Unanswered, finding => finding.Code == "unit.silent");
    }

    [Fact]
    public void A_name_outside_the_tree_that_was_confirmed_once_is_not_asked_about_again()
    {
        var known = new KnownName { Kind = KnownName.Party, Key = NameKey.Of("Giám đốc Sở Công thương"), Written = "Giám đốc Sở Công thương" };
        known.Learn("Hội Doanh nhân", Guid.Empty, DateTimeOffset.UnixEpoch);

        var proposal = JointReading.Of([FactsRead.Of(Responsibilities)], Samples.Copy(), new([known])).ToProposal("x", DateTimeOffset.UnixEpoch);

        Assert.Equal(FindingKind.Found, proposal.Findings.First(finding => finding.Code == "party.confirmed").Kind);
        Assert.DoesNotContain(proposal.Unanswered, finding => finding.Sentence.Vi.Contains("Hội Doanh nhân", StringComparison.Ordinal));
    }

    [Fact]
    public void A_number_put_right_is_right_wherever_the_document_is_cited()
    {
        var proposal = Propose(FactsRead.Of(Responsibilities), FactsRead.Of(Targets), FactsRead.Of("lam-son-2026-thi-dua"));
        var draft = JsonNode.Parse(proposal.Draft)!;
        draft["document"]!["number"] = "2668a/QĐ-UBND";
        draft["sources"]![0]!["number"] = "01a/CT-UBND";

        CitedNumbers.Follow(JsonNode.Parse(proposal.Draft)!, draft);

        var conflict = draft["indicators"]![24]!["openConflicts"]![0]!["sources"]!.AsArray().Select(source => source!.GetValue<string>());
        Assert.Equal(["01a/CT-UBND", "2668a/QĐ-UBND"], conflict.Order());
        Assert.Equal("01a/CT-UBND", draft["indicators"]![0]!["measures"]![0]!["target"]!["source"]!.GetValue<string>());
        Assert.DoesNotContain("\"01/CT-UBND\"", draft["indicators"]!.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
    }

    private static JsonNode First(JsonNode facts, string targetKind) =>
        facts["indicators"]!.AsArray().First(row => row!["target"]!["kind"]!.GetValue<string>() == targetKind && row["parent"] is null)!;

    private static Proposal Propose(params UploadedDocument[] documents) =>
        JointReading.Of(documents, Samples.Copy(), new([])).ToProposal("x", DateTimeOffset.UnixEpoch);

    /// <summary>The plan as it would be adopted; what no document says is filled in by a stand-in.</summary>
    private static PlanFile PlanOf(Proposal proposal)
    {
        var draft = JsonNode.Parse(proposal.Draft)!;
        foreach (var missing in proposal.Findings.Where(finding => finding.Kind == FindingKind.Missing))
        {
            DraftPlace.Set(draft, missing.Field!, JsonSerializer.SerializeToElement<object>(missing.Field!.EndsWith("leads", StringComparison.Ordinal) ? new[] { "Sở Tài chính" } : "x"));
        }

        var plan = StrictFile.Read<PlanFile>(JsonSerializer.SerializeToElement(draft));
        PlanCheck.Apply(plan);
        return plan;
    }

    private static string Essence((Indicator Indicator, Measure Measure) line) => string.Join(
        " | ",
        line.Indicator.Ordinal,
        line.Measure.Part,
        line.Measure.Code,
        line.Measure.Unit,
        line.Measure.Direction,
        line.Measure.Kind,
        line.Measure.Aggregation,
        string.Join(", ", line.Measure.Leads),
        string.Join(", ", line.Measure.Coordinators),
        string.Join(", ", line.Measure.Evaluators),
        line.Measure.Target?.Kind,
        line.Measure.Target?.Value,
        line.Measure.Target?.Source);

    private static string Parts(Measure measure) => string.Join("; ", measure.SubValues.Select(part => $"{part.Name.ToLowerInvariant()} {part.Value:0.##}"));
}
