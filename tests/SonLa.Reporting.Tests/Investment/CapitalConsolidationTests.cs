using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using SonLa.Reporting.Documents;
using SonLa.Reporting.Investment;
using SonLa.Reporting.Periods;
using SonLa.Reporting.Tests.Calendars;
using SonLa.Reporting.Tests.Periods;
using Xunit;
using Sheets = DocumentFormat.OpenXml.Spreadsheet;

namespace SonLa.Reporting.Tests.Investment;

public sealed class CapitalConsolidationTests
{
    private static readonly DateOnly Day = new(2024, 3, 14);
    private static readonly Guid Bridge = Guid.Parse("01900000-0000-7000-8000-000000000101");

    [Fact]
    public void The_provinces_real_figures_have_two_ratios_each_with_its_denominator()
    {
        // 23/4/2025: about 600 tỷ, 9,10 % of assigned and 10,60 % of allocated.
        var section = Of([Project("DA-01", "so-yt", null, 5_660_000_000_000, 600_000_000_000)], [Assigned(6_593_000_000_000)])!;

        Assert.Equal((9.10m, 6_593_000_000_000m), (section.Province.OfAssignedPercent, section.Province.AssignedInDong));
        Assert.Equal((10.60m, 5_660_000_000_000m), (section.Province.OfAllocatedPercent, section.Province.AllocatedInDong));
    }

    [Fact]
    public void Assigned_capital_reaches_an_owner_or_programme_only_where_a_document_names_it()
    {
        var section = Of(
            [Project("DA-01", "so-yt", "NTM", 100, 40) with { ProjectId = Bridge }, Project("DA-02", "so-ct", null, 50, 10)],
            [Assigned(200), Assigned(70, programme: "NTM"), Assigned(30, project: Bridge), Assigned(5, programme: "Giảm nghèo")])!;

        Assert.Equal((305m, 150m, 50m), (section.Province.AssignedInDong, section.Province.AllocatedInDong, section.Province.DisbursedInDong));
        Assert.Equal([("so-ct", "Sở Công Thương", null, "not-assigned", 20m), ("so-yt", "Sở Y tế", (decimal?)30m, null, 40m)], section.Owners.Select(line => (line.Key, line.Name, line.AssignedInDong, line.ReasonOfAssigned, line.OfAllocatedPercent ?? 0)));
        Assert.Equal(275m, section.NotAssignedToOwners);
        Assert.Equal([("Giảm nghèo", (decimal?)5m, 0m), ("NTM", 100m, 40m), (null, null, 10m)], section.Programmes.Select(line => (line.Key, line.AssignedInDong, line.DisbursedInDong)));
        Assert.Equal(200m, section.NotAssignedToProgrammes);
        Assert.Equal("no-capital", section.Programmes[0].Reason);
    }

    [Fact]
    public void What_is_still_under_way_has_no_ratio_at_any_level_that_it_belongs_to_and_others_keep_theirs()
    {
        var section = Of([Project("DA-01", "so-yt", null, 100, 40) with { Complete = false }, Project("DA-02", "so-ct", null, 50, 10), Project("DA-03", "so-tc", null, 10, 20)], [Assigned(200)], assignedComplete: true)!;

        Assert.Equal(("entries-under-way", "entries-under-way"), (section.Province.Reason, section.Province.ReasonOfAssigned));
        Assert.Equal([("so-ct", (decimal?)20m, null), ("so-tc", null, "capital-unknown"), ("so-yt", null, "entries-under-way")], section.Owners.Select(line => (line.Key, line.OfAllocatedPercent, line.Reason)));
        Assert.Equal("entries-under-way", Of([Project("DA-02", "so-ct", null, 50, 10)], [Assigned(200)], assignedComplete: false)!.Province.ReasonOfAssigned);
    }

    [Fact]
    public void A_percentage_is_cut_and_a_year_without_capital_has_no_section()
    {
        Assert.Equal(49.99m, Of([Project("DA-01", "so-yt", null, 100_000, 49_996)], [])!.Province.OfAllocatedPercent);
        Assert.Null(Of([], []));
        Assert.Null(CapitalConsolidation.Of(null, SomeFacts.Small().Organisations));
    }

    [Fact]
    public void Owners_and_programmes_add_up_to_the_province_whatever_the_projects()
    {
        var project =
            from owner in Gen.Choose(0, 4)
            from programme in Gen.Choose(0, 3)
            from one in Gen.Choose(0, 1000)
            from other in Gen.Choose(0, 1000)
            select Project("", $"so-{owner}", programme == 0 ? null : $"CT {programme}", Math.Max(one, other), Math.Min(one, other));
        Prop.ForAll(project.ListOf().ToArbitrary(), some =>
        {
            var facts = some.Select((one, index) => one with { Code = $"DA-{index:000}" }).ToList();
            if (Of(facts, [Assigned(500), Assigned(60, programme: "CT 1"), Assigned(7, programme: "CT 9")]) is not { } section)
            {
                return false;
            }

            var (province, lists) = (section.Province, new[] { section.Owners, section.Programmes });
            return lists.All(lines => (lines.Sum(line => line.DisbursedInDong), lines.Sum(line => line.AllocatedInDong), lines.Sum(line => line.Projects)) == (province.DisbursedInDong, province.AllocatedInDong, province.Projects))
                && section.Programmes.Sum(line => line.AssignedInDong ?? 0) + section.NotAssignedToProgrammes == province.AssignedInDong
                && section.Owners.Sum(line => line.AssignedInDong ?? 0) + section.NotAssignedToOwners == province.AssignedInDong
                && (section.Projects.Sum(line => line.DisbursedInDong), section.Projects.Sum(line => line.AllocatedInDong)) == (province.DisbursedInDong, province.AllocatedInDong);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_document_and_the_workbook_say_both_ratios_and_name_every_project_and_document_behind_them()
    {
        var facts = SomeFacts.Small() with { Capital = new(Day, [Project("DA-01", "so-yt", "NTM", 5_660_000_000_000, 600_000_000_000)], [Assigned(6_593_000_000_000)], true) };
        var report = Consolidation.Of(facts, null);
        var head = Letterhead.Of(ACalendar.OfSonLa2024(), "quarter", facts.Organisations);

        using var document = WordprocessingDocument.Open(new MemoryStream(ReportDocument.Of(report, head, null)), false);
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(ReportWorkbook.Of(report, head)), false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        var text = document.MainDocumentPart!.Document.Body!.InnerText;
        foreach (var part in new[]
        {
            "VI. GIẢI NGÂN VỐN ĐẦU TƯ CÔNG", "Đến hết ngày 14/03/2024, giải ngân vốn kế hoạch năm 2024 được 600.000.000.000 đồng", "đạt 9,10 % vốn Thủ tướng Chính phủ giao (6.593.000.000.000 đồng)",
            "đạt 10,60 % vốn đã phân bổ cho dự án (5.660.000.000.000 đồng)", "(Giám đốc Sở Y tế)", "PHỤ LỤC VỐN ĐẦU TƯ", "DA-01", "2665/QĐ-UBND", "2 bút toán vốn, 3 bút toán giải ngân", "1600/QĐ-TTg",
        })
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }

        var cells = workbook.WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.Worksheet.Descendants<Sheets.Cell>()).Select(cell => cell.InnerText).ToList();
        Assert.All(["9.1", "10.6", "6593000000000", "DA-01", "1600/QĐ-TTg"], value => Assert.Contains(value, cells.Select(cell => decimal.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) : cell)));
        Assert.DoesNotContain("VỐN ĐẦU TƯ", WordprocessingDocument.Open(new MemoryStream(ReportDocument.Of(Consolidation.Of(SomeFacts.Small(), null), head, null)), false).MainDocumentPart!.Document.Body!.InnerText, StringComparison.Ordinal);
    }

    private static ConsolidatedReport.CapitalSection? Of(IReadOnlyList<CapitalFacts.Project> projects, IReadOnlyList<AssignedCapital> assigned, bool assignedComplete = true) =>
        CapitalConsolidation.Of(new(Day, projects, assigned, assignedComplete), Organisations());

    private static Dictionary<string, SonLa.Reporting.Organisations.OrganisationVersion> Organisations() => new(SomeFacts.Small().Organisations);

    private static CapitalFacts.Project Project(string code, string owner, string? programme, decimal allocated, decimal disbursed) =>
        new(Guid.CreateVersion7(), code, $"Dự án {code}", owner, programme, allocated, disbursed, 2, 3, "2665/QĐ-UBND", true);

    private static AssignedCapital Assigned(decimal amount, string? programme = null, Guid? project = null) => new()
    {
        EntryId = Guid.CreateVersion7(),
        PlanYear = 2024,
        SourceCode = "nstw",
        Programme = programme,
        ProjectId = project,
        AmountInDong = amount,
        EffectiveOn = new(2024, 1, 2),
        DocumentNumber = "1600/QĐ-TTg",
        EntriesOfYear = 1,
        RecordedAt = ReportingService.Start,
    };
}
