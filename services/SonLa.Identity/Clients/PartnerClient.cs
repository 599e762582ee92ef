using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Identity.Clients;

/// <summary>A partner's program that reads what the province publishes; it proves itself by its own key and is never anything but a partner.</summary>
internal sealed class PartnerClient
{
    /// <summary>The key in use, and the next one while the partner changes over.</summary>
    public const int MostKeys = 2;

    private readonly List<ClientKey> _keys = [];

    private PartnerClient()
    {
    }

    /// <summary>What tokens call the client's account.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>OAuth's client_id.</summary>
    public string ClientId { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string OrganisationCode { get; private set; } = "";

    public IReadOnlyList<string> Scopes { get; private set; } = [];

    public IReadOnlyList<ClientKey> Keys => _keys;

    public DateOnly ActiveFrom { get; private set; }

    public DateOnly? ActiveTo { get; private set; }

    /// <summary>When an administrator locked the client; null while it may ask for tokens.</summary>
    public DateTimeOffset? LockedAt { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>The last instant of its last day.</summary>
    public DateTimeOffset EndsAt => ActiveTo is { } last ? VietnamTime.EndOf(last) : DateTimeOffset.MaxValue;

    public static PartnerClient Register(string clientId, ClientFacts facts)
    {
        var client = new PartnerClient { ClientId = clientId };
        client.Take(facts);
        return client;
    }

    /// <summary>Replaces what was registered. A key that stays keeps its day; a name once given to a key is never given to another.</summary>
    public void Change(ClientFacts facts)
    {
        Take(facts);
        Version++;
    }

    /// <summary>Refuses the client from now on; locking twice changes nothing.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Lock(DateTimeOffset now)
    {
        if (LockedAt is not null)
        {
            return false;
        }

        LockedAt = now;
        Version++;
        return true;
    }

    /// <summary>Lets a locked client in again.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Unlock()
    {
        if (LockedAt is null)
        {
            return false;
        }

        LockedAt = null;
        Version++;
        return true;
    }

    public bool IsActive(DateTimeOffset now) => LockedAt is null && now >= VietnamTime.StartOf(ActiveFrom) && now <= EndsAt;

    private void Take(ClientFacts facts)
    {
        foreach (var key in facts.Keys)
        {
            if (_keys.Find(known => known.Kid == key.Kid) is { } known && !known.IsSamePoint(key))
            {
                throw new RuleViolationException("client.kid-reused", new(
                    $"Khóa “{key.Kid}” đã đăng ký với nội dung khác; hãy đặt kid mới cho khóa mới.",
                    $"The kid '{key.Kid}' is registered with another key; give the new key a kid of its own."));
            }
        }

        (Name, OrganisationCode, Scopes) = (facts.Name, facts.OrganisationCode, [.. facts.Scopes.Distinct().Order(StringComparer.Ordinal)]);
        (ActiveFrom, ActiveTo) = (facts.ActiveFrom, facts.ActiveTo);
        _keys.RemoveAll(known => facts.Keys.All(key => key.Kid != known.Kid));
        _keys.AddRange(facts.Keys.Where(key => _keys.TrueForAll(known => known.Kid != key.Kid)));
    }
}
