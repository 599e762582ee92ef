namespace SonLa.Reporting.Sessions;

/// <summary>A session of the UBND of the province or of a district, as it was held: giao ban or phiên họp; its conclusions are followed one by one.</summary>
internal sealed class UbndSession
{
    public const string Briefing = "briefing";
    public const string Meeting = "meeting";

    public required Guid SessionId { get; init; }

    /// <summary>Whose session it is: the province's UBND or a district's.</summary>
    public required string OrganisationCode { get; init; }

    /// <summary>A session of the province; false for a district's.</summary>
    public required bool OfProvince { get; init; }

    /// <summary><c>briefing</c> (giao ban) or <c>meeting</c> (phiên họp).</summary>
    public required string Kind { get; init; }

    public required string Title { get; init; }

    public required DateOnly HeldOn { get; init; }

    /// <summary>The period that it considered; null where it considered none.</summary>
    public string? Period { get; init; }

    /// <summary>Hash of the closed consolidated report that it considered, lower-case hexadecimal; null where it considered none.</summary>
    public string? ReportSha256 { get; init; }

    /// <summary>Codes of the organisations that attended.</summary>
    public required IReadOnlyList<string> AttendantCodes { get; init; }

    /// <summary>Who presided and who else attended, in words.</summary>
    public string? Persons { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required Guid RecordedBy { get; init; }

    public required string RecordedByName { get; init; }

    /// <summary>Number of its latest conclusion.</summary>
    public int Conclusions { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>The number of the next conclusion.</summary>
    public int Next()
    {
        Version++;
        return ++Conclusions;
    }
}
