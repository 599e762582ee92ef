namespace SonLa.Reporting.Obstacles;

/// <summary>To whom one document sends the obstacles of a plan year, by what they are about.</summary>
internal sealed record AddresseeRule
{
    public const string Measure = "measure";
    public const string Task = "task";

    /// <summary>An obstacle of a report that names neither.</summary>
    public const string General = "general";

    public static readonly IReadOnlyList<string> AllConcerns = [Measure, Task, General];

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    /// <summary>Some of <c>measure</c>, <c>task</c> and <c>general</c>.</summary>
    public required IReadOnlyList<string> Concerns { get; init; }

    public required string Document { get; init; }

    public required string Article { get; init; }

    /// <summary>Codes of organisations.</summary>
    public required IReadOnlyList<string> Addressees { get; init; }

    /// <summary>The document names nobody: the addressees are the product's choice.</summary>
    public required bool Assumption { get; init; }

    public required string Note { get; init; }
}
