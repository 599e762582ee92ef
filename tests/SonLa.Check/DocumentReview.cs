using System.Text.Json;
using SonLa.Check.Platform;
using SonLa.Check.Scenarios;

namespace SonLa.Check;

/// <summary>Brings a plan in force from signed documents, as the planning official and the chairman do it.</summary>
internal sealed class DocumentReview(PlatformClient platform, SampleData data, Review review)
{
    private readonly Insistence _insist = new(platform);

    /// <summary>Sends the documents; the same bytes again are the documents that are there already.</summary>
    public async Task<IReadOnlyList<JsonElement>> Upload(IEnumerable<string> files, CancellationToken cancellationToken)
    {
        var uploaded = new List<JsonElement>();
        foreach (var file in files)
        {
            var call = Call.Post($"/api/assignments/documents?fileName={Uri.EscapeDataString(Path.GetFileName(file))}", await File.ReadAllBytesAsync(file, cancellationToken)) with
            {
                MediaType = "application/octet-stream",
            };
            uploaded.Add((await _insist.On(data.Planner, call, $"the planning official uploads {Path.GetFileName(file)}", cancellationToken)).Json);
        }

        return uploaded;
    }

    /// <summary>Has the documents read together; the same documents again are the proposal that is there already.</summary>
    public Task<Reply> Propose(IEnumerable<JsonElement> uploaded, CancellationToken cancellationToken) => _insist.On(
        data.Planner,
        Call.Post("/api/assignments/proposals", new { documentIds = uploaded.Select(document => document.GetProperty("documentId").GetGuid()).ToList() }),
        "the documents are read together",
        cancellationToken);

    /// <summary>Gives every answer of the scenario to the point it is meant for.</summary>
    /// <exception cref="BrokenPromiseException">The platform does not show a point that the scenario answers.</exception>
    public async Task<JsonElement> Answer(JsonElement proposal, CancellationToken cancellationToken)
    {
        var points = Reading.Of(proposal);
        var latest = proposal;
        foreach (var answer in review.Answers.Concat(review.Corrections))
        {
            var point = points.FirstOrDefault(answer.Fits) ?? throw new BrokenPromiseException($"the proposal shows {answer}");
            object body = answer.Value is { } value ? new { decision = "corrected", value } : new { decision = "confirmed" };
            latest = (await _insist.On(data.Planner, Call.Put($"{PathOf(proposal)}/findings/{point.Number}", body), $"the planning official answers {answer}", cancellationToken)).Json;
        }

        return latest;
    }

    public async Task<Guid> Adopt(JsonElement proposal, CancellationToken cancellationToken) =>
        (await _insist.On(data.Planner, Call.Post($"{PathOf(proposal)}/plan"), "the reviewed proposal becomes the draft plan", cancellationToken)).Json.GetProperty("planId").GetGuid();

    /// <summary>From the files to the plan in force.</summary>
    public async Task<Guid> Run(IEnumerable<string> files, CancellationToken cancellationToken)
    {
        var proposal = (await Propose(await Upload(files, cancellationToken), cancellationToken)).Json;
        if (proposal.GetProperty("state").GetString() == "open")
        {
            await Answer(proposal, cancellationToken);
        }

        var planId = await Adopt(proposal, cancellationToken);
        await PlanLoader.Issue(platform, data, planId, null, cancellationToken);
        return planId;
    }

    private static string PathOf(JsonElement proposal) => $"/api/assignments/proposals/{proposal.GetProperty("proposalId").GetGuid()}";
}
