using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace SonLa.Reporting.Persistence;

internal static class HistorySequence
{
    /// <summary>A number that the history's trigger gives, and nobody else.</summary>
    public static void IsHistorySequence(this PropertyBuilder<long> property) =>
        property.ValueGeneratedOnAdd().Metadata.SetValueGenerationStrategy(NpgsqlValueGenerationStrategy.None);
}
