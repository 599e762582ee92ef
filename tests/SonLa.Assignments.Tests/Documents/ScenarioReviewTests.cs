using System.Text.Json;
using SonLa.Assignments.Documents;
using SonLa.Assignments.Organisations;
using SonLa.Documents;
using Xunit;

namespace SonLa.Assignments.Tests.Documents;

/// <summary>The documents with which the sample years begin ask exactly what their review.json answers, no more and no less.</summary>
public sealed class ScenarioReviewTests
{
    [Theory]
    [InlineData("scenario", "son-la")]
    [InlineData("scenario-small", "scenario-small")]
    public void Every_point_that_waits_has_an_answer_and_every_answer_a_point(string scenario, string data)
    {
        var review = Samples.Json($"{scenario}/review.json");
        var documents = review.Texts("documents").Select(file => Read(scenario, file)).ToList();
        var proposal = JointReading.Of(documents, CopyOf(Samples.Json($"{data}/organisations.json")), new([])).ToProposal("x", DateTimeOffset.UnixEpoch);

        var answers = review.GetProperty("answers").EnumerateArray().ToList();
        var waiting = proposal.Unanswered.ToList();

        var differences = waiting.Where(point => !answers.Exists(answer => Fits(answer, point))).Select(Described)
            .Concat(answers.Where(answer => !waiting.Exists(point => Fits(answer, point))).Select(answer => $"no point: {answer}"))
            .ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
        Assert.Equal(answers.Count, waiting.Count);
        Assert.All(review.GetProperty("corrections").EnumerateArray(), answer => Assert.Contains(proposal.Findings, point => Fits(answer, point)));
    }

    private static bool Fits(JsonElement answer, Finding point) =>
        point.Code == answer.Text("code")
        && (!answer.TryGetProperty("field", out var field) || field.GetString() == point.Field)
        && (!answer.TryGetProperty("quotes", out var quotes) || quotes.EnumerateArray().All(words => point.Quotes.Any(quote => quote.Reference == words.Text("reference") && quote.Text.Contains(words.Text("words")!, StringComparison.Ordinal))));

    private static string Described(Finding point) => $"{point.Code} at {point.Field}: {point.Sentence.Vi} [{string.Join(" / ", point.Quotes.Select(quote => $"{quote.Reference}: {quote.Text}"))}]";

    private static UploadedDocument Read(string scenario, string file)
    {
        var bytes = File.ReadAllBytes(Samples.PathOf(file.StartsWith('.') ? $"samples/{scenario}/{file}" : file));
        return UploadedDocument.Of(bytes, DocumentReader.Read(bytes, Path.GetFileName(file)), Guid.Empty, DateTimeOffset.UnixEpoch);
    }

    private static OrganisationCopy CopyOf(JsonElement file) => new(
        [
            .. file.GetProperty("organisations").EnumerateArray().Select(entry => new Organisation
            {
                OrganisationId = Guid.CreateVersion7(),
                Code = entry.Text("code")!,
                Name = entry.Text("name")!,
                Kind = entry.Text("kind")!,
                HeadTitle = entry.Text("headTitle")!,
                Aliases = [.. entry.Texts("aliases")],
                ValidFrom = entry.GetProperty("validFrom").Deserialize<DateOnly>(),
                ValidTo = entry.GetProperty("validTo").Deserialize<DateOnly?>(),
                Version = 1,
            }),
        ],
        [
            .. file.GetProperty("classes").EnumerateArray().Select(entry => new Addressee { Name = entry.Text("name")!, Aliases = [.. entry.Texts("aliases")], MemberKind = entry.Text("kind"), Reason = null }),
            .. file.GetProperty("openClasses").EnumerateArray().Select(entry => new Addressee { Name = entry.Text("name")!, Aliases = [.. entry.Texts("aliases")], MemberKind = null, Reason = entry.Text("reason") }),
        ]);
}
