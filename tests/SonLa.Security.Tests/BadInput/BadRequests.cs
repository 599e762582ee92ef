using System.Security.Cryptography;
using System.Text;
using SonLa.Security.Tests.Platform;

namespace SonLa.Security.Tests.BadInput;

/// <summary>Generates bad requests: number n of a seed is always spoilt in the same way, whoever sends it first.</summary>
internal sealed class BadRequests(int seed, IReadOnlyList<Operation> operations, KnownValues known)
{
    private const int HeavyEvery = 100;

    public BadRequest Make(int number)
    {
        var random = new Random(HashCode(seed, number));
        var operation = operations[number % operations.Count];
        var sample = new SampleJson(operation, known, random);
        var request = new BadRequest
        {
            Operation = operation,
            Number = number,
            Method = operation.Method,
            Path = operation.Fill(parameter => sample.Text(parameter.Schema, parameter.Name)),
            Language = random.Next(2) == 0 ? "vi" : "en",
            ThroughGateway = random.Next(4) == 0,
            TraceId = $"{HashCode(seed, number):x8}{number:x24}",
        };
        foreach (var parameter in operation.QueryParameters.Where(parameter => parameter.Required || random.Next(3) == 0))
        {
            request.Query.Add($"{parameter.Name}={Uri.EscapeDataString(sample.Text(parameter.Schema, parameter.Name))}");
        }

        if (operation.NeedsKey)
        {
            request.Set("Idempotency-Key", $"bad-input-{seed}-{number}");
        }

        if (operation.Method is "PUT" or "POST" && random.Next(3) > 0)
        {
            request.Set("If-Match", $"\"{random.Next(0, 4)}\"");
        }

        Spoil(request, sample, random, number / operations.Count);
        return request;
    }

    private static void Spoil(BadRequest request, SampleJson sample, Random random, int round)
    {
        var body = request.Operation.Body is { } schema ? sample.Make(schema) : null;
        if (request.Operation.Body is not null)
        {
            request.Body = BadBodies.Bytes(body);
            request.ContentType = "application/json";
        }

        if (request.Operation.Form is { } form)
        {
            BadForms.Fill(request, sample.Make(form)!.AsObject());
        }

        if (request.Operation.Body is not null && random.Next(HeavyEvery) < 2)
        {
            var heavy = BadBodies.Heavy[random.Next(BadBodies.Heavy.Length)];
            request.Kind = heavy.Name;
            heavy.Spoil(request, body, random);
        }
        else if (request.Operation.Body is not null && random.Next(3) > 0)
        {
            var bad = BadBodies.All[random.Next(BadBodies.All.Length)];
            request.Kind = bad.Name;
            bad.Spoil(request, body, random);
        }
        else if (request.Operation.Form is not null && round % 3 > 0)
        {
            // One operation takes forms: in turn, so that none is left out among so many others.
            var bad = BadForms.All[(round - (round / 3)) % BadForms.All.Length];
            request.Kind = bad.Name;
            bad.Spoil(request, random);
        }
        else
        {
            var bad = BadAddresses.All[random.Next(BadAddresses.All.Length)];
            request.Kind = bad.Name;
            bad.Spoil(request, random);
        }
    }

    /// <summary>The same in every process, unlike <see cref="System.HashCode"/>.</summary>
    private static int HashCode(int seed, int number) => BitConverter.ToInt32(SHA256.HashData(Encoding.ASCII.GetBytes($"{seed}/{number}")));
}
