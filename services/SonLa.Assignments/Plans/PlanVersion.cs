using SonLa.Assignments.Organisations;

namespace SonLa.Assignments.Plans;

/// <summary>A plan as one document left it; kept whole when a later document changes the plan.</summary>
internal sealed class PlanVersion
{
    public required Guid PlanId { get; init; }

    public required int Number { get; init; }

    /// <summary>The document that ordered this version.</summary>
    public required SteeringDocument Document { get; init; }

    /// <summary>First day on which it holds; names are read on it.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>The whole plan as this version writes it.</summary>
    public required PlanFile Content { get; init; }

    /// <summary>Fingerprint of the file it came from.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Why each measure was changed, by code; empty where the version was not an amendment.</summary>
    public required IReadOnlyDictionary<string, string> Reasons { get; init; }

    /// <summary>Why each task was changed or withdrawn, by code; empty where the version was not an amendment.</summary>
    public IReadOnlyDictionary<string, string> TaskReasons { get; init; } = new Dictionary<string, string>();

    /// <summary>Business instant.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>What the names meant when it was issued; null before.</summary>
    public PlanParties? Parties { get; private set; }

    /// <summary>What the names mean: as frozen at issuing, or as the organisations known now would have it.</summary>
    public PlanParties PartiesAmong(OrganisationCopy organisations) =>
        Parties ?? PlanParties.Of(Content, organisations.On(EffectiveOn, Content.Addressees));

    public void Freeze(PlanParties parties) => Parties = parties;
}
