using System.Text.Json;

namespace SonLa.Check.Steps;

/// <summary>Kills a replica of Reporting and the broker under a stream of reports, and reconciles every accepted one to its effect.</summary>
internal static class FaultsSurvived
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<string> Walk(Journey journey, CancellationToken cancellationToken)
    {
        await journey.Clock.StopAt(journey.Scenario.Stream.At, cancellationToken);
        using var stream = new SubmissionStream(journey);
        var writing = stream.Run(cancellationToken);
        var faults = await Faults(journey, stream, cancellationToken);
        await writing;

        var ledger = await Ledger.Reconcile(journey, stream, Patience, cancellationToken);
        await File.WriteAllTextAsync(
            Path.Combine(journey.Settings.Output, "ledger.json"), JsonSerializer.Serialize(ledger, JsonSerializerOptions.Web) + "\n", cancellationToken);
        journey.Summary.Compare("ledger.accepted", stream.Reports, ledger.Accepted);
        journey.Summary.Compare("ledger.stored", ledger.Accepted, ledger.Stored);
        journey.Summary.Compare("ledger.consumed", ledger.Accepted, ledger.Consumed);
        journey.Summary.Compare("ledger.effects", ledger.Accepted, ledger.Effects);
        journey.Summary.Compare("ledger.lost", 0, ledger.Lost);
        journey.Summary.Compare("ledger.phantom", 0, ledger.Phantom);
        journey.Summary.Compare("ledger.doubled", 0, ledger.Doubled);
        journey.Summary.Note("ledger.attempts", stream.Attempts);
        return $"""
            {faults}
                accepted {ledger.Accepted} = stored {ledger.Stored} = consumed {ledger.Consumed} = effects {ledger.Effects}; lost {ledger.Lost}, phantom {ledger.Phantom}, doubled {ledger.Doubled} ({stream.Attempts} attempts)
            """;
    }

    /// <summary>Each fault falls while reports are under way, and a part of the stream has to pass during each outage.</summary>
    private static async Task<string> Faults(Journey journey, SubmissionStream stream, CancellationToken cancellationToken)
    {
        stream.LetPass(0.3);
        await stream.Accepted(0.1, cancellationToken);
        await journey.Control.Kill("reporting/0", cancellationToken);
        await stream.Accepted(0.3, cancellationToken);
        await journey.Control.Start("reporting/0", cancellationToken);

        stream.LetPass(0.7);
        await stream.Accepted(0.4, cancellationToken);
        await journey.Control.Kill("rabbitmq", cancellationToken);
        await stream.Accepted(0.7, cancellationToken);
        var starting = journey.Control.Start("rabbitmq", cancellationToken);
        stream.LetPass(1);
        await starting;
        return "reporting/0 killed with SIGKILL and started again, the broker killed and started again, reports going on meanwhile";
    }
}
