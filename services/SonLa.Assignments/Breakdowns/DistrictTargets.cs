namespace SonLa.Assignments.Breakdowns;

/// <summary>A measure's targets for the districts, set by the organisation that enters its values: phân khai cho huyện, thành phố.</summary>
internal sealed class DistrictTargets
{
    public required Guid MeasureId { get; init; }

    /// <summary>The organisation that set them last.</summary>
    public string OrganisationCode { get; private set; } = "";

    /// <summary>Codes of the districts, in order.</summary>
    public IReadOnlyList<string> DistrictCodes { get; private set; } = [];

    /// <summary>The year's value of each of them, in the measure's unit.</summary>
    public IReadOnlyList<decimal> Values { get; private set; } = [];

    /// <summary>Account.</summary>
    public Guid SetBy { get; private set; }

    /// <summary>Business instant.</summary>
    public DateTimeOffset SetAt { get; private set; }

    public int Version { get; private set; }

    public void Set(IEnumerable<(string DistrictCode, decimal Value)> targets, string organisationCode, Guid accountId, DateTimeOffset now)
    {
        var ordered = targets.OrderBy(target => target.DistrictCode, StringComparer.Ordinal).ToList();
        DistrictCodes = ordered.ConvertAll(target => target.DistrictCode);
        Values = ordered.ConvertAll(target => target.Value);
        OrganisationCode = organisationCode;
        SetBy = accountId;
        SetAt = now;
        Version++;
    }
}
