using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SonLa.ServiceDefaults.Persistence;
using SonLa.Testing;
using Xunit;

namespace SonLa.ServiceDefaults.Tests.Audit;

/// <summary>How records come to their seals.</summary>
public sealed class AuditSealerTests(LedgerService ledger) : IClassFixture<LedgerService>
{
    [Fact]
    public async Task Everything_is_sealed_batch_by_batch_and_nothing_waits_then()
    {
        var database = ledger.Database();
        await database.Execute("insert into audit_records (id, recorded_at, business_at, actor, origin, action, subject_type, subject_id) select gen_random_uuid(), now(), now(), 'test', 'test', 'test', 'test', 'test' from generate_series(1, 1200)");

        await Eventually.Equal(0L, () => database.Scalar<long>("select count(*) from audit_records r where not exists (select 1 from audit_seals s where s.record_id = r.id)"));

        Assert.Equal(0L, await database.Scalar<long>("select count(*) from audit_unsealed"));
    }

    [Fact]
    public async Task What_an_older_platform_left_unsealed_is_sealed_and_what_it_sealed_is_not_sealed_again()
    {
        var (left, done) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var database = ledger.Database();
        await database.Execute(Record(done));
        await Eventually.Equal(1L, () => database.Scalar<long>("select count(*) from audit_seals where record_id = $1", done));

        // As a database looks that knew nothing of what waits, while a replica of that time goes on sealing.
        await database.Execute($"begin; alter table audit_records disable trigger audit_records_await_seal; {Record(left)}; alter table audit_records enable trigger audit_records_await_seal; insert into audit_unsealed values ('{done}'); commit");
        await using (var scope = ledger.Services.CreateAsyncScope())
        {
            await PlatformTables.Apply(scope.ServiceProvider.GetRequiredService<DbContext>(), CancellationToken.None);
        }

        await Eventually.Equal(1L, () => database.Scalar<long>("select count(*) from audit_seals where record_id = $1", left));
        await Eventually.Equal(0L, () => database.Scalar<long>("select count(*) from audit_unsealed"));
        Assert.Equal(1L, await database.Scalar<long>("select count(*) from audit_seals where record_id = $1", done));
    }

    private static string Record(Guid id) =>
        $"insert into audit_records (id, recorded_at, business_at, actor, origin, action, subject_type, subject_id) select '{id}', now(), now(), 'test', 'test', 'test', 'test', 'test'";
}
