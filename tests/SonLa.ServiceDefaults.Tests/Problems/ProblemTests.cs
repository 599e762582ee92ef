using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.ServiceDefaults.Tests.Problems;

/// <summary>How a refusal reads.</summary>
public sealed class ProblemTests(LedgerService ledger) : IClassFixture<LedgerService>
{
    [Theory]
    [InlineData(null, "vi", "Phải lớn hơn 0.")]
    [InlineData("vi-VN,vi;q=0.9,en;q=0.8", "vi", "Phải lớn hơn 0.")]
    [InlineData("en-GB,en;q=0.9", "en", "Must be greater than 0.")]
    [InlineData("fr,en;q=0.5,vi;q=0.4", "en", "Must be greater than 0.")]
    [InlineData("fr", "vi", "Phải lớn hơn 0.")]
    [InlineData(";;;", "vi", "Phải lớn hơn 0.")]
    public async Task Speaks_the_callers_language_Vietnamese_unless_asked_otherwise(string? accept, string language, string sentence)
    {
        using var client = ledger.Client(Roles.Specialist);
        client.DefaultRequestHeaders.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        if (accept is not null)
        {
            client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", accept);
        }

        using var response = await client.PostAsJsonAsync("/entries", new { number = 0 });

        var problem = await ProblemJson.Of(response, HttpStatusCode.BadRequest);
        Assert.Equal(sentence, problem.GetProperty("errors").GetProperty("number")[0].GetString());
        Assert.Equal([language], response.Content.Headers.ContentLanguage);
    }

    [Theory]
    [InlineData("GET", "/nowhere", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/entries", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", "/entries/not-an-id", HttpStatusCode.NotFound)]
    [InlineData("PUT", "/entries/00000000-0000-0000-0000-000000000001", HttpStatusCode.NotFound)]
    [InlineData("GET", "/operations/messaging", HttpStatusCode.Forbidden)]
    public async Task Every_refusal_is_a_problem(string method, string path, HttpStatusCode expected)
    {
        using var client = ledger.Client(Roles.Specialist);
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = JsonContent.Create(new { note = "" }) };

        using var response = await client.SendAsync(request);

        await ProblemJson.Of(response, expected);
    }

    public static TheoryData<Exception, int> Translations => new()
    {
        { new InvalidInputException("field", new("vi", "en")), 400 },
        { new RuleViolationException("plan.closed", new("vi", "en")), 409 },
        { new StatusException(428), 428 },
        { new DbUpdateConcurrencyException(), 412 },
        { new DbUpdateException("", Postgres(PostgresErrorCodes.UniqueViolation)), 409 },
        { Postgres(PostgresErrorCodes.SerializationFailure), 409 },
        { new DbUpdateException("", Postgres(PostgresErrorCodes.CheckViolation)), 409 },
        { Postgres(PostgresErrorCodes.DeadlockDetected), 409 },
        { Postgres(PostgresErrorCodes.LockNotAvailable), 409 },
        { Postgres(PostgresErrorCodes.NumericValueOutOfRange), 400 },
        { Postgres(PostgresErrorCodes.TooManyConnections), 503 },
        { Postgres(PostgresErrorCodes.DiskFull), 503 },
        { Postgres(PostgresErrorCodes.AdminShutdown), 503 },
        { new NpgsqlException("broken", new IOException()), 503 },
        { new InvalidOperationException("transient", new NpgsqlException("broken", new TimeoutException())), 503 },
        { new BadHttpRequestException("too large", 413), 413 },
    };

    [Theory]
    [MemberData(nameof(Translations))]
    public async Task What_slices_throw_becomes_the_status_it_deserves(Exception thrown, int expected)
    {
        var context = new DefaultHttpContext();
        context.Response.Body = new MemoryStream();

        Assert.True(await new ProblemTranslation().TryHandleAsync(context, thrown, CancellationToken.None));

        Assert.Equal(expected, context.Response.StatusCode);
        Assert.Equal(expected == 503, context.Response.Headers.RetryAfter.Count == 1);
    }

    [Fact]
    public async Task A_bug_is_nobody_elses_fault()
    {
        var context = new DefaultHttpContext();

        Assert.False(await new ProblemTranslation().TryHandleAsync(context, new InvalidOperationException(), CancellationToken.None));
        Assert.False(await new ProblemTranslation().TryHandleAsync(context, Postgres(PostgresErrorCodes.UndefinedTable), CancellationToken.None));
    }

    private static PostgresException Postgres(string state) => new("it failed", "ERROR", "ERROR", state);
}
