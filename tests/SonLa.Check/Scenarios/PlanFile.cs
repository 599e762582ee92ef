namespace SonLa.Check.Scenarios;

/// <summary>The part of samples/son-la/plan-2024.json from which figures are expected.</summary>
internal sealed record PlanFile
{
    public required int PlanYear { get; init; }

    public required PlanDocument Document { get; init; }

    public required IReadOnlyList<Addressee> Addressees { get; init; }

    public required IReadOnlyList<PlanIndicator> Indicators { get; init; }

    public IEnumerable<PlanMeasure> Measures => Indicators.SelectMany(indicator => indicator.Measures);

    public Addressee? AddresseeCalled(string name) =>
        Addressees.FirstOrDefault(addressee => addressee.Name == name || addressee.Aliases.Contains(name));
}

/// <summary>The deciding document.</summary>
internal sealed record PlanDocument
{
    public required string Number { get; init; }

    public required DateOnly IssuedOn { get; init; }
}

/// <summary>A group of office holders that the document names without listing it.</summary>
internal sealed record Addressee
{
    public required string Name { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Null where the group cannot be resolved.</summary>
    public string? MemberKind { get; init; }
}

/// <summary>One numbered indicator.</summary>
internal sealed record PlanIndicator
{
    public required string Ordinal { get; init; }

    public required IReadOnlyList<PlanMeasure> Measures { get; init; }

    public required IReadOnlyList<PlanConflict> OpenConflicts { get; init; }
}

/// <summary>A contradiction between documents.</summary>
internal sealed record PlanConflict
{
    public required string Code { get; init; }
}

/// <summary>One measure of an indicator.</summary>
internal sealed record PlanMeasure
{
    public required string Code { get; init; }

    public string? Part { get; init; }

    public required string Name { get; init; }

    public string? Unit { get; init; }

    public required string Direction { get; init; }

    public required string Kind { get; init; }

    public required string Aggregation { get; init; }

    public required IReadOnlyList<string> Leads { get; init; }

    public required IReadOnlyList<string> Coordinators { get; init; }

    public required IReadOnlyList<string> Evaluators { get; init; }

    public PlanTarget? Target { get; init; }

    public IReadOnlyList<PlanSubValue> SubValues { get; init; } = [];
}

/// <summary>A year's target.</summary>
internal sealed record PlanTarget
{
    public required string Kind { get; init; }

    public decimal? Value { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    /// <summary>As printed.</summary>
    public string? Raw { get; init; }

    /// <summary>The document that gives it.</summary>
    public string? Source { get; init; }
}

/// <summary>A printed figure that belongs to a measure and is no measure itself.</summary>
internal sealed record PlanSubValue
{
    public string? Unit { get; init; }

    public decimal? Value { get; init; }
}
