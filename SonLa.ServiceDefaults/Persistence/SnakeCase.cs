using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace SonLa.ServiceDefaults.Persistence;

/// <summary>Names tables, columns, keys and indexes the way PostgreSQL reads them without quotes.</summary>
public static partial class SnakeCase
{
    /// <summary>The last call of <c>OnModelCreating</c>.</summary>
    public static void UseSnakeCase(this ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            if (entity.GetTableName() is { } table)
            {
                entity.SetTableName(Of(table));
            }

            // What is owned and lies in its owner's table shares the owner's key column.
            var sharesKey = entity.FindOwnership() is { IsUnique: true };
            foreach (var property in entity.GetProperties().Where(property => !entity.IsMappedToJson() && !(sharesKey && property.IsPrimaryKey())))
            {
                property.SetColumnName(Of(property.GetColumnName()));
            }

            foreach (var key in entity.GetKeys())
            {
                key.SetName(Of(key.GetName() ?? ""));
            }

            foreach (var foreign in entity.GetForeignKeys())
            {
                foreign.SetConstraintName(Of(foreign.GetConstraintName() ?? ""));
            }

            foreach (var index in entity.GetIndexes())
            {
                index.SetDatabaseName(Of(index.GetDatabaseName() ?? ""));
            }
        }
    }

    private static string? Of(string name) => name.Length == 0 ? null : WordBorder().Replace(name, "$1_$2").ToLowerInvariant();

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex WordBorder();
}
