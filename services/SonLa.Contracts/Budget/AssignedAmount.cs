namespace SonLa.Contracts.Budget;

/// <summary>One entry of the capital that the Prime Minister assigns, divided as far as its document divides it.</summary>
public sealed record AssignedAmount
{
    public required Guid EntryId { get; init; }

    public required string SourceCode { get; init; }

    /// <summary>Where the document assigns to a programme.</summary>
    public string? Programme { get; init; }

    /// <summary>Where the document names the project.</summary>
    public Guid? ProjectId { get; init; }

    public string? ProjectCode { get; init; }

    /// <summary>In whole đồng; negative where a later document lowers it.</summary>
    public required decimal AmountInDong { get; init; }

    /// <summary>First day in force, Asia/Ho_Chi_Minh.</summary>
    public required DateOnly EffectiveOn { get; init; }

    public required string DocumentNumber { get; init; }
}
