using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace SonLa.ServiceDefaults.Audit;

/// <summary>Marks what the service writes into its trail with a key that is not in the database: who reaches only the database can neither add a row that passes nor compute the chain anew.</summary>
internal sealed class AuditMarks
{
    private const string Setting = "Audit:Key";
    private const int ShortestKey = 22;
    private readonly byte[]? _key;
    private readonly string _service;

    public AuditMarks(IConfiguration configuration, IHostEnvironment environment)
    {
        _service = environment.ApplicationName;
        var key = configuration[Setting] ?? "";
        if (key.Length is > 0 and < ShortestKey)
        {
            throw new InvalidOperationException($"{Setting} is too short: take at least {ShortestKey} random characters.");
        }

        _key = key.Length > 0 ? Encoding.UTF8.GetBytes(key) : null;
        IsMissing = _key is null && !environment.IsDevelopment();
    }

    /// <summary>Whether marks can be made and tested.</summary>
    public bool HasKey => _key is not null;

    /// <summary>Whether there is no key where there must be one: everywhere but in Development.</summary>
    public bool IsMissing { get; }

    public byte[]? Of(AuditRecord record) => Mark("record", AuditChain.Canonical(record));

    public byte[]? Of(AuditSeal seal) => Mark("seal", $"{seal.Sequence}\n{Convert.ToHexStringLower(seal.Hash)}");

    /// <summary>True where the mark is the service's own, or cannot be tested for want of the key.</summary>
    public bool Hold(AuditRecord record) => Same(Of(record), record.Mark);

    public bool Hold(AuditSeal seal) => Same(Of(seal), seal.Mark);

    /// <summary>For the start of a service, which must not write a trail that anybody could have written.</summary>
    public void DemandKey()
    {
        if (IsMissing)
        {
            throw new InvalidOperationException($"{Setting} is not configured: outside Development the audit trail is marked with a key that is not in the database.");
        }
    }

    private static bool Same(byte[]? expected, byte[]? found) =>
        expected is null || (found is not null && CryptographicOperations.FixedTimeEquals(expected, found));

    private byte[]? Mark(string kind, string text) =>
        _key is null ? null : HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{_service}\n{kind}\n{text}"));
}
