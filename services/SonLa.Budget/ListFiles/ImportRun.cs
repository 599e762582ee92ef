using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SonLa.Budget.ListFiles.Tables;
using SonLa.Budget.Persistence;
using SonLa.ServiceDefaults.Audit;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.ListFiles;

/// <summary>Takes up the oldest file that waits for its check or its posting; every replica may try, one does it.</summary>
internal sealed class ImportRun(BudgetDbContext db, NpgsqlDataSource source, IEnumerable<IListPosting> postings, AuditScope audit, BusinessClock clock)
{
    private const int MostAttempts = 3;

    /// <summary>Answers false where nothing waits, or others are at it.</summary>
    public async Task<bool> Take(CancellationToken cancellationToken)
    {
        var waiting = await db.FileImports.AsNoTracking()
            .Where(import => import.State == ImportStates.Checking || import.State == ImportStates.Posting)
            .OrderBy(import => import.Id)
            .Select(import => import.Id)
            .Take(20)
            .ToListAsync(cancellationToken);
        foreach (var id in waiting)
        {
            // Held by the connection: when the process dies, the file is free for another replica.
            await using var mine = await source.OpenConnectionAsync(cancellationToken);
            if (await Is(mine, "select pg_try_advisory_lock(hashtextextended($1, 0))", id))
            {
                try
                {
                    await Work(id, mine, cancellationToken);
                    return true;
                }
                finally
                {
                    await Is(mine, "select pg_advisory_unlock(hashtextextended($1, 0))", id);
                }
            }
        }

        return false;
    }

    private async Task Work(Guid id, NpgsqlConnection mine, CancellationToken cancellationToken)
    {
        var attempts = await Tell(mine, "update file_imports set attempts = attempts + 1, lines_done = 0 where id = $1 and state in ('checking', 'posting') returning attempts", cancellationToken, id);
        var import = await db.FileImports.AsNoTracking().SingleAsync(found => found.Id == id, cancellationToken);
        if (attempts is not int attempt)
        {
            return;
        }

        if (attempt > MostAttempts)
        {
            audit.ActFor(import.HandedInBy.Account, import.HandedInBy.Organisation, import.HandedInBy.Origin, nameof(ImportRun));
            await Refuse(id, new(0, null, "Hệ thống không xử lý được tệp này sau nhiều lần thử; hãy báo người quản trị.", "The file could not be dealt with after several attempts; tell an administrator."), cancellationToken);
            return;
        }

        var order = import.State == ImportStates.Posting ? import.OrderedBy : null;
        var by = order ?? import.HandedInBy;
        audit.ActFor(by.Account, by.Organisation, by.Origin, order is not null ? nameof(PostImport) : import.Kind == ImportKinds.Projects ? nameof(UploadProjectList) : nameof(UploadPaymentList));
        var content = await db.ImportFiles.Where(file => file.Sha256 == import.Sha256).Select(file => file.Content).SingleAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            var check = await postings.Single(posting => posting.Kind == import.Kind).Go(
                import,
                content,
                order,
                (done, lines) => Tell(mine, "update file_imports set lines_done = $2, lines = $3 where id = $1", cancellationToken, id, done, lines),
                cancellationToken);
            await Finish(id, check, order, transaction, cancellationToken);
        }
        catch (UnreadableTableException unreadable)
        {
            await transaction.RollbackAsync(cancellationToken);
            db.ChangeTracker.Clear();
            await Refuse(id, unreadable.Fault, cancellationToken);
        }
    }

    private async Task Finish(Guid id, ListCheck check, ImportOrder? order, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, CancellationToken cancellationToken)
    {
        if (check.Faults.Count > 0 && order is not null)
        {
            // What the ledgers have learnt since the check; of this list they keep nothing.
            await transaction.RollbackAsync(cancellationToken);
            db.ChangeTracker.Clear();
            var refused = await db.FileImports.SingleAsync(found => found.Id == id, cancellationToken);
            refused.Refuse(check.Findings(), check.Faults.Count);
            await db.SaveChangesAsync(cancellationToken);
            return;
        }

        var import = await db.FileImports.SingleAsync(found => found.Id == id, cancellationToken);
        if (order is null)
        {
            import.Checked(check.Lines, check.Findings(), check.Faults.Count);
        }
        else
        {
            import.Posted(check.Lines, check.Findings(), clock.GetUtcNow());
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task Refuse(Guid id, LineFault fault, CancellationToken cancellationToken)
    {
        var import = await db.FileImports.SingleAsync(found => found.Id == id, cancellationToken);
        import.Refuse(ImportFindings.None with { Faults = [fault] }, 1);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task<bool> Is(NpgsqlConnection connection, string question, Guid id)
    {
        await using var command = new NpgsqlCommand(question, connection) { Parameters = { new() { Value = id.ToString() } } };
        return await command.ExecuteScalarAsync() is true;
    }

    private static async Task<object?> Tell(NpgsqlConnection connection, string statement, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        command.Parameters.AddRange(values.Select(value => new NpgsqlParameter { Value = value }).ToArray());
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}

/// <summary>Findings as they are stored.</summary>
internal static class FindingsJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ImportFindings findings) => JsonSerializer.Serialize(findings, Options);

    public static ImportFindings Read(string json) => JsonSerializer.Deserialize<ImportFindings>(json, Options) ?? ImportFindings.None;
}
