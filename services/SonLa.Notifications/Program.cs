using SonLa.Contracts.Assignments;
using SonLa.Notifications;
using SonLa.Notifications.Accounts;
using SonLa.Notifications.Ladder;
using SonLa.Notifications.Live;
using SonLa.Notifications.Messages;
using SonLa.Notifications.Organisations;
using SonLa.Notifications.Persistence;
using SonLa.ServiceDefaults;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Persistence;
using SonLa.ServiceDefaults.Security;

var builder = WebApplication.CreateBuilder(ServiceCommand.Read(args));
builder.AddServiceDefaults("notifications");
builder.AddDatabase<NotificationsDbContext>("notificationsdb");
builder.AddMessaging<NotificationsDbContext>("notifications", typeof(PlanIssued).Assembly, bus =>
{
    bus.AddConsumer<CopyAccountOnAccountChanged>();
    bus.AddConsumer<CopyOrganisationOnOrganisationChanged>();
    bus.AddConsumer<TellOfficeOnPlanIssued>();
    bus.AddConsumer<TellOfficeOnPlanAmended>();
    bus.AddConsumer<TellLeadOnAssignmentIssued>();
    bus.AddConsumer<TellLeadOnAssignmentRevoked>();
    bus.AddConsumer<RemindOrganisationOnReportDueSoon>();
    bus.AddConsumer<EscalateOnReportOverdue>();
    bus.AddConsumer<TellReceiversOnReportSubmitted>();
    bus.AddConsumer<TellOrganisationOnReportReturned>();
    bus.AddConsumer<TellOrganisationOnReportAccepted>();
    bus.AddConsumer<TellOrganisationOnMeasureReopened>();
    bus.AddConsumer<TellLeadershipOnObstacleRaised>();
    bus.AddConsumer<TellLeadershipOnPeriodClosed>();
    bus.AddConsumer<TellLeadershipOnReviewRoundOpened>();
    bus.AddConsumer<TellOwnerOnProjectBehind>();
    bus.AddConsumer<TellChairmanOnReallocationProposed>();
    bus.AddConsumer<TellConcernedOnReallocationDecided>();
});
builder.Services.AddPermissions(Permissions.Grant);
builder.Services.AddSingleton(LadderRules.Load(Path.Combine(AppContext.BaseDirectory, "Ladder", "rules.json")));
builder.Services.AddScoped<NoticeDelivery>();
builder.Services.AddScoped<LadderDelivery>();
builder.AddUnreadSignals();

var app = builder.Build();
app.UseServiceDefaults();
app.MapMessages();
app.MapLadder();
app.MapLive();
await app.RunService(args);
