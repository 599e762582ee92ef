using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SonLa.ServiceDefaults.Audit;

/// <summary>Writes an audit record for every change that a SaveChanges carries, in the same transaction.</summary>
internal sealed class AuditInterceptor(AuditScope scope, AuditMarks marks) : SaveChangesInterceptor
{
    private const int LongestValue = 4000;
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private bool _isAhead;

    /// <summary>Records what the next save carries now, because its records are copied with the rows; that save adds none.</summary>
    internal void RecordAhead(DbContext db)
    {
        Record(db);
        _isAhead = true;
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Record(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Record(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private void Record(DbContext? db)
    {
        if (db is null || _isAhead)
        {
            _isAhead = false;
            return;
        }

        db.ChangeTracker.DetectChanges();
        var records = db.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && !IsSkipped(entry.Metadata))
            .Select(Describe)
            .ToList();
        db.AddRange(records);
    }

    private static bool IsSkipped(IReadOnlyEntityType type) => type.FindAnnotation(AuditAnnotations.Skipped) is not null;

    private AuditRecord Describe(EntityEntry entry)
    {
        var before = entry.State == EntityState.Added ? null : Values(entry, property => property.OriginalValue);
        var after = entry.State == EntityState.Deleted ? null : Values(entry, property => property.CurrentValue);
        var record = scope.Record(
            entry.State switch { EntityState.Added => "added", EntityState.Modified => "modified", _ => "removed" },
            entry.Metadata.ShortName(),
            string.Join('/', entry.Metadata.FindPrimaryKey()?.Properties.Select(key => entry.Property(key.Name).CurrentValue) ?? []),
            before,
            after);
        record.Mark = marks.Of(record);
        return record;
    }

    private static string Values(EntityEntry entry, Func<PropertyEntry, object?> value) => JsonSerializer.Serialize(
        entry.Properties
            .Where(property => entry.State != EntityState.Modified || property.IsModified)
            .ToDictionary(
                property => property.Metadata.Name,
                property => property.Metadata.FindAnnotation(AuditAnnotations.Secret) is null ? Shown(Stored(property, value(property))) : "(secret)"),
        Json);

    private static object? Stored(PropertyEntry property, object? value) =>
        property.Metadata.GetValueConverter() is { } converter ? converter.ConvertToProvider(value) : value;

    // A blob or a whole document is named by its hash: the trail proves it without repeating it.
    private static object? Shown(object? value) => value switch
    {
        byte[] { Length: > LongestValue } bytes => $"sha256:{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))}",
        string { Length: > LongestValue } text => $"sha256:{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)))}",
        _ => value,
    };
}
