namespace SonLa.Contracts.Assignments;

/// <summary>Published by Assignments when a later document changes an issued plan; carries the whole plan as amended.</summary>
public sealed record PlanAmended
{
    public required Guid PlanId { get; init; }

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    public required string DocumentNumber { get; init; }

    public required string AmendingDocument { get; init; }

    /// <summary>Day from which the amendment holds, Asia/Ho_Chi_Minh.</summary>
    public required DateOnly EffectiveOn { get; init; }

    public required IReadOnlyList<PlannedMeasure> Measures { get; init; }

    /// <summary>Organisations among "Nơi nhận" of the document, a class expanded to its members; names that mean no organisation are left out; null where an older message does not say.</summary>
    public IReadOnlyList<string>? RecipientCodes { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset AmendedAt { get; init; }

    /// <summary>Why the plan changed where an act of succession did it: the same duties under other names; null for an amendment.</summary>
    public Guid? SuccessionId { get; init; }

    /// <summary>Version of the plan, from 1.</summary>
    public required int Version { get; init; }
}
