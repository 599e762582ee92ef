using SonLa.Ledger.Contracts;
using SonLa.Ledger.Entries;
using SonLa.Ledger.Persistence;
using SonLa.ServiceDefaults;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Persistence;

var builder = WebApplication.CreateBuilder(ServiceCommand.Read(args));
builder.AddServiceDefaults("ledger");
builder.AddDatabase<LedgerDbContext>("ledgerdb");
builder.AddMessaging<LedgerDbContext>(
    "ledger",
    typeof(EntryMade).Assembly,
    bus =>
    {
        bus.AddConsumer<RecordEffectOnEntryMade>();
        bus.AddConsumer<CountOnEntryMade>();
        bus.AddConsumer<ShowBalanceOnBalanceChanged>();
    },
    typeof(EntryArchived));

var app = builder.Build();
app.UseServiceDefaults();
var entries = app.MapGroup("/entries");
MakeEntry.Map(entries);
AnnotateEntry.Map(entries);
await app.RunService(args);
