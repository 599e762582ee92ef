namespace SonLa.ServiceDefaults.Security;

/// <summary>The roles a token can carry.</summary>
public static class Roles
{
    /// <summary>Chủ tịch UBND tỉnh.</summary>
    public const string Chairman = "chairman";

    /// <summary>Văn phòng UBND tỉnh.</summary>
    public const string UbndOffice = "ubnd-office";

    /// <summary>The planning department, which consolidates.</summary>
    public const string Planning = "planning";

    /// <summary>The finance department.</summary>
    public const string Finance = "finance";

    /// <summary>Thủ trưởng: head of a department.</summary>
    public const string OrganisationHead = "organisation-head";

    /// <summary>Chuyên viên.</summary>
    public const string Specialist = "specialist";

    /// <summary>Chủ tịch UBND huyện, thành phố.</summary>
    public const string District = "district";

    /// <summary>The home affairs department, which watches emulation.</summary>
    public const string HomeAffairs = "home-affairs";

    /// <summary>The partner ministry.</summary>
    public const string Partner = "partner";

    /// <summary>Provincial IT.</summary>
    public const string Administrator = "administrator";

    /// <summary>Every role.</summary>
    public static readonly IReadOnlyList<string> All =
        [Chairman, UbndOffice, Planning, Finance, OrganisationHead, Specialist, District, HomeAffairs, Partner, Administrator];

    /// <summary>Everybody who works in the province's administration.</summary>
    public static readonly string[] Officials =
        [Chairman, UbndOffice, Planning, Finance, OrganisationHead, Specialist, District, HomeAffairs, Administrator];
}
