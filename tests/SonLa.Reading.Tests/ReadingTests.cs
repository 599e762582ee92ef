using System.Globalization;
using System.Text.Json;
using SonLa.Documents;
using SonLa.SampleDocuments;
using Xunit;
using Xunit.Abstractions;

namespace SonLa.Reading.Tests;

/// <summary>Every sample document, as it arrives in every layout, read and measured against what stands in it.</summary>
public sealed class ReadingTests(ITestOutputHelper output)
{
    private const double EnoughRows = 0.95;
    private const double EnoughFields = 0.90;
    private const double OneField = 1.01;

    /// <summary>What is not read well enough yet, and how much of it is: less is a step back, and a line goes when the document is read as well as the others.</summary>
    private static readonly Dictionary<(string Name, string Layout), (double Rows, double Fields, int Invented)> Shortfalls = File
        .ReadAllLines(Path.Combine(AppContext.BaseDirectory, "shortfalls.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(' '))
        .ToDictionary(part => (part[0], part[1]), part => (Number(part[2]), Number(part[3]), (int)Number(part[4])));

    public static IEnumerable<object[]> Assigning() => Documents(sample => sample.Assigns);

    public static IEnumerable<object[]> AssigningNothing() => Documents(sample => !sample.Assigns);

    [Theory]
    [MemberData(nameof(Assigning))]
    public void A_document_that_assigns_is_read_nearly_whole_and_nothing_is_made_up(string name, string layout)
    {
        var score = ScoreOf(new(name), layout);

        var (rows, fields, invented) = Shortfalls.GetValueOrDefault((name, layout), (EnoughRows, EnoughFields, 0));
        Assert.True(score.RowShare >= rows && score.FieldShare >= fields && score.InventedRows <= Math.Max(invented, (1 - EnoughRows) * score.ExpectedRows), score.Report);
    }

    [Fact]
    public void Every_known_shortfall_is_one_of_a_document_and_layout_that_exist() =>
        Assert.Empty(Shortfalls.Keys.Except(Assigning().Select(document => ((string)document[0], (string)document[1]))));

    [Theory]
    [MemberData(nameof(AssigningNothing))]
    public void A_document_that_assigns_nothing_yields_nothing(string name, string layout) => Assert.Equal(0, ScoreOf(new(name), layout).InventedRows);

    [Theory]
    [MemberData(nameof(Printed))]
    public void A_table_printed_as_PDF_is_read_as_well_as_in_its_word_file(string name, string layout)
    {
        var (pdf, word) = (ScoreOf(new(name), layout), ScoreOf(new(name), "docx"));

        Assert.True(pdf.FoundRows >= word.FoundRows && pdf.FieldShare >= word.FieldShare - OneField / word.Fields && pdf.InventedRows <= word.InventedRows, pdf.Report);
    }

    public static IEnumerable<object[]> Printed() =>
        Assigning().Where(document => (string)document[1] is Layouts.Pdf or Layouts.Office or Layouts.OfficeWide && new Sample((string)document[0]).Source.Blocks.Any(block => block is Table));

    private static IEnumerable<object[]> Documents(Func<Sample, bool> chosen) =>
        from sample in Sample.All
        where chosen(sample)
        from layout in sample.Source.Layouts
        select new object[] { sample.Name, layout };

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private Score ScoreOf(Sample sample, string layout)
    {
        var extraction = DocumentReader.Read(sample.Print(layout), Layouts.FileOf(layout));
        var score = Score.Of(sample.Facts, JsonSerializer.SerializeToElement(extraction, ExtractionJson.Options));
        output.WriteLine(score.Report);
        return score;
    }
}
