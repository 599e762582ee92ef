using SonLa.Testing.Servers;
using Xunit;

namespace SonLa.ServiceDefaults.Tests.Audit;

/// <summary>What <c>SERVICE verify-audit</c> finds on copies of a real database, for somebody who can write whatever he likes into it.</summary>
public sealed class VerifyAuditTests(AuditedLedger ledger) : IClassFixture<AuditedLedger>
{
    private const string Intruder = "alter table audit_records disable trigger all; alter table audit_seals disable trigger all;";

    [Fact]
    public async Task An_untouched_trail_holds_and_a_stopped_service_leaves_no_tail()
    {
        var (exitCode, said) = await ledger.Verify(ledger.Database);

        Assert.True(exitCode == 0, said);
        Assert.Contains($"SonLa.Ledger: {await Count(ledger.Database)} sealed, 0 not yet sealed: the chain holds", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("update audit_records set after = replace(after, '\"Number\":3', '\"Number\":33') where id = '{0}'", "{0} (seal 3) was changed")]
    [InlineData("update audit_records set actor = 'account:00000000-0000-0000-0000-000000000000' where id = '{0}'", "{0} (seal 3) was changed")]
    [InlineData("update audit_records set recorded_at = recorded_at + interval '1 microsecond' where id = '{0}'", "{0} (seal 3) was changed")]
    [InlineData("update audit_records set mark = null where id = '{0}'", "{0} (seal 3) does not bear the service's mark")]
    [InlineData("delete from audit_records where id = '{0}'", "{0} (seal 3) is missing")]
    [InlineData("delete from audit_seals where record_id = '{0}'", "audit_seals row 3 is missing")]
    [InlineData("delete from audit_records where id = '{0}'; delete from audit_seals where record_id = '{0}'; update audit_seals set sequence = sequence - 1 where sequence > 3", "(seal 3) was changed")]
    public async Task A_row_changed_or_removed_is_named(string tampering, string fault)
    {
        await using var copy = await ledger.Database.Copy();
        var victim = await copy.Scalar<Guid>("select record_id from audit_seals where sequence = 3");
        await copy.Execute(Intruder + string.Format(null, tampering, victim));

        var (exitCode, said) = await ledger.Verify(copy);

        Assert.True(exitCode == 1, said);
        Assert.Contains(string.Format(null, fault, victim), said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("now()", false)]
    [InlineData("now()", true)]
    [InlineData("recorded_at", true)]
    public async Task A_row_inserted_is_named_whether_a_running_service_has_sealed_it_or_not(string recordedAt, bool isSealed)
    {
        await using var copy = await ledger.Database.Copy();
        var inserted = Guid.CreateVersion7();
        await copy.Execute(
            $"""
            insert into audit_records (id, recorded_at, business_at, actor, origin, action, subject_type, subject_id, after, mark)
            select '{inserted}', {recordedAt}, business_at, actor, origin, action, subject_type, subject_id, after, mark
            from audit_records order by id limit 1
            """);
        if (isSealed)
        {
            await ledger.SealAll(copy);
        }

        var (exitCode, said) = await ledger.Verify(copy);

        Assert.True(exitCode == 1, said);
        Assert.Contains($"audit_records row {inserted} ({(isSealed ? "seal" : "not sealed")}", said, StringComparison.Ordinal);
        Assert.Contains("does not bear the service's mark", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chain_computed_anew_without_the_key_is_named_where_it_begins()
    {
        await using var copy = await ledger.Database.Copy();
        var next = await copy.Scalar<Guid>("select record_id from audit_seals where sequence = 4");
        await copy.Execute(Intruder + "delete from audit_seals where sequence = 3; delete from audit_records r where not exists (select 1 from audit_seals s where s.record_id = r.id); update audit_seals set sequence = sequence - 1 where sequence > 3;");
        await copy.Execute(RecomputeChain);

        var (exitCode, said) = await ledger.Verify(copy);

        Assert.True(exitCode == 1, said);
        Assert.Contains($"audit_seals row 3 (of audit_records row {next}) does not bear the service's mark", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_that_was_cut_off_shows_only_to_those_who_kept_an_earlier_head()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        await using var copy = await ledger.Database.Copy();
        var before = await ledger.Verify(copy, headsFolder: folder);
        var length = await Count(copy);
        var head = await copy.Scalar<string>("select sequence || ':' || encode(hash, 'hex') from audit_seals order by sequence desc limit 1");
        await copy.Execute(Intruder + "delete from audit_records where id = (select record_id from audit_seals order by sequence desc limit 1); delete from audit_seals where sequence = (select max(sequence) from audit_seals)");

        var alone = await ledger.Verify(copy);
        var withHead = await ledger.Verify(copy, known: head);
        var withFolder = await ledger.Verify(copy, headsFolder: folder);

        Assert.Contains($"head {head}", before.Said, StringComparison.Ordinal);
        Assert.Equal(0, alone.ExitCode);
        Assert.Equal((1, 1), (withHead.ExitCode, withFolder.ExitCode));
        Assert.Contains($"audit_seals row {length} is missing: the chain was {length} long", withHead.Said, StringComparison.Ordinal);
        Assert.Contains($"audit_seals row {length} is missing", withFolder.Said, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Without_the_key_the_chain_is_verified_and_the_marks_are_said_not_to_be()
    {
        var (exitCode, said) = await ledger.Verify(ledger.Database, key: null);

        Assert.True(exitCode == 0, said);
        Assert.Contains("marks were not tested", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_verified_ends_with_2()
    {
        await using var empty = await TestDatabase.Create();

        Assert.Equal(2, (await ledger.Verify(empty)).ExitCode);
        Assert.Equal(2, (await ledger.Verify(ledger.Database, known: "12:nonsense")).ExitCode);
    }

    [Theory]
    [InlineData("update audit_records set actor = ''")]
    [InlineData("delete from audit_records")]
    [InlineData("truncate audit_records")]
    [InlineData("update audit_seals set hash = ''")]
    [InlineData("delete from audit_seals")]
    [InlineData("truncate audit_seals")]
    public async Task The_trail_takes_nothing_but_new_rows(string statement)
    {
        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => ledger.Database.Execute(statement));

        Assert.Equal("audit rows are appended only", refused.MessageText);
    }

    /// <summary>What an intruder would do who knows how records are chained, in the database's own language.</summary>
    private const string RecomputeChain =
        """
        do $$
        declare row record; chain bytea := decode(repeat('00', 32), 'hex'); line text; canonical text; member text;
        begin
            for row in select s.sequence, r.* from audit_seals s join audit_records r on r.id = s.record_id order by s.sequence loop
                canonical := null;
                foreach member in array array[row.id::text,
                    to_char(row.recorded_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                    to_char(row.business_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                    row.actor, row.organisation, row.origin, row.action, row.subject_type, row.subject_id, row.document, row.before, row.after, row.trace_id] loop
                    line := coalesce('=' || replace(encode(convert_to(member, 'UTF8'), 'base64'), E'\n', ''), '-');
                    canonical := coalesce(canonical || E'\n', '') || line;
                end loop;
                chain := sha256(chain || convert_to(canonical, 'UTF8'));
                update audit_seals set hash = chain where sequence = row.sequence;
            end loop;
        end $$;
        """;

    private static Task<long> Count(TestDatabase database) => database.Scalar<long>("select count(*) from audit_seals");
}
