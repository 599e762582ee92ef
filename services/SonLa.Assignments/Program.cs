using SonLa.Assignments;
using SonLa.Assignments.Assignments;
using SonLa.Assignments.Breakdowns;
using SonLa.Assignments.Documents;
using SonLa.Assignments.Organisations;
using SonLa.Assignments.Persistence;
using SonLa.Assignments.Plans;
using SonLa.Contracts.Assignments;
using SonLa.ServiceDefaults;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Persistence;
using SonLa.ServiceDefaults.Security;

// Before anything of the service is built: reading a file needs no database, no broker and no second of waiting.
if (args is ["extract", .. var files])
{
    return ExtractCommand.Run(files);
}

var builder = WebApplication.CreateBuilder(ServiceCommand.Read(args));
builder.AddServiceDefaults("assignments");
builder.AddDatabase<AssignmentsDbContext>("assignmentsdb");
builder.AddMessaging<AssignmentsDbContext>(
    "assignments",
    typeof(PlanIssued).Assembly,
    bus =>
    {
        bus.AddConsumer<CopyOrganisationOnOrganisationChanged>();
        bus.AddConsumer<CopyClassOnOrganisationClassDefined>();
        bus.AddConsumer<SucceedOnOrganisationsSucceeded>();
    },
    typeof(AssignmentAcknowledged),
    typeof(DistrictTargetsSet));
builder.Services.AddPermissions(Permissions.Fill);
builder.Services.AddScoped<Amending>();
builder.Services.AddSingleton(ReadingClasses.Load(Path.Combine(AppContext.BaseDirectory, "Tasks", "Data", "classes.json")));

var app = builder.Build();
app.UseServiceDefaults();
app.MapDocumentEndpoints();
app.MapPlanEndpoints();
app.MapAssignmentEndpoints();
app.MapBreakdownEndpoints();
await app.RunService(args);
return Environment.ExitCode;

/// <summary>Named so that tests can start the service.</summary>
public partial class Program;
