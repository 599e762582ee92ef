namespace SonLa.Assignments.Deadlines;

/// <summary>Until when, or how often, a document wants something; a proposal for the reporting calendar and no obligation by itself.</summary>
internal sealed record PlanDeadline
{
    public const string Once = "once";
    public const string Monthly = "monthly";
    public const string Quarterly = "quarterly";
    public const string Yearly = "yearly";

    public static readonly string[] Kinds = [Once, Monthly, Quarterly, Yearly];

    /// <summary>"Trước ngày": the day itself is late.</summary>
    public const string Before = "before";

    /// <summary>"Chậm nhất", "đến hết ngày".</summary>
    public const string OnOrBefore = "onOrBefore";

    /// <summary>A state on a day, no term.</summary>
    public const string AsOf = "asOf";

    public static readonly string?[] Boundaries = [Before, OnOrBefore, AsOf, null];

    /// <summary>Stable within the plan.</summary>
    public required string Code { get; init; }

    /// <summary><c>once</c>, <c>monthly</c>, <c>quarterly</c> or <c>yearly</c>.</summary>
    public required string Kind { get; init; }

    public required DateOnly? Date { get; init; }

    public required int? Day { get; init; }

    public required IReadOnlyList<int>? Months { get; init; }

    /// <summary><c>before</c>, <c>onOrBefore</c>, <c>asOf</c>, or null where the document says neither.</summary>
    public required string? Boundary { get; init; }

    /// <summary>As written; null where the document names nobody.</summary>
    public required string? Who { get; init; }

    /// <summary>As written, each with its purpose in parentheses where the document gives one.</summary>
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>Those whom the recipient reports on to.</summary>
    public required IReadOnlyList<string> Onward { get; init; }

    public required string What { get; init; }

    public required string Section { get; init; }

    /// <summary>The document's own words; null where it was entered by hand.</summary>
    public string? Quote { get; init; }

    /// <summary>Number of the document that gives it.</summary>
    public required string Source { get; init; }
}
