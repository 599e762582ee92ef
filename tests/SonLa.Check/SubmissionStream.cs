using System.Collections.Concurrent;
using SonLa.Check.Expected;
using SonLa.Check.Platform;

namespace SonLa.Check;

/// <summary>A stream of reports, one for each duty of a month, every call that a fault swallows repeated until it is accepted.</summary>
internal sealed class SubmissionStream : IDisposable
{
    private const int Writers = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Reporter _reporter;
    private readonly IReadOnlyList<PlannedReport> _reports;
    private readonly SemaphoreSlim _gate = new(0);
    private readonly ConcurrentDictionary<Guid, PlannedReport> _accepted = new();
    private int _released;

    public SubmissionStream(Journey journey)
    {
        _reporter = new Reporter(journey);
        _reports =
        [
            .. journey.Reports.Of(journey.Scenario.Stream)
                .SelectMany(report => report.Duties.Select(duty => report with { Duties = [duty] })),
        ];
    }

    public int Reports => _reports.Count;

    public int Attempts => _reporter.Attempts;

    /// <summary>Reports whose every call got a 2xx answer.</summary>
    public IReadOnlyDictionary<Guid, PlannedReport> AcceptedReports => _accepted;

    public Task Run(CancellationToken cancellationToken) => Parallel.ForEachAsync(
        _reports,
        new ParallelOptions { MaxDegreeOfParallelism = Writers, CancellationToken = cancellationToken },
        async (report, token) =>
        {
            await _gate.WaitAsync(token);
            _accepted[await _reporter.HandIn(report, token)] = report;
        });

    /// <summary>Opens the gate for this part of the stream.</summary>
    public void LetPass(double part)
    {
        var target = (int)Math.Round(part * Reports);
        _gate.Release(target - _released);
        _released = target;
    }

    public Task Accepted(double part, CancellationToken cancellationToken) => Until.True(
        $"{part:P0} of the stream of reports is accepted",
        Patience,
        () => Task.FromResult(_accepted.Count >= (int)Math.Round(part * Reports)),
        cancellationToken);

    public void Dispose() => _gate.Dispose();
}
