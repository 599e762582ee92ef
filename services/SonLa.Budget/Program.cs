using SonLa.Budget;
using SonLa.Budget.Capacity;
using SonLa.Budget.CapitalDeadlines;
using SonLa.Budget.Estimates;
using SonLa.Budget.Exports;
using SonLa.Budget.Forecasts;
using SonLa.Budget.ListFiles;
using SonLa.Budget.OfferedRounds;
using SonLa.Budget.Organisations;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;
using SonLa.Budget.Reallocations;
using SonLa.Budget.RoundLists;
using SonLa.Budget.Rounds;
using SonLa.Budget.Situation;
using SonLa.Budget.ThriftChecks;
using SonLa.Budget.Warnings;
using SonLa.Contracts.Budget;
using SonLa.ServiceDefaults;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Persistence;
using SonLa.ServiceDefaults.Security;

var builder = WebApplication.CreateBuilder(ServiceCommand.Read(args));
builder.AddServiceDefaults("budget");
builder.AddDatabase<BudgetDbContext>("budgetdb");
builder.AddMessaging<BudgetDbContext>(
    "budget",
    typeof(DisbursementPosted).Assembly,
    bus =>
    {
        bus.AddConsumer<KeepOrganisationOnOrganisationChanged>();
        bus.AddConsumer<OfferRoundsOnCapitalReviewRoundsConfirmed>();
    });
var province = builder.Configuration["Budget:Province"] ?? "son-la";
builder.Services.AddPermissions(Permissions.Fill);
builder.Services.AddSingleton(ReviewRoundCalendar.Load(builder.Environment.ContentRootPath, province));
builder.Services.AddSingleton(new ProvinceOfBudget(province));
builder.Services.AddScoped<RoundsInForce>();
builder.Services.AddScoped<OfferedRoundDecision>();
builder.Services.AddSingleton(BudgetShelf.Load(builder.Environment.ContentRootPath, province));
builder.Services.AddSingleton(ProgrammeRules.Load(builder.Environment.ContentRootPath));
builder.Services.AddSingleton(CapitalEnds.Load(builder.Environment.ContentRootPath));
builder.Services.AddScoped<BehindTurn>();
builder.Services.AddScoped<ShortfallTurn>();
builder.Services.AddScoped<OpeningTurn>();
builder.Services.AddScoped<DeadlineRound>();
if (!ServiceCommand.IsOneOff)
{
    builder.Services.AddHostedService<BehindWorker>();
    builder.Services.AddHostedService<RoundWatch>();
    builder.Services.AddHostedService<DeadlineWatch>();
}

builder.Services.AddSingleton(Letterheads.Load(builder.Environment.ContentRootPath));
builder.AddImports();

var app = builder.Build();
app.UseServiceDefaults();
app.MapProjectEndpoints();
app.MapCapacityEndpoints();
app.MapSituationEndpoints();
app.MapReviewRoundEndpoints();
app.MapRoundListEndpoints();
app.MapReallocationEndpoints();
app.MapBudgetEndpoints();
app.MapThriftCheckEndpoints();
app.MapCapitalDeadlineEndpoints();
app.MapForecastEndpoints();
app.MapImportEndpoints();
app.MapExportEndpoints();
await app.RunService(args);
