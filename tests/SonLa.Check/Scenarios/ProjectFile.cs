namespace SonLa.Check.Scenarios;

/// <summary>samples/son-la/projects-2024.json.</summary>
internal sealed record ProjectFile
{
    public required IReadOnlyList<SampleProject> Projects { get; init; }
}

/// <summary>One project with the entries of its capital plan.</summary>
internal sealed record SampleProject
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string OwnerCode { get; init; }

    public required int BeganInYear { get; init; }

    public string? Programme { get; init; }

    public required IReadOnlyList<SampleCapital> Capital { get; init; }
}

/// <summary>Capital assigned, or taken back, from a day on.</summary>
internal sealed record SampleCapital
{
    public required string SourceCode { get; init; }

    public required int Year { get; init; }

    public required decimal AmountInDong { get; init; }

    public required DateOnly EffectiveOn { get; init; }
}

/// <summary>samples/son-la/disbursements-2024.json.</summary>
internal sealed record PaymentFile
{
    public required IReadOnlyList<SamplePayment> Disbursements { get; init; }
}

/// <summary>One payment of the treasury.</summary>
internal sealed record SamplePayment
{
    public required string ProjectCode { get; init; }

    public required string SourceCode { get; init; }

    public required int Year { get; init; }

    public required decimal AmountInDong { get; init; }

    public required DateOnly DisbursedOn { get; init; }

    public required string Reference { get; init; }
}
