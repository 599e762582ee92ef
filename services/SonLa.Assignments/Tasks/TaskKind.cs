namespace SonLa.Assignments.Tasks;

/// <summary>How a task is led.</summary>
internal static class TaskKind
{
    /// <summary>By offices that the document names.</summary>
    public const string Named = "named";

    /// <summary>By a class of offices, each for itself.</summary>
    public const string Collective = "collective";

    /// <summary>By nobody whom the organisation tree knows.</summary>
    public const string Open = "open";

    public static readonly string[] All = [Named, Collective, Open];
}
