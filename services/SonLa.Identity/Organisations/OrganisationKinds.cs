namespace SonLa.Identity.Organisations;

/// <summary>The places an organisation can have in the tree.</summary>
internal static class OrganisationKinds
{
    public const string Province = "province";
    public const string Department = "department";
    public const string District = "district";
    public const string Outside = "outside";
    public const string Ministry = "ministry";

    public static readonly IReadOnlyList<string> All = [Province, Department, District, Outside, Ministry];
}
