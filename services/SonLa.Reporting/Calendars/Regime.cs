namespace SonLa.Reporting.Calendars;

/// <summary>One duty to report that a document lays on an audience: chế độ báo cáo.</summary>
internal sealed record Regime
{
    public required string Code { get; init; }

    /// <summary>What people read; <c>{period}</c> stands for the period's name.</summary>
    public required string Title { get; init; }

    public required string Document { get; init; }

    public required string Article { get; init; }

    public required HoldsFrom HoldsFrom { get; init; }

    public required IReadOnlyList<string> Periods { get; init; }

    /// <summary>Numbers of the periods that are owed, by kind; a kind that is not named is owed whole: the first half-year and not the second.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<int>> Only { get; init; } = new Dictionary<string, IReadOnlyList<int>>();

    /// <summary>Where this regime's data end on another day than the calendar's.</summary>
    public CutOffRule? CutOff { get; init; }

    /// <summary>Name of the single period of a regime that is owed once.</summary>
    public string? OncePeriod { get; init; }

    public required DueRule Due { get; init; }

    public required Audience Audience { get; init; }

    public required IReadOnlyList<Recipient> Recipients { get; init; }

    /// <summary>Organisation that draws the reports together; null where nobody is named.</summary>
    public required string? Consolidator { get; init; }

    public required IReadOnlyList<OnwardRecipient> Onward { get; init; }

    /// <summary>What a submission must contain: <c>assessment</c>, <c>proposals</c>.</summary>
    public required IReadOnlyList<string> Requires { get; init; }

    /// <summary>When coordinators hand the leads what their report needs; null where nobody asks them.</summary>
    public InputRule? Inputs { get; init; }

    public required IReadOnlyList<int> RemindDaysBefore { get; init; }

    public required IReadOnlyList<int> EscalateDaysAfter { get; init; }
}

/// <summary>The first day of a regime.</summary>
internal sealed record HoldsFrom
{
    public required DateOnly Day { get; init; }

    public required bool Assumption { get; init; }

    public required string Note { get; init; }
}

/// <summary>Whom a regime binds.</summary>
internal sealed record Audience
{
    /// <summary>Who leads or evaluates a measure of the plan.</summary>
    public const string Leads = "leads";

    /// <summary>All organisations of some kinds.</summary>
    public const string Class = "class";

    /// <summary>Organisations by name.</summary>
    public const string Named = "named";

    public required string Rule { get; init; }

    public IReadOnlyList<string> Kinds { get; init; } = [];

    public IReadOnlyList<string> Organisations { get; init; } = [];

    public required string Text { get; init; }

    /// <summary>The document does not say whom it binds.</summary>
    public bool Assumption { get; init; }

    /// <summary><c>leads</c>, <c>department+district</c> or the named codes.</summary>
    public string Label => Rule switch
    {
        Leads => Leads,
        Class => string.Join('+', Kinds),
        _ => string.Join('+', Organisations),
    };
}

/// <summary>How long before a lead's report coordinators owe it their inputs.</summary>
internal sealed record InputRule
{
    public required int WorkingDaysBefore { get; init; }

    public required bool Assumption { get; init; }

    public required string Note { get; init; }
}

/// <summary>To whom a report is due and what for.</summary>
internal sealed record Recipient
{
    public required string OrganisationCode { get; init; }

    /// <summary><c>follow</c>, <c>consolidate</c>, <c>session</c> or <c>decide</c>.</summary>
    public required string Purpose { get; init; }
}

/// <summary>Who hears of the matter later, through the recipient.</summary>
internal sealed record OnwardRecipient
{
    public required string OrganisationCode { get; init; }

    public required string Purpose { get; init; }

    public required string Note { get; init; }
}
