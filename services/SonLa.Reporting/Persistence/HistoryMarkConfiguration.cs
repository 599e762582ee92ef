using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Reporting.Periods;
using SonLa.ServiceDefaults.Audit;

namespace SonLa.Reporting.Persistence;

internal sealed class HistoryMarkConfiguration : IEntityTypeConfiguration<HistoryMark>
{
    public void Configure(EntityTypeBuilder<HistoryMark> builder)
    {
        builder.ToTable("history_marks");
        builder.NotAudited();
        builder.HasKey(mark => mark.MarkId);
        builder.Property(mark => mark.MarkId).ValueGeneratedNever();
        builder.Property(mark => mark.Sequence).IsHistorySequence();
    }
}
