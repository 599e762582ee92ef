using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Years;

/// <summary>Accounts for a year's obligations from nothing but the events that were told, as somebody outside could who had heard them all.</summary>
internal sealed class EventRecount(ReportingDbContext db, BusinessClock clock)
{
    private static readonly string[] Read = [.. new[] { typeof(ObligationOpened), typeof(ObligationWithdrawn), typeof(ObligationReinstated), typeof(ObligationExcused), typeof(ObligationPassed), typeof(ReportSubmitted) }.Select(type => type.FullName!)];

    public sealed record Result(IReadOnlyList<Accounted> Obligations, int Events, IReadOnlyList<long> Altered);

    public async Task<Result> Of(int year, CancellationToken cancellationToken)
    {
        var told = db.ToldEvents.AsNoTracking().Where(one => Read.Contains(one.Type)).OrderBy(one => one.Sequence).AsAsyncEnumerable();
        var ledger = new Ledger();
        var altered = new List<long>();
        var events = 0;
        await foreach (var one in told.WithCancellation(cancellationToken))
        {
            events++;
            if (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(one.Body))) != one.Sha256)
            {
                altered.Add(one.Sequence);
            }

            ledger.Hear(one);
        }

        return new(ledger.Account(year, clock.GetUtcNow()), events, altered);
    }

    /// <summary>What somebody who only listens knows of each obligation.</summary>
    private sealed class Ledger
    {
        private readonly Dictionary<Guid, Heard> _heard = [];

        public void Hear(ToldEvent told)
        {
            switch (told.Type[(told.Type.LastIndexOf('.') + 1)..])
            {
                case nameof(ObligationOpened):
                    var opened = Parse<ObligationOpened>(told);
                    Of(opened.ObligationId).Opened = opened;
                    break;
                case nameof(ObligationWithdrawn):
                    var withdrawn = Of(Parse<ObligationWithdrawn>(told).ObligationId);
                    withdrawn.Withdrawn = true;
                    withdrawn.PassedTo = [];
                    break;
                case nameof(ObligationReinstated):
                    var reinstated = Of(Parse<ObligationReinstated>(told).ObligationId);
                    reinstated.Withdrawn = false;
                    reinstated.PassedTo = [];
                    break;
                case nameof(ObligationPassed):
                    var passed = Parse<ObligationPassed>(told);
                    Of(passed.ObligationId).PassedTo = passed.To;
                    break;
                case nameof(ObligationExcused):
                    Of(Parse<ObligationExcused>(told).ObligationId).Excused = true;
                    break;
                default:
                    var submitted = Parse<ReportSubmitted>(told);
                    foreach (var obligationId in submitted.ObligationIds)
                    {
                        Of(obligationId).First ??= submitted.SubmittedAt;
                    }

                    break;
            }
        }

        public IReadOnlyList<Accounted> Account(int year, DateTimeOffset now)
        {
            var carrying = _heard.Values.SelectMany(heard => heard.PassedTo).Where(to => to.Carrying).Select(to => to.ObligationId).ToHashSet();
            return
            [
                .. _heard.Values
                    .Where(heard => heard.Opened?.PlanYear == year)
                    .Select(heard => (heard, opened: heard.Opened!))
                    .Select(one => new Accounted(one.opened.ObligationId, one.opened.OrganisationCode, one.opened.Regime, one.opened.Period, Said(one.heard, carrying.Contains(one.opened.ObligationId), now))),
            ];
        }

        private string Said(Heard heard, bool carrying, DateTimeOffset now) =>
            carrying && heard.PassedTo.Count == 0 && !heard.Withdrawn ? Outcome.Carrying
            : heard.PassedTo.Count > 0 ? Accounted.FurthestBehind(heard.PassedTo.Select(to => _heard[to.ObligationId]).Select(to => OutcomeOf(to, to.Opened!.DueAt, now)))
            : OutcomeOf(heard, heard.Opened!.DueAt, now);

        private static string OutcomeOf(Heard heard, DateTimeOffset dueAt, DateTimeOffset now) => heard switch
        {
            { Withdrawn: true } => Outcome.Withdrawn,
            { First: { } first } when first <= dueAt => Outcome.OnTime,
            { Excused: true } => Outcome.Excused,
            { First: not null } => Outcome.Late,
            _ when now > dueAt => Outcome.Missing,
            _ => Outcome.Open,
        };

        private static T Parse<T>(ToldEvent told) => JsonSerializer.Deserialize<T>(told.Body) ?? throw new InvalidOperationException($"The event {told.EventId} holds null.");

        private Heard Of(Guid obligationId) => _heard.TryGetValue(obligationId, out var heard) ? heard : _heard[obligationId] = new();
    }

    private sealed class Heard
    {
        public ObligationOpened? Opened { get; set; }

        public DateTimeOffset? First { get; set; }

        public bool Withdrawn { get; set; }

        /// <summary>Empty while it has not passed on.</summary>
        public IReadOnlyList<SucceedingObligation> PassedTo { get; set; } = [];

        public bool Excused { get; set; }
    }
}
