namespace SonLa.Assignments.Plans;

/// <summary>A document that gives a figure of the plan without being the document that orders it.</summary>
internal sealed record CitedDocument
{
    public required string Number { get; init; }

    public required string Type { get; init; }

    public required DateOnly? IssuedOn { get; init; }

    public required string Title { get; init; }

    public required string? Note { get; init; }
}
