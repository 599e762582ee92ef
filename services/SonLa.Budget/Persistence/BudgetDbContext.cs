using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Capacity;
using SonLa.Budget.CapitalDeadlines;
using SonLa.Budget.Estimates;
using SonLa.Budget.Forecasts;
using SonLa.Budget.ListFiles;
using SonLa.Budget.OfferedRounds;
using SonLa.Budget.Organisations;
using SonLa.Budget.Projects;
using SonLa.Budget.Reallocations;
using SonLa.Budget.RoundLists;
using SonLa.Budget.ThriftChecks;
using SonLa.Budget.Warnings;
using SonLa.ServiceDefaults.Persistence;

namespace SonLa.Budget.Persistence;

/// <summary>The Budget service's database.</summary>
internal sealed class BudgetDbContext(DbContextOptions<BudgetDbContext> options) : DbContext(options)
{
    public DbSet<InvestmentProject> Projects => Set<InvestmentProject>();

    public DbSet<FundingSource> Sources => Set<FundingSource>();

    public DbSet<AssignedCapital> AssignedCapital => Set<AssignedCapital>();

    public DbSet<OfferedRound> OfferedRounds => Set<OfferedRound>();

    public DbSet<RoundList> RoundLists => Set<RoundList>();

    public DbSet<Reallocation> Reallocations => Set<Reallocation>();

    public DbSet<BehindWarning> BehindWarnings => Set<BehindWarning>();

    public DbSet<ShortfallWarning> ShortfallWarnings => Set<ShortfallWarning>();

    public DbSet<RoundReminder> RoundReminders => Set<RoundReminder>();

    public DbSet<BudgetYear> BudgetYears => Set<BudgetYear>();

    public DbSet<BudgetEntry> BudgetEntries => Set<BudgetEntry>();

    public DbSet<ThriftCheck> ThriftChecks => Set<ThriftCheck>();

    public DbSet<ThriftWithdrawal> ThriftWithdrawals => Set<ThriftWithdrawal>();

    public DbSet<CapitalExtension> CapitalExtensions => Set<CapitalExtension>();

    public DbSet<PastDisbursement> PastDisbursements => Set<PastDisbursement>();

    public DbSet<FileImport> FileImports => Set<FileImport>();

    public DbSet<ImportFile> ImportFiles => Set<ImportFile>();

    public DbSet<KnownOrganisation> Organisations => Set<KnownOrganisation>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyPlatformTables();
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(BudgetDbContext).Assembly);
        modelBuilder.UseSnakeCase();
    }
}
