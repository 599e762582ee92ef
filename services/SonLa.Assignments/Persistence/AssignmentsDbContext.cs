using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Assignments;
using SonLa.Assignments.Breakdowns;
using SonLa.Assignments.Documents;
using SonLa.Assignments.Organisations;
using SonLa.Assignments.Plans;
using SonLa.ServiceDefaults.Persistence;

namespace SonLa.Assignments.Persistence;

/// <summary>The database of Assignments.</summary>
internal sealed class AssignmentsDbContext(DbContextOptions<AssignmentsDbContext> options) : DbContext(options)
{
    public DbSet<UploadedDocument> Documents => Set<UploadedDocument>();

    public DbSet<Proposal> Proposals => Set<Proposal>();

    public DbSet<KnownName> KnownNames => Set<KnownName>();

    public DbSet<Plan> Plans => Set<Plan>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<Breakdown> Breakdowns => Set<Breakdown>();

    public DbSet<DistrictTargets> DistrictTargets => Set<DistrictTargets>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<OrganisationClass> OrganisationClasses => Set<OrganisationClass>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyPlatformTables();
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AssignmentsDbContext).Assembly);
        modelBuilder.UseSnakeCase();
    }
}
