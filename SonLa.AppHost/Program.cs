// The whole system in one place, in Aspire's own API. Two engines run this file: Aspire, where there is a container
// engine, and the native one in Native/, which offers exactly the members used here.

using System.Globalization;
using SonLa.AppHost;

var builder = DistributedApplication.CreateBuilder(args);

// In run mode the engine chooses the ports; a published container listens on a fixed one.
int? containerPort = builder.ExecutionContext.IsPublishMode ? 8080 : null;
int? doorPort = builder.ExecutionContext.IsRunMode ? 8080 : null;
var environment = builder.ExecutionContext.IsRunMode ? "Development" : "Production";
var reportingReplicas = int.Parse(builder.Configuration["Replicas:reporting"] ?? "1", CultureInfo.InvariantCulture);

// Marks the audit trails; it must not lie in the databases that hold them

var auditKey = builder.AddParameter("audit-key", new GenerateParameterDefault { MinLength = 32, Special = false }, secret: true, persist: true);

// Databases, broker, cache

var postgres = builder.AddPostgres("postgres").WithDataVolume("sonla-postgres");
var identityDb = postgres.AddDatabase("identitydb", "sonla_identity");
var assignmentsDb = postgres.AddDatabase("assignmentsdb", "sonla_assignments");
var reportingDb = postgres.AddDatabase("reportingdb", "sonla_reporting");
var budgetDb = postgres.AddDatabase("budgetdb", "sonla_budget");
var notificationsDb = postgres.AddDatabase("notificationsdb", "sonla_notifications");
var integrationDb = postgres.AddDatabase("integrationdb", "sonla_integration");
var portalDb = postgres.AddDatabase("portaldb", "sonla_portal");

var rabbitmq = builder.AddRabbitMQ("rabbitmq").WithDataVolume("sonla-rabbitmq").WithManagementPlugin();

var redis = builder.AddRedis("redis");

// Migrations: tables and queues of every service are there before the first event is sent

var identityMigrate = AddMigration<Projects.SonLa_Identity>("identity-migrate", identityDb);
IResourceBuilder<ProjectResource>[] migrations =
[
    identityMigrate,
    AddMigration<Projects.SonLa_Assignments>("assignments-migrate", assignmentsDb),
    AddMigration<Projects.SonLa_Reporting>("reporting-migrate", reportingDb),
    AddMigration<Projects.SonLa_Budget>("budget-migrate", budgetDb),
    AddMigration<Projects.SonLa_Notifications>("notifications-migrate", notificationsDb),
    AddMigration<Projects.SonLa_Integration>("integration-migrate", integrationDb),
    AddMigration<Projects.SonLa_Portal>("portal-migrate", portalDb),
];

// Services

var identity = AddService<Projects.SonLa_Identity>("identity")
    .WithReference(identityDb)
    .WithReference(rabbitmq)
    .WithReference(redis)
    .WithEnvironment("Audit__Key", auditKey);

var assignments = AddService<Projects.SonLa_Assignments>("assignments")
    .WithReference(assignmentsDb)
    .WithReference(rabbitmq)
    .WithReference(redis)
    .WithEnvironment("Audit__Key", auditKey)
    .WithReference(identity);

var reporting = AddService<Projects.SonLa_Reporting>("reporting")
    .WithReference(reportingDb)
    .WithReference(rabbitmq)
    .WithReference(redis)
    .WithEnvironment("Audit__Key", auditKey)
    .WithReference(identity)
    .WithReplicas(reportingReplicas);

var budget = AddService<Projects.SonLa_Budget>("budget")
    .WithReference(budgetDb)
    .WithReference(rabbitmq)
    .WithReference(redis)
    .WithEnvironment("Audit__Key", auditKey)
    .WithReference(identity);

var notifications = AddService<Projects.SonLa_Notifications>("notifications")
    .WithReference(notificationsDb)
    .WithReference(rabbitmq)
    .WithReference(redis)
    .WithEnvironment("Audit__Key", auditKey)
    .WithReference(identity);

var integration = AddService<Projects.SonLa_Integration>("integration")
    .WithReference(integrationDb)
    .WithReference(rabbitmq)
    .WithReference(redis)
    .WithEnvironment("Audit__Key", auditKey)
    .WithReference(identity);

// The only door, and the pages behind it. Each refers to the other; a wait in both directions would be a cycle.

var gateway = AddService<Projects.SonLa_Gateway>("gateway", doorPort)
    .WithExternalHttpEndpoints()
    .WithReference(redis)
    .WithReference(identity).WaitFor(identity)
    .WithReference(assignments).WaitFor(assignments)
    .WithReference(reporting).WaitFor(reporting)
    .WithReference(budget).WaitFor(budget)
    .WithReference(notifications).WaitFor(notifications)
    .WithReference(integration).WaitFor(integration);

var portal = AddService<Projects.SonLa_Portal>("portal")
    .WithReference(portalDb)
    .WithReference(gateway);

gateway.WithReference(portal);

// Letters lead to the door

notifications.WithReference(gateway);

// In run mode e-mails go to a server that keeps them; a published system names its own in the section Mail

if (builder.ExecutionContext.IsRunMode)
{
    var mail = builder.AddProject<Projects.SonLa_MailCatcher>("mail", launchProfileName: null)
        .WithHttpEndpoint()
        .WithHttpEndpoint(name: "smtp", env: "SMTP_PORT")
        .WithHttpHealthCheck("/health/ready")
        .WithEnvironment("ASPNETCORE_ENVIRONMENT", environment);

    notifications.WithReference(mail).WaitFor(mail);
}

// Sample data: in run mode only, by construction

if (builder.ExecutionContext.IsRunMode)
{
    var samplePassword = builder.AddParameter("sample-password", new GenerateParameterDefault { MinLength = 22, Special = false }, secret: true, persist: true);

    var samplePartnerKey = builder.AddParameter("sample-partner-key", new GenerateKeyDefault(), secret: true, persist: true);

    var identitySeed = builder.AddProject<Projects.SonLa_Identity>("identity-seed", launchProfileName: null)
        .WithArgs("seed")
        .WithReference(identityDb)
        .WithReference(rabbitmq)
        .WithEnvironment("ASPNETCORE_ENVIRONMENT", environment)
        .WithEnvironment("Seed__Folder", Path.GetFullPath(builder.Configuration["Samples"] ?? "../samples/son-la", builder.AppHostDirectory))
        .WithEnvironment("Seed__Password", samplePassword)
        .WithEnvironment("Seed__PartnerKey", samplePartnerKey)
        .WithEnvironment("Audit__Key", auditKey)
        .WaitForCompletion(identityMigrate);

    if (builder.Configuration["SampleYear"] != "false")
    {
        builder.AddProject<Projects.SonLa_Check>("sample-year", launchProfileName: null)
            .WithArgs("load")
            .WithReference(gateway).WaitFor(gateway)
            .WithEnvironment("SONLA_SAMPLE_PASSWORD", samplePassword)
            .WaitForCompletion(identitySeed);
    }
}

// Started by hand: from Aspire's dashboard, or with ./run --verify-audit and ./run --recount

if (builder.ExecutionContext.IsRunMode)
{
    AddVerification<Projects.SonLa_Identity>("identity-verify-audit", identityDb);
    AddVerification<Projects.SonLa_Assignments>("assignments-verify-audit", assignmentsDb);
    AddVerification<Projects.SonLa_Reporting>("reporting-verify-audit", reportingDb);
    AddVerification<Projects.SonLa_Budget>("budget-verify-audit", budgetDb);
    AddVerification<Projects.SonLa_Notifications>("notifications-verify-audit", notificationsDb);
    AddVerification<Projects.SonLa_Integration>("integration-verify-audit", integrationDb);

    builder.AddProject<Projects.SonLa_Reporting>("reporting-recount", launchProfileName: null)
        .WithArgs("recount", builder.Configuration["Recount:Year"] ?? "2024")
        .WithReference(reportingDb).WaitFor(reportingDb)
        .WithEnvironment("ASPNETCORE_ENVIRONMENT", environment)
        .WithEnvironment("Audit__Key", auditKey)
        .WithExplicitStart();
}

builder.Build().Run();

IResourceBuilder<ProjectResource> AddMigration<TProject>(string name, IResourceBuilder<PostgresDatabaseResource> database)
    where TProject : IProjectMetadata, new() =>
    builder.AddProject<TProject>(name, launchProfileName: null)
        .WithArgs("migrate")
        .WithReference(database).WaitFor(database)
        .WithReference(rabbitmq).WaitFor(rabbitmq)
        .WithEnvironment("ASPNETCORE_ENVIRONMENT", environment)
        .WithEnvironment("Audit__Key", auditKey);

void AddVerification<TProject>(string name, IResourceBuilder<PostgresDatabaseResource> database)
    where TProject : IProjectMetadata, new() =>
    builder.AddProject<TProject>(name, launchProfileName: null)
        .WithArgs("verify-audit")
        .WithReference(database).WaitFor(database)
        .WithEnvironment("ASPNETCORE_ENVIRONMENT", environment)
        .WithEnvironment("Audit__Key", auditKey)
        .WithExplicitStart();

// Without a launch profile, names, ports and environment are the same under both engines.
IResourceBuilder<ProjectResource> AddService<TProject>(string name, int? port = null)
    where TProject : IProjectMetadata, new()
{
    var service = builder.AddProject<TProject>(name, launchProfileName: null)
        .WithHttpEndpoint(port: port, targetPort: containerPort)
        .WithHttpHealthCheck("/health/ready")
        .WithEnvironment("ASPNETCORE_ENVIRONMENT", environment)
        .WaitFor(redis);
    foreach (var migration in migrations)
    {
        service.WaitForCompletion(migration);
    }

    return service;
}
