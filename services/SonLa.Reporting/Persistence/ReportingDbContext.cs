using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Deadlines;
using SonLa.Reporting.Emulation;
using SonLa.Reporting.Evaluations;
using SonLa.Reporting.Inputs;
using SonLa.Reporting.Investment;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Narratives;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Obstacles;
using SonLa.Reporting.OfferedRegimes;
using SonLa.Reporting.Offers;
using SonLa.Reporting.Organisations;
using SonLa.Reporting.Periods;
using SonLa.Reporting.Press;
using SonLa.Reporting.Proposals;
using SonLa.Reporting.Reports;
using SonLa.Reporting.Scenarios;
using SonLa.Reporting.Sessions;
using SonLa.Reporting.Settlements;
using SonLa.Reporting.Tasks;
using SonLa.Reporting.Urging;
using SonLa.Reporting.Vintages;
using SonLa.Reporting.Years;
using SonLa.ServiceDefaults.Persistence;

namespace SonLa.Reporting.Persistence;

/// <summary>Reporting's own database.</summary>
internal sealed class ReportingDbContext(DbContextOptions<ReportingDbContext> options) : DbContext(options)
{
    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<OrganisationVersion> OrganisationVersions => Set<OrganisationVersion>();

    public DbSet<PlanVersion> PlanVersions => Set<PlanVersion>();

    public DbSet<BreakdownVersion> BreakdownVersions => Set<BreakdownVersion>();

    public DbSet<MeasureAssignment> MeasureAssignments => Set<MeasureAssignment>();

    public DbSet<Obligation> Obligations => Set<Obligation>();

    public DbSet<ObligationChange> ObligationChanges => Set<ObligationChange>();

    public DbSet<ObligationSignal> ObligationSignals => Set<ObligationSignal>();

    public DbSet<CalendarEvent> CalendarEvents => Set<CalendarEvent>();

    public DbSet<OfferedRegime> OfferedRegimes => Set<OfferedRegime>();

    public DbSet<ProgressReport> Reports => Set<ProgressReport>();

    public DbSet<ReportRevision> ReportRevisions => Set<ReportRevision>();

    public DbSet<ReportDecision> ReportDecisions => Set<ReportDecision>();

    public DbSet<RaisedObstacle> RaisedObstacles => Set<RaisedObstacle>();

    public DbSet<ObstacleStep> ObstacleSteps => Set<ObstacleStep>();

    public DbSet<UrgingNote> UrgingNotes => Set<UrgingNote>();

    public DbSet<UrgingStep> UrgingSteps => Set<UrgingStep>();

    public DbSet<UrgingSignal> UrgingSignals => Set<UrgingSignal>();

    public DbSet<UbndSession> UbndSessions => Set<UbndSession>();

    public DbSet<SessionConclusion> SessionConclusions => Set<SessionConclusion>();

    public DbSet<ConclusionStep> ConclusionSteps => Set<ConclusionStep>();

    public DbSet<OfficialFigure> OfficialFigures => Set<OfficialFigure>();

    public DbSet<FigureSettlement> FigureSettlements => Set<FigureSettlement>();

    public DbSet<ScenarioVersion> ScenarioVersions => Set<ScenarioVersion>();

    public DbSet<CoordinatorInput> CoordinatorInputs => Set<CoordinatorInput>();

    public DbSet<InputReminder> InputReminders => Set<InputReminder>();

    public DbSet<OfferedFigure> OfferedFigures => Set<OfferedFigure>();

    public DbSet<TrackedTask> Tasks => Set<TrackedTask>();

    public DbSet<TaskVersion> TaskVersions => Set<TaskVersion>();

    public DbSet<TaskStart> TaskStarts => Set<TaskStart>();

    public DbSet<TaskStatement> TaskStatements => Set<TaskStatement>();

    public DbSet<TaskReceipt> TaskReceipts => Set<TaskReceipt>();

    public DbSet<TaskHandover> TaskHandovers => Set<TaskHandover>();

    public DbSet<TaskSignal> TaskSignals => Set<TaskSignal>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<NarrativeVersion> NarrativeVersions => Set<NarrativeVersion>();

    public DbSet<HistoryMark> HistoryMarks => Set<HistoryMark>();

    public DbSet<ClosedPeriod> ClosedPeriods => Set<ClosedPeriod>();

    public DbSet<ToldEvent> ToldEvents => Set<ToldEvent>();

    public DbSet<Evaluation> Evaluations => Set<Evaluation>();

    public DbSet<EvaluationVersion> EvaluationVersions => Set<EvaluationVersion>();

    public DbSet<CapitalMovement> CapitalMovements => Set<CapitalMovement>();

    public DbSet<ProjectVersion> ProjectVersions => Set<ProjectVersion>();

    public DbSet<AssignedCapital> AssignedCapital => Set<AssignedCapital>();

    public DbSet<ConductProposal> ConductProposals => Set<ConductProposal>();

    public DbSet<ProposalStep> ProposalSteps => Set<ProposalStep>();

    public DbSet<EmulationMovement> EmulationMovements => Set<EmulationMovement>();

    public DbSet<MovementStep> MovementSteps => Set<MovementStep>();

    public DbSet<MovementPlan> MovementPlans => Set<MovementPlan>();

    public DbSet<MovementReport> MovementReports => Set<MovementReport>();

    public DbSet<PressGuidance> PressGuidance => Set<PressGuidance>();

    /// <summary>Loads obligations and keeps everybody else's hands off them until the transaction ends.</summary>
    public async Task<IReadOnlyList<Obligation>> LockObligations(IEnumerable<Guid> obligationIds, CancellationToken cancellationToken)
    {
        var ids = obligationIds.ToArray();
        return await Obligations
            .FromSql($"select * from obligations where obligation_id = any({ids}) order by obligation_id for update")
            .ToListAsync(cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyPlatformTables();
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ReportingDbContext).Assembly);
        modelBuilder.UseSnakeCase();
    }
}
