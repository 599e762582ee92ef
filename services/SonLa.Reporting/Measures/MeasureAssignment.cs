namespace SonLa.Reporting.Measures;

/// <summary>That an organisation is answerable for a measure, as long as it is not revoked.</summary>
internal sealed class MeasureAssignment
{
    public required Guid AssignmentId { get; init; }

    public required Guid PlanId { get; init; }

    public required string OrganisationCode { get; init; }

    /// <summary>Business instant; what fell due before it is not asked for.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    public bool Revoked { get; private set; }

    public int Version { get; private set; }

    /// <summary>Takes over what a newer event says; an older one changes nothing.</summary>
    public bool Follow(int version, bool revoked)
    {
        if (version <= Version)
        {
            return false;
        }

        Version = version;
        Revoked = revoked;
        return true;
    }
}
