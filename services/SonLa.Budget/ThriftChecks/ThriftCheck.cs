namespace SonLa.Budget.ThriftChecks;

/// <summary>A check of thrift and against waste at an organisation, under the directive of its year; kept as recorded, a wrong one is withdrawn with a reason.</summary>
internal sealed class ThriftCheck
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required int Year { get; init; }

    /// <summary>The directive in force for the year: <c>21/CT-UBND</c>.</summary>
    public required string Directive { get; init; }

    /// <summary>Organisation that was checked.</summary>
    public required string OrganisationCode { get; init; }

    public required DateOnly CheckedOn { get; init; }

    /// <summary>What was looked at.</summary>
    public required string Subject { get; init; }

    public required string Finding { get; init; }

    /// <summary>Wasted or wrongly spent, in whole đồng.</summary>
    public required decimal WasteInDong { get; init; }

    /// <summary>Saved or to be paid back, in whole đồng.</summary>
    public required decimal RecoveredInDong { get; init; }

    /// <summary>The record or conclusion of the check.</summary>
    public required string DocumentNumber { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required Guid RecordedBy { get; init; }
}
