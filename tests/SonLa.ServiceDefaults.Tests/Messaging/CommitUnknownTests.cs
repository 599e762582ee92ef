using System.Net;
using System.Net.Http.Json;
using Npgsql;
using SonLa.Ledger.Contracts;
using SonLa.ServiceDefaults.Security;
using SonLa.Testing;
using Xunit;

namespace SonLa.ServiceDefaults.Tests.Messaging;

/// <summary>The commit reaches PostgreSQL and its answer gets lost.</summary>
public sealed class CommitUnknownTests(CommitUnknownTests.LedgerBehindProxy ledger) : IClassFixture<CommitUnknownTests.LedgerBehindProxy>
{
    [Fact]
    public async Task Asking_again_with_the_same_key_finds_the_first_answer_and_books_nothing_twice()
    {
        using var client = ledger.Client(Roles.Specialist);
        client.DefaultRequestHeaders.Add("Idempotency-Key", "lost-answer");

        ledger.Proxy.LoseAnswerTo("COMMIT\0");
        using var unknown = await client.PostAsJsonAsync("/entries", new { number = 7 });
        using var again = await client.PostAsJsonAsync("/entries", new { number = 7 });
        using var andAgain = await client.PostAsJsonAsync("/entries", new { number = 7 });

        Assert.Equal(1, ledger.Proxy.AnswersLost);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, unknown.StatusCode);
        Assert.NotNull(unknown.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal("true", again.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal(await again.Content.ReadAsStringAsync(), await andAgain.Content.ReadAsStringAsync());
        var made = Assert.Single(await ledger.Published<EntryMade>());
        Assert.EndsWith(made.EntryId.ToString(), again.Headers.Location!.ToString(), StringComparison.Ordinal);
        await new Books(ledger.Database()).MustBalance([7], [7]);
    }

    /// <summary>The ledger with a proxy before its database.</summary>
    public sealed class LedgerBehindProxy : ServiceUnderTest<Program>
    {
        public LedgerBehindProxy()
            : base("ledger", "ledgerdb")
        {
        }

        internal LossyProxy Proxy { get; private set; } = null!;

        protected override Task Configure(IDictionary<string, string> settings)
        {
            var connection = new NpgsqlConnectionStringBuilder(settings["ConnectionStrings:ledgerdb"]);
            Proxy = new LossyProxy(connection.Host!, connection.Port);
            connection.Host = "127.0.0.1";
            connection.Port = Proxy.Port;
            connection.SslMode = SslMode.Disable;
            settings["ConnectionStrings:ledgerdb"] = connection.ConnectionString;
            return Task.CompletedTask;
        }
    }
}
