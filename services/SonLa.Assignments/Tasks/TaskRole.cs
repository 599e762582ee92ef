namespace SonLa.Assignments.Tasks;

/// <summary>In what capacity an organisation stands at a task.</summary>
internal static class TaskRole
{
    public const string Lead = "lead";
    public const string Coordinator = "coordinator";
    public const string Evaluator = "evaluator";
    public const string Monitor = "monitor";

    public static readonly string[] All = [Lead, Coordinator, Evaluator, Monitor];
}
