using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Reporting.Settlements;
using SonLa.Reporting.Vintages;

namespace SonLa.Reporting.Persistence;

internal sealed class VintageConfiguration : IEntityTypeConfiguration<OfficialFigure>, IEntityTypeConfiguration<FigureSettlement>
{
    public void Configure(EntityTypeBuilder<OfficialFigure> builder)
    {
        builder.ToTable("official_figures");
        builder.HasKey(figure => figure.FigureId);
        builder.Property(figure => figure.FigureId).ValueGeneratedNever();
        builder.Property(figure => figure.As).HasOptionalJson();
        builder.Property(figure => figure.Sequence).IsHistorySequence();
        builder.Ignore(figure => figure.Vintage);
        builder.HasIndex(figure => new { figure.Province, figure.PlanYear, figure.Period, figure.MeasureCode, figure.OrganisationCode, figure.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<FigureSettlement> builder)
    {
        builder.ToTable("figure_settlements");
        builder.HasKey(settlement => settlement.SettlementId);
        builder.Property(settlement => settlement.SettlementId).ValueGeneratedNever();
        builder.Property(settlement => settlement.Figures).HasJson();
        builder.Property(settlement => settlement.Sequence).IsHistorySequence();
        builder.HasIndex(settlement => new { settlement.Province, settlement.PlanYear, settlement.Period, settlement.MeasureCode });
    }
}
