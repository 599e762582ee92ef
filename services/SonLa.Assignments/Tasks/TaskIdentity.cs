namespace SonLa.Assignments.Tasks;

/// <summary>What stays of a task when later versions of its plan change everything else about it.</summary>
internal sealed class TaskIdentity
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid PlanId { get; init; }

    public required string Code { get; init; }
}
