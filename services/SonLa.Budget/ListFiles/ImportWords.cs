using SonLa.ServiceDefaults.Problems;

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

    /// <summary>The state in words.</summary>
    internal static Say Say(string state) => state switch
    {
        Checking => new("đang kiểm tra", "being checked"),
        Ready => new("hợp lệ, chờ ghi sổ", "sound and waiting to be posted"),
        Refused => new("bị từ chối", "refused"),
        Posting => new("đang ghi sổ", "being posted"),
        Posted => new("đã ghi sổ", "posted"),
        _ => new("đã rút", "withdrawn"),
    };
}
