using MassTransit;
using SonLa.Contracts.Assignments;
using SonLa.Contracts.Reporting;
using SonLa.Reporting;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Checks;
using SonLa.Reporting.Deadlines;
using SonLa.Reporting.Documents;
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
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Press;
using SonLa.Reporting.Proposals;
using SonLa.Reporting.Reminders;
using SonLa.Reporting.Reports;
using SonLa.Reporting.Scenarios;
using SonLa.Reporting.Sessions;
using SonLa.Reporting.Settlements;
using SonLa.Reporting.Tasks;
using SonLa.Reporting.Urging;
using SonLa.Reporting.Vintages;
using SonLa.Reporting.Years;
using SonLa.ServiceDefaults;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Persistence;
using SonLa.ServiceDefaults.Security;

var builder = WebApplication.CreateBuilder(ServiceCommand.Read(args, RecountCommand.Name));
builder.AddServiceDefaults("reporting");
builder.AddDatabase<ReportingDbContext>("reportingdb");
builder.AddMessaging<ReportingDbContext>(
    "reporting",
    typeof(PlanIssued).Assembly,
    bus =>
    {
        // Obligations are reconciled one after the other anyway: more at once would only hold connections and wait.
        bus.AddConsumer<KeepOrganisationOnOrganisationChanged>(one => one.UseConcurrentMessageLimit(1));
        bus.AddConsumer<OpenObligationsOnPlanIssued>(one => one.UseConcurrentMessageLimit(1));
        bus.AddConsumer<ReconcileObligationsOnPlanAmended>(one => one.UseConcurrentMessageLimit(1));
        bus.AddConsumer<OpenObligationsOnAssignmentIssued>(one => one.UseConcurrentMessageLimit(1));
        bus.AddConsumer<WithdrawObligationsOnAssignmentRevoked>(one => one.UseConcurrentMessageLimit(1));
        bus.AddConsumer<KeepBreakdownOnBreakdownSet>();
        bus.AddConsumer<KeepTaskOnTaskIssued>(one => one.UseConcurrentMessageLimit(1));
        bus.AddConsumer<KeepPersonOnAccountChanged>();
        bus.AddConsumer<KeepRegimesOnReportingDeadlinesConfirmed>();

        // One after the other, so that each sees what the one before has kept.
        bus.AddConsumer<OfferFiguresOnRevenuePosted>(one => one.UseConcurrentMessageLimit(1));
        bus.AddConsumer<OfferFiguresOnExpenditurePosted>(one => one.UseConcurrentMessageLimit(1));
        bus.AddConsumer<KeepCapitalOnCapitalAllocated>();
        bus.AddConsumer<KeepPaymentOnDisbursementPosted>();
        bus.AddConsumer<KeepAssignedOnCapitalAssigned>();
        bus.AddConsumer<KeepProgrammeOnProjectClassified>();
    },
    typeof(ObligationOpened),
    typeof(ObligationWithdrawn),
    typeof(ObligationReinstated),
    typeof(ObligationExcused),
    typeof(ObligationPassed),
    typeof(OfficialFigureEntered),
    typeof(FiguresSettled),
    typeof(MeasureAccepted),
    typeof(ScenarioSet),
    typeof(PressGuided),
    typeof(TaskAcknowledged),
    typeof(TaskProgressReported),
    typeof(InputHandedIn));
builder.Services.AddPermissions(Permissions.Fill);
builder.Services.AddSingleton(CalendarShelf.Load(builder.Configuration["Calendars:Folder"] ?? Path.Combine(AppContext.BaseDirectory, "Calendars", "Data")));
builder.Services.AddSingleton(RuleBook.Load(builder.Configuration["Checks:File"] ?? Path.Combine(AppContext.BaseDirectory, "Checks", "Data", "figures.json")));
builder.Services.AddSingleton(EvaluationShelf.Load(builder.Configuration["Evaluations:Folder"] ?? Path.Combine(AppContext.BaseDirectory, "Evaluations", "Data")));
builder.Services.AddScoped<EvidenceReading>();
builder.Services.AddScoped<LinkedEvidence>();
builder.Services.AddScoped<MovementTurn>();
builder.Services.AddSingleton(TaskRules.Load(Path.Combine(AppContext.BaseDirectory, "Tasks", "Data", "rules.json")));
builder.Services.AddSingleton(ReadingClasses.Load(Path.Combine(AppContext.BaseDirectory, "Tasks", "Data", "classes.json")));
builder.Services.AddScoped<TaskReading>();
builder.Services.AddScoped<SpokenTasks>();
builder.Services.AddScoped<TaskCalendar>();
builder.Services.AddScoped<TaskSaying>();
builder.Services.AddScoped<OwedTasks>();
builder.Services.AddScoped<TaskStarting>();
builder.Services.AddScoped<TaskDeadlineTurn>();
builder.Services.AddSingleton(AddresseeBook.Load(builder.Configuration["Oversight:Addressees"] ?? Path.Combine(AppContext.BaseDirectory, "Oversight", "addressees.json")));
builder.Services.AddScoped<Ageing>();
builder.Services.AddScoped<SubjectNames>();
builder.Services.AddScoped<ObstacleRaising>();
builder.Services.AddScoped<ObstacleStepping>();
builder.Services.AddSingleton(ReminderRules.Load(builder.Configuration["Oversight:Reminders"] ?? Path.Combine(AppContext.BaseDirectory, "Oversight", "reminders.json")));
builder.Services.AddScoped<UrgingSubjects>();
builder.Services.AddScoped<UrgingStepping>();
builder.Services.AddScoped<UrgingTurn>();
builder.Services.AddScoped<ConclusionDrawing>();
builder.Services.AddScoped<ConclusionTurn>();
builder.Services.AddScoped<CalendarsInForce>();
builder.Services.AddScoped<FigureChecking>();
builder.Services.AddScoped<OfferKeeping>();
builder.Services.AddScoped<OfferReading>();
builder.Services.AddScoped<SubmissionRules>();
builder.Services.AddScoped<ObligationOpening>();
builder.Services.AddScoped<ReportAuthor>();
builder.Services.AddScoped<RightToWrite>();
builder.Services.AddScoped<DeadlineTurn>();
builder.Services.AddScoped<PeriodFactsReader>();
builder.Services.AddScoped<CapitalReading>();
builder.Services.AddSingleton<KeptConsolidations>();
builder.Services.AddScoped<LiveConsolidation>();
builder.Services.AddScoped<PeriodExport>();
builder.Services.AddScoped<ForecastErrors>();
builder.Services.AddScoped<InputBook>();
builder.Services.AddScoped<InputReminding>();
builder.Services.AddScoped<HistoryPoint>();
builder.Services.AddScoped<StandingCount>();
builder.Services.AddScoped<EventRecount>();
if (!ServiceCommand.IsOneOff)
{
    builder.Services.AddHostedService<DeadlineWorker>();
    builder.Services.AddHostedService<MovementWatch>();
    builder.Services.AddHostedService<TaskDeadlineWorker>();
    builder.Services.AddHostedService<ReminderWorker>();
    builder.Services.AddHostedService<InputReminderWorker>();
}

var app = builder.Build();
app.UseServiceDefaults();
app.MapCalendarEndpoints();
app.MapObligationEndpoints();
app.MapReportEndpoints();
app.MapPeriodEndpoints();
app.MapVintageEndpoints();
app.MapSettlementEndpoints();
app.MapNarrativeEndpoints();
app.MapScenarioEndpoints();
app.MapInputEndpoints();
app.MapEvaluationEndpoints();
app.MapProposalEndpoints();
app.MapMovementEndpoints();
app.MapPressEndpoints();
app.MapTaskEndpoints();
app.MapObstacleEndpoints();
app.MapUrgingEndpoints();
app.MapSessionEndpoints();
GetYearAccount.Map(app);
if (RecountCommand.IsMeant(args))
{
    Environment.ExitCode = await RecountCommand.Run(app.Services, args, Console.Out);
    return;
}

await app.RunService(args);
