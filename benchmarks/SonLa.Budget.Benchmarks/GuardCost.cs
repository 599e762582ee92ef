using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SonLa.Budget.Persistence;
using SonLa.Testing.Servers;

namespace SonLa.Budget.Benchmarks;

/// <summary>What the guard “capital covers spending” costs a list of payments that is posted in one transaction: as it is, as it was (once for each row), and without any.</summary>
internal static class GuardCost
{
    private const int Runs = 5;

    /// <summary>The guard as it was until it was checked once for each capital touched.</summary>
    private const string PerRow =
        """
        create function capital_covers_spending() returns trigger language plpgsql as $$
        declare
            capital numeric;
            spent numeric;
        begin
            perform 1 from investment_projects where id = new.project_id for update;
            select coalesce(sum(amount_in_dong), 0) into capital from capital_allocations
                where project_id = new.project_id and source_code = new.source_code and year = new.year;
            select coalesce(sum(amount_in_dong), 0) into spent from (
                select amount_in_dong from disbursements where project_id = new.project_id and source_code = new.source_code and year = new.year
                union all
                select amount_in_dong from capacity_entries where project_id = new.project_id and source_code = new.source_code and year = new.year and kind = 'advance') paid;
            if capital < 0 or spent < 0 or spent > capital then
                raise exception 'spent';
            end if;
            return null;
        end $$;
        create constraint trigger capital_covers_spending after insert on disbursements deferrable initially deferred for each row execute function capital_covers_spending();
        """;

    internal static async Task Measure()
    {
        await using var database = await TestDatabase.Create();
        await using (var context = new BudgetDbContext(new DbContextOptionsBuilder<BudgetDbContext>().UseNpgsql(database.ConnectionString).Options))
        {
            await context.Database.MigrateAsync();
        }

        await database.Execute("alter table disbursements disable trigger disbursements_are_final; alter table disbursements disable trigger disbursements_stay");
        await database.Execute("insert into funding_sources (code, name) values ('tw', 'tw')");
        await database.Execute("insert into investment_projects (id, code, name, owner_code, began_in_year, version) select gen_random_uuid(), 'G' || n, 'x', 'x', 2022, 1 from generate_series(1, 1000) n");
        await database.Execute("insert into capital_allocations (id, project_id, source_code, year, amount_in_dong, effective_on, document_number, entered_at, entered_by, restores) select gen_random_uuid(), id, 'tw', 2024, 1000000000, '2024-01-01', 'x', now(), gen_random_uuid(), false from investment_projects");
        var projects = await database.Column<Guid>("select id from investment_projects order by code");
        await database.Execute(CapitalGuards.UndoSql);
        (string Name, string Set, string Unset)[] guards =
        [
            ("none", "select 1", "select 1"),
            ("once for each capital", CapitalGuards.Sql, CapitalGuards.UndoSql),
            ("once for each row", PerRow, "drop function capital_covers_spending cascade"),
        ];
        foreach (var (lines, over) in new[] { (20_000, 1000), (5_000, 1) })
        {
            var took = guards.ToDictionary(guard => guard.Name, _ => new List<double>());

            // The first run of each warms the server and does not count.
            for (var run = 0; run <= Runs; run++)
            {
                foreach (var (name, set, unset) in guards)
                {
                    await database.Execute(set);
                    took[name].Add(await Post(database, projects, lines, over));
                    await database.Execute(unset);
                }
            }

            var median = took.ToDictionary(guard => guard.Key, guard => guard.Value.Skip(1).Order().ElementAt(Runs / 2));
            Console.WriteLine($"{lines} payments of {over} project(s) in one transaction, median of {Runs}: {string.Join(", ", median.Select(guard => $"{guard.Key} {guard.Value:0} ms ({guard.Value / median["none"]:0.00})"))}");
        }
    }

    private static async Task<double> Post(TestDatabase database, IReadOnlyList<Guid> projects, int lines, int over)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var watch = Stopwatch.StartNew();
        foreach (var part in Enumerable.Range(0, lines).Chunk(1000))
        {
            // One statement for each row in one round trip, as EF Core writes them.
            await using var batch = new NpgsqlBatch(connection, transaction);
            foreach (var line in part)
            {
                batch.BatchCommands.Add(new("insert into disbursements (id, project_id, source_code, year, amount_in_dong, disbursed_on, reference, posted_at, posted_by) values ($1, $2, 'tw', 2024, 1000, '2024-05-10', 'x', now(), $1)")
                {
                    Parameters = { new NpgsqlParameter { Value = Guid.CreateVersion7() }, new NpgsqlParameter { Value = projects[line % over] } },
                });
            }

            await batch.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
        var milliseconds = watch.Elapsed.TotalMilliseconds;
        await database.Execute("delete from disbursements");
        await database.Execute("vacuum analyze disbursements");
        return milliseconds;
    }
}
