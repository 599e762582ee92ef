namespace SonLa.Budget.Reallocations;

/// <summary>A document that decides on a reallocation, or voids one.</summary>
/// <param name="DocumentNumber">Number of the decision.</param>
/// <param name="On">Day from which it is in force.</param>
/// <param name="Note">Why, where it says so.</param>
internal sealed record ReallocationRuling(string DocumentNumber, DateOnly On, string? Note)
{
    /// <summary>Business instant at which it was entered; no part of what it says.</summary>
    public DateTimeOffset At { get; init; }

    public Guid By { get; init; }

    /// <summary>The same document delivered again says the same, whoever enters it and when.</summary>
    public bool Equals(ReallocationRuling? other) => other is not null && DocumentNumber == other.DocumentNumber && On == other.On;

    public override int GetHashCode() => HashCode.Combine(DocumentNumber, On);
}
