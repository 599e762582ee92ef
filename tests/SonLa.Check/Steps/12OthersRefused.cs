using SonLa.Check.Platform;

namespace SonLa.Check.Steps;

/// <summary>An organisation tries to edit what another answers for; it is refused, and nothing has changed.</summary>
internal static class OthersRefused
{
    private const int Forbidden = 403;
    private const int NotFound = 404;

    public static async Task<string> Walk(Journey journey, CancellationToken cancellationToken)
    {
        var trespass = journey.Scenario.Trespass;
        var intruder = journey.Data.HeadOf(trespass.Organisation);
        var owner = journey.Data.HeadOf(trespass.Owner);
        var breakdown = $"/api/assignments/measures/{await MeasureOf(journey, trespass.Measure, cancellationToken)}/breakdown";
        var report = $"/api/reporting/reports/{journey.HandedIn.First(handedIn => handedIn.Key.Organisation == trespass.Owner).Value}";
        var before = (Breakdown: await Seen(journey, owner, breakdown, cancellationToken), Report: await Seen(journey, owner, report, cancellationToken));

        var divided = journey.Breakdowns.All.Single(candidate => candidate.Measure == trespass.Measure);
        var editsBreakdown = await journey.Platform.Send(
            intruder,
            Call.Put(breakdown, new { months = divided.Months, quarters = divided.Quarters }) with { IfMatch = before.Breakdown.ETag },
            cancellationToken);
        var editsReport = await journey.Platform.Send(
            intruder,
            Call.Put(report, new { figures = Array.Empty<object>(), assessment = "x", proposals = "x", obstacles = Array.Empty<object>() }) with { IfMatch = before.Report.ETag },
            cancellationToken);
        var setsClock = await journey.Platform.Send(
            intruder, Call.Put("/api/identity/clock", new { at = journey.Scenario.Start, running = false }), cancellationToken);
        var readsTrail = await journey.Platform.Get(intruder, "/api/reporting/operations/audit/export", cancellationToken);

        journey.Summary.Compare("trespass.breakdown", Forbidden, editsBreakdown.Status);
        journey.Summary.Compare("trespass.report", NotFound, editsReport.Status);
        journey.Summary.Compare("trespass.clock", Forbidden, setsClock.Status);
        journey.Summary.Compare("trespass.auditTrail", Forbidden, readsTrail.Status);
        var after = (Breakdown: await Seen(journey, owner, breakdown, cancellationToken), Report: await Seen(journey, owner, report, cancellationToken));
        journey.Summary.Compare("trespass.breakdownUnchanged", before.Breakdown.Text, after.Breakdown.Text);
        journey.Summary.Compare("trespass.reportUnchanged", before.Report.Text, after.Report.Text);
        return $"{intruder} divides {trespass.Owner}'s target {trespass.Measure}: {editsBreakdown.Status}; writes its report, which it cannot even see: {editsReport.Status}; sets the clock: {setsClock.Status}; reads the audit trail: {readsTrail.Status}; nothing has changed";
    }

    private static async Task<Guid> MeasureOf(Journey journey, string measure, CancellationToken cancellationToken) =>
        (await journey.Platform.ReadAll(journey.Data.Office, $"/api/assignments/assignments?plan={journey.PlanId}", cancellationToken))
            .First(assignment => assignment.GetProperty("measureCode").GetString() == measure)
            .GetProperty("measureId").GetGuid();

    private static async Task<(string Text, string? ETag)> Seen(Journey journey, string user, string path, CancellationToken cancellationToken)
    {
        var reply = (await journey.Platform.Get(user, path, cancellationToken)).OrBroken($"{user} reads what it answers for");
        return (System.Text.Encoding.UTF8.GetString(reply.Bytes), reply.ETag);
    }
}
