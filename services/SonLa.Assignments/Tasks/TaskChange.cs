namespace SonLa.Assignments.Tasks;

/// <summary>What a later document changes of one task; null leaves a part as it is.</summary>
internal sealed record TaskChange
{
    public required string TaskCode { get; init; }

    /// <summary>As printed.</summary>
    public string? Text { get; init; }

    public string? Product { get; init; }

    public IReadOnlyList<string>? Leads { get; init; }

    public IReadOnlyList<string>? Coordinators { get; init; }

    public IReadOnlyList<string>? Evaluators { get; init; }

    public IReadOnlyList<string>? Monitors { get; init; }

    /// <summary>New last day for it; takes the place of working days after an event.</summary>
    public DateOnly? DueOn { get; init; }

    public required string Reason { get; init; }

    public PlanTask ApplyTo(PlanTask task) => task with
    {
        Text = Text ?? task.Text,
        Product = Product ?? task.Product,
        Leads = Leads ?? task.Leads,
        Coordinators = Coordinators ?? task.Coordinators,
        Evaluators = Evaluators ?? task.Evaluators,
        Monitors = Monitors ?? task.Monitors,
        DueOn = DueOn ?? task.DueOn,
        DaysAfterStart = DueOn is null ? task.DaysAfterStart : null,
    };
}

/// <summary>A task that a later document takes back.</summary>
internal sealed record TaskWithdrawal
{
    public required string TaskCode { get; init; }

    public required string Reason { get; init; }
}
