namespace SonLa.Identity.Successions;

/// <summary>What an act says of organisations: who is created, who is renamed, who ends and who takes over from them.</summary>
public sealed record SuccessionFacts
{
    /// <summary>Number of the deciding document.</summary>
    public required string DocumentNumber { get; init; }

    /// <summary>First day on which the act holds, Asia/Ho_Chi_Minh.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>Whether successors also deliver, in the old names, what was owed for periods that ended before; otherwise that stays with the old names as it is.</summary>
    public bool DeliversEarlier { get; init; }

    public IReadOnlyList<Creation> Created { get; init; } = [];

    public IReadOnlyList<Renaming> Renamed { get; init; } = [];

    public IReadOnlyList<Ending> Ended { get; init; } = [];

    /// <summary>An organisation that the act establishes.</summary>
    public sealed record Creation
    {
        public required string Code { get; init; }

        public required string Name { get; init; }

        public required string Kind { get; init; }

        public string? ParentCode { get; init; }

        public required string HeadTitle { get; init; }

        public IReadOnlyList<string> Aliases { get; init; } = [];
    }

    /// <summary>An organisation that goes on under another name; the old one stays as an alias.</summary>
    public sealed record Renaming
    {
        public required string Code { get; init; }

        public required string Name { get; init; }

        public required string HeadTitle { get; init; }
    }

    /// <summary>An organisation that ends, and who takes over from it.</summary>
    public sealed record Ending
    {
        public required string Code { get; init; }

        /// <summary>Exactly one without measures takes over everything that no other does.</summary>
        public required IReadOnlyList<Heir> Heirs { get; init; }
    }

    /// <summary>Who takes over: everything, or on a split these measures.</summary>
    public sealed record Heir
    {
        public required string Code { get; init; }

        /// <summary>Codes of measures of the plan; null for everything that no other heir takes over.</summary>
        public IReadOnlyList<string>? MeasureCodes { get; init; }
    }
}
