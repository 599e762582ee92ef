namespace SonLa.Identity.Tokens;

/// <summary>Identity's signing keys at one instant: exactly one signs, exactly one is published ahead of its use.</summary>
internal sealed class SigningKeySet(IReadOnlyList<SigningKey> keys)
{
    public SigningKey Current => keys.Single(key => key.IsCurrent);

    /// <summary>What verifiers may see: the current key, the next one, and those retired a moment ago.</summary>
    public IEnumerable<SigningKey> Published(DateTimeOffset now) => keys
        .Where(key => key.IsPublished(now))
        .OrderBy(key => key.IsCurrent ? 0 : key.IsNext ? 1 : 2)
        .ThenByDescending(key => key.CreatedAt);

    /// <summary>Whether keys are missing or the current one is too old.</summary>
    public bool NeedsTurning(TimeSpan rotateAfter, DateTimeOffset now) =>
        !keys.Any(key => key.IsNext) || keys.SingleOrDefault(key => key.IsCurrent) is not { ActivatedAt: { } since } || now - since >= rotateAfter;

    /// <summary>Makes the set whole: the next key takes over from one that is missing or too old, and a new next one is made.</summary>
    /// <returns>The whole set, new keys included.</returns>
    public SigningKeySet Turn(TimeSpan rotateAfter, DateTimeOffset now, Func<SigningKey> create)
    {
        var turned = keys.ToList();
        var current = turned.SingleOrDefault(key => key.IsCurrent);
        if (current is null || now - current.ActivatedAt >= rotateAfter)
        {
            current?.Retire(now);
            NextOf(turned, create).Activate(now);
        }

        NextOf(turned, create);
        return new(turned);
    }

    private static SigningKey NextOf(List<SigningKey> turned, Func<SigningKey> create)
    {
        var next = turned.SingleOrDefault(key => key.IsNext);
        if (next is null)
        {
            turned.Add(next = create());
        }

        return next;
    }
}
