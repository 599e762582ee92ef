using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SonLa.Assignments.Persistence;

/// <summary>Content that is kept as the document it is and replaced whole, never changed inside.</summary>
internal static class StoredJson
{
    public static void Configure<T>(PropertyBuilder<T> property, Func<T, string> write, Func<string, T> read) => property
        .HasColumnType("jsonb")
        .HasConversion(
            content => write(content),
            stored => read(stored),
            new ValueComparer<T>((one, other) => ReferenceEquals(one, other), content => RuntimeHelpers.GetHashCode(content), content => content));
}
