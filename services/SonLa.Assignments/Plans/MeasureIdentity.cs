namespace SonLa.Assignments.Plans;

/// <summary>What stays of a measure when later versions of its plan change everything else about it.</summary>
internal sealed class MeasureIdentity
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid PlanId { get; init; }

    public required string Code { get; init; }
}
