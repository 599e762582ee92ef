namespace SonLa.Reporting.Press;

/// <summary>That the press was guided on a document or an emulation movement (S001 Điều 2.4; 01/CT-UBND, item 9); never changed.</summary>
internal sealed class PressGuidance
{
    public required Guid GuidanceId { get; init; }

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    /// <summary>The document that the press was guided on, a movement's too.</summary>
    public required string DocumentNumber { get; init; }

    /// <summary>Null where the document is the year's plan.</summary>
    public Guid? MovementId { get; init; }

    public required DateOnly GuidedOn { get; init; }

    /// <summary>Newspapers, stations and grassroots systems that were guided.</summary>
    public required IReadOnlyList<string> Outlets { get; init; }

    /// <summary>Document by which they were guided; null where it was done by word of mouth.</summary>
    public string? GuidingDocument { get; init; }

    public string? Note { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    public required Guid RecordedBy { get; init; }

    public required string RecordedByName { get; init; }

    public required Guid EventMessageId { get; init; }
}
