using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Notifications.Ladder;

namespace SonLa.Notifications.Persistence;

internal sealed class RungConfiguration : IEntityTypeConfiguration<Rung>
{
    public void Configure(EntityTypeBuilder<Rung> builder)
    {
        builder.ToTable("rungs");
        builder.HasKey(rung => new { rung.ObligationId, rung.Name });
    }
}
