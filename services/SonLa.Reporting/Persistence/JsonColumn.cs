using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SonLa.Reporting.Persistence;

/// <summary>Keeps an immutable value whole, as one jsonb column.</summary>
internal static class JsonColumn
{
    public static PropertyBuilder<T> HasJson<T>(this PropertyBuilder<T> property)
        where T : class => property
        .HasColumnType("jsonb")
        .HasConversion(
            new ValueConverter<T, string>(value => Write(value), text => Read<T>(text)),
            new ValueComparer<T>(
                (left, right) => ReferenceEquals(left, right) || Write(left) == Write(right),
                value => Write(value).GetHashCode(StringComparison.Ordinal),
                value => value));

    /// <summary>As above, for a value that need not be there.</summary>
    public static PropertyBuilder<T?> HasOptionalJson<T>(this PropertyBuilder<T?> property)
        where T : class => property
        .HasColumnType("jsonb")
        .HasConversion(
            new ValueConverter<T?, string?>(value => value == null ? null : Write(value), text => text == null ? null : Read<T>(text)),
            new ValueComparer<T?>((left, right) => Equals(left, right), value => value == null ? 0 : value.GetHashCode(), value => value));

    private static string Write<T>(T value) => JsonSerializer.Serialize(value);

    private static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text)
        ?? throw new InvalidOperationException($"A {typeof(T).Name} column holds null.");
}
