using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SonLa.ServiceDefaults.Audit;

/// <summary>Chains committed records by hash after the fact, so that writes do not queue for one another; one replica at a time.</summary>
internal sealed partial class AuditSealer(IServiceScopeFactory scopes, AuditMarks marks, ILogger<AuditSealer> log) : BackgroundService
{
    private const int BatchSize = 500;
    private const long Lock = 0x536F6E4C61417564;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateScope();
        if (KeepsTrail(scope.ServiceProvider.GetRequiredService<DbContext>()))
        {
            marks.DemandKey();
        }

        return base.StartAsync(cancellationToken);
    }

    /// <summary>Seals what was written last, so that a stopped service leaves no tail.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            while (await SealBatch(cancellationToken) == BatchSize)
            {
                // The next batch.
            }
        }
        catch (Exception failure)
        {
            NotSealed(failure.Message);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = Turn;
            try
            {
                wait = await SealBatch(stoppingToken) == BatchSize ? TimeSpan.Zero : Turn;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                NotSealed(failure.Message);
                wait = Turn * 10;
            }

            await Task.Delay(wait, stoppingToken);
        }
    }

    internal async Task<int> SealBatch(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        if (!KeepsTrail(db))
        {
            // A database without a trail, such as that of the portal's key ring, has nothing to seal.
            return 0;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var mine = await db.Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock({Lock}) as \"Value\"").SingleAsync(cancellationToken);
        if (!mine)
        {
            return 0;
        }

        Guid[] waiting = [.. await db.Database.SqlQuery<Guid>($"select record_id as \"Value\" from audit_unsealed order by record_id limit {BatchSize}").ToListAsync(cancellationToken)];
        if (waiting.Length == 0)
        {
            return 0;
        }

        // While a newer platform takes over, a replica of the older one may have sealed some of them.
        var records = await db.Set<AuditRecord>()
            .FromSql($"select r.* from audit_records r where r.id = any({waiting}) and not exists (select 1 from audit_seals s where s.record_id = r.id)")
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var last = await db.Set<AuditSeal>().AsNoTracking().OrderByDescending(seal => seal.Sequence).FirstOrDefaultAsync(cancellationToken);
        var (sequence, hash) = (last?.Sequence ?? 0, last?.Hash ?? AuditChain.Start);
        foreach (var record in records.OrderBy(record => record.Id.ToString(), StringComparer.Ordinal))
        {
            hash = AuditChain.Seal(hash, record);
            var seal = new AuditSeal { Sequence = ++sequence, RecordId = record.Id, Hash = hash };
            seal.Mark = marks.Of(seal);
            db.Add(seal);
        }

        await db.SaveChangesAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"delete from audit_unsealed where record_id = any({waiting})", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return waiting.Length;
    }

    private static bool KeepsTrail(DbContext db) => db.Model.FindEntityType(typeof(AuditRecord)) is not null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The audit trail could not be sealed: {Reason}")]
    private partial void NotSealed(string reason);
}
