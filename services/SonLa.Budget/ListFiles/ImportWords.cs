namespace SonLa.Budget.ListFiles;

/// <summary>What a file is a list of.</summary>
internal static class ImportKinds
{
    /// <summary>Projects with capital, needs and ceilings.</summary>
    internal const string Projects = "projects";

    /// <summary>Payments of the treasury.</summary>
    internal const string Disbursements = "disbursements";

    internal static readonly string[] All = [Projects, Disbursements];
}

/// <summary>The way of an imported file: checked, then ready or refused; posted only when somebody orders it.</summary>
internal static class ImportStates
{
    internal const string Checking = "checking";
    internal const string Ready = "ready";
    internal const string Refused = "refused";
    internal const string Posting = "posting";
    internal const string Posted = "posted";
    internal const string Withdrawn = "withdrawn";
}
