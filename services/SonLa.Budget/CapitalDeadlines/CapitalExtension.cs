namespace SonLa.Budget.CapitalDeadlines;

/// <summary>That a decision lets a project's capital of one source and plan year be disbursed longer; the one entered last counts.</summary>
internal sealed class CapitalExtension
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid ProjectId { get; init; }

    public required string SourceCode { get; init; }

    public required int Year { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly Until { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public required string DocumentNumber { get; init; }

    public required DateTimeOffset EnteredAt { get; init; }

    public required Guid EnteredBy { get; init; }
}
