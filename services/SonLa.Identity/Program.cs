using Microsoft.AspNetCore.Identity;
using SonLa.Contracts.Identity;
using SonLa.Identity;
using SonLa.Identity.Accounts;
using SonLa.Identity.Clients;
using SonLa.Identity.Clock;
using SonLa.Identity.Organisations;
using SonLa.Identity.Persistence;
using SonLa.Identity.Seeding;
using SonLa.Identity.Sessions;
using SonLa.Identity.Successions;
using SonLa.Identity.Tokens;
using SonLa.ServiceDefaults;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Persistence;
using SonLa.ServiceDefaults.Security;

var builder = WebApplication.CreateBuilder(ServiceCommand.Read(args));
builder.AddServiceDefaults("identity");
builder.AddDatabase<IdentityDbContext>("identitydb");
builder.AddMessaging<IdentityDbContext>("identity", typeof(OrganisationChanged).Assembly, _ => { });
builder.AddKeyProtection();
builder.AddTokens();

builder.Services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
builder.Services.AddIdentityCore<Account>(PasswordPolicy.Apply).AddEntityFrameworkStores<IdentityDbContext>();
builder.Services.Configure<PasswordHasherOptions>(PasswordPolicy.Apply);
builder.Services.Configure<PasswordHasherOptions>(builder.Configuration.GetSection("Passwords"));
builder.Services.Configure<SessionLimits>(builder.Configuration.GetSection("Sessions"));
builder.Services.AddScoped<PasswordGate>();
builder.Services.AddScoped<ClientGate>();
builder.Services.AddSingleton<DecoyAccount>();

builder.Services.AddPermissions(permissions => permissions
    .Add(Permissions.AdministerOrganisations, Roles.Administrator)
    .Add(Permissions.RecordSuccessions, Roles.Administrator, Roles.UbndOffice)
    .Add(Permissions.ReadSuccessions, Roles.Officials)
    .Add(Permissions.AdministerAccounts, Roles.Administrator)
    .Add(Permissions.AdministerClients, Roles.Administrator)
    .Add(Permissions.KeepOwnAccount, Roles.Officials)
    .Add(Permissions.SetClock, Roles.Administrator));

var app = builder.Build();
app.UseServiceDefaults();
app.MapOrganisationEndpoints();
app.MapSuccessionEndpoints();
app.MapAccountEndpoints();
app.MapSessionEndpoints();
app.MapClientEndpoints();
GetJsonWebKeySet.Map(app);
SetClock.Map(app, SimulationSwitch.IsOn(builder));

if (SeedCommand.IsMeant(args))
{
    await SeedCommand.Run(app);
    return;
}

await app.RunService(args);
