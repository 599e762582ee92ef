namespace SonLa.Budget.Capacity;

/// <summary>One entry of the capital that the Prime Minister assigns to the province (vốn Thủ tướng Chính phủ giao), per source and year, divided as far as the document divides it.</summary>
internal sealed class AssignedCapital
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required string SourceCode { get; init; }

    public required int Year { get; init; }

    /// <summary>Where the document assigns to a programme.</summary>
    public string? Programme { get; init; }

    /// <summary>Where the document names the project.</summary>
    public Guid? ProjectId { get; init; }

    /// <summary>Whole đồng; negative where a later document lowers it.</summary>
    public required decimal AmountInDong { get; init; }

    /// <summary>First day on which the entry is in force.</summary>
    public required DateOnly EffectiveOn { get; init; }

    public required string DocumentNumber { get; init; }

    public required DateTimeOffset EnteredAt { get; init; }

    public required Guid EnteredBy { get; init; }
}
