using SonLa.Contracts.Reporting;
using SonLa.Integration;
using SonLa.Integration.Feed;
using SonLa.Integration.Persistence;
using SonLa.Integration.Publishing;
using SonLa.ServiceDefaults;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Persistence;
using SonLa.ServiceDefaults.Security;

var builder = WebApplication.CreateBuilder(ServiceCommand.Read(args));
builder.AddServiceDefaults("integration");
builder.AddDatabase<IntegrationDbContext>("integrationdb");
builder.AddMessaging<IntegrationDbContext>(
    "integration",
    typeof(PeriodClosed).Assembly,
    bus =>
    {
        bus.AddConsumer<PublishPlanOnPlanIssued>();
        bus.AddConsumer<PublishPlanOnPlanAmended>();
        bus.AddConsumer<PublishReportOnReportAccepted>();
        bus.AddConsumer<PublishCorrectionOnReportCorrected>();
        bus.AddConsumer<PublishPeriodOnPeriodClosed>();
        bus.AddConsumer<PublishDisbursementOnDisbursementPosted>();
    });
builder.Services.AddPermissions(table => table.Add(Permissions.ReadFeed, Roles.Partner, Roles.Administrator));
builder.Services.AddSingleton(PublicNames.From(builder.Configuration));
builder.Services.AddScoped<PublicLog>();

var app = builder.Build();
app.UseServiceDefaults();
app.MapFeedEndpoints();
await app.RunService(args);
