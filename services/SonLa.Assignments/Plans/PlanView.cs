using SonLa.Assignments.Organisations;

namespace SonLa.Assignments.Plans;

/// <summary>One version of a plan as readers see it: the document's own words and the organisations they mean.</summary>
internal sealed record PlanView
{
    public required Guid PlanId { get; init; }

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    /// <summary><c>draft</c> or <c>issued</c>.</summary>
    public required string State { get; init; }

    public required int Version { get; init; }

    /// <summary>The version in force.</summary>
    public required int CurrentVersion { get; init; }

    public required DateOnly EffectiveOn { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required DateTimeOffset? IssuedAt { get; init; }

    /// <summary>The document that orders the plan.</summary>
    public required SteeringDocument Document { get; init; }

    /// <summary>The later document that made this version; null for the first.</summary>
    public required SteeringDocument? AmendedBy { get; init; }

    public required IReadOnlyList<CitedDocument> Sources { get; init; }

    public required IReadOnlyList<IndicatorGroup> Groups { get; init; }

    public required IReadOnlyList<IndicatorView> Indicators { get; init; }

    public sealed record IndicatorView
    {
        public required string Ordinal { get; init; }

        /// <summary>Code of its group.</summary>
        public required string Group { get; init; }

        public required string Name { get; init; }

        /// <summary>Whether each of its measures has a target.</summary>
        public required bool HasTarget { get; init; }

        public required IReadOnlyList<MeasureView> Measures { get; init; }

        public required IReadOnlyList<OpenConflict> OpenConflicts { get; init; }
    }

    public sealed record MeasureView
    {
        public required Guid MeasureId { get; init; }

        public required string Code { get; init; }

        public required string? Part { get; init; }

        public required string Name { get; init; }

        public required string? Unit { get; init; }

        public required string Direction { get; init; }

        public required string Kind { get; init; }

        public required string Aggregation { get; init; }

        public required Target? Target { get; init; }

        public required IReadOnlyList<SubValue> SubValues { get; init; }

        public required bool Collective { get; init; }

        /// <summary>As written.</summary>
        public required IReadOnlyList<string> Leads { get; init; }

        /// <summary>The organisations meant, a collective expanded.</summary>
        public required IReadOnlyList<string> LeadCodes { get; init; }

        /// <summary>As written.</summary>
        public required IReadOnlyList<string> Coordinators { get; init; }

        public required IReadOnlyList<string> CoordinatorCodes { get; init; }

        /// <summary>As written.</summary>
        public required IReadOnlyList<string> Evaluators { get; init; }

        public required IReadOnlyList<string> EvaluatorCodes { get; init; }

        /// <summary>Names that mean no organisation.</summary>
        public required IReadOnlyList<UnresolvedView> Unresolved { get; init; }

        public required IReadOnlyList<string> Warnings { get; init; }

        /// <summary>Why this version changed it; null where it did not.</summary>
        public required string? ChangeReason { get; init; }
    }

    /// <summary>A written name without an organisation; role is <c>lead</c>, <c>coordinator</c> or <c>evaluator</c>.</summary>
    public sealed record UnresolvedView(string Name, string Role, string? Reason, string? Explanation);

    public static PlanView Of(Plan plan, PlanVersion version, OrganisationCopy organisations)
    {
        var content = version.Content;
        var parties = version.PartiesAmong(organisations);
        return new()
        {
            PlanId = plan.Id,
            Province = plan.Province,
            PlanYear = plan.PlanYear,
            State = plan.State,
            Version = version.Number,
            CurrentVersion = plan.Version,
            EffectiveOn = version.EffectiveOn,
            RecordedAt = version.RecordedAt,
            IssuedAt = plan.IssuedAt,
            Document = content.Document,
            AmendedBy = version.Document.Reference == content.Document.Reference ? null : version.Document,
            Sources = content.Sources,
            Groups = content.Groups,
            Indicators =
            [
                .. content.Indicators.Select(indicator => new IndicatorView
                {
                    Ordinal = indicator.Ordinal,
                    Group = indicator.Group,
                    Name = indicator.Name,
                    HasTarget = indicator.HasTarget,
                    Measures = [.. indicator.Measures.Select(measure => Of(plan, version, measure, parties[measure.Code]))],
                    OpenConflicts = indicator.OpenConflicts,
                }),
            ],
        };
    }

    private static MeasureView Of(Plan plan, PlanVersion version, Measure measure, MeasureParties parties) => new()
    {
        MeasureId = plan.MeasureIdOf(measure.Code),
        Code = measure.Code,
        Part = measure.Part,
        Name = measure.Name,
        Unit = measure.Unit,
        Direction = measure.Direction,
        Kind = measure.Kind,
        Aggregation = measure.Aggregation,
        Target = measure.Target,
        SubValues = measure.SubValues,
        Collective = parties.Collective,
        Leads = measure.Leads,
        LeadCodes = parties.LeadCodes,
        Coordinators = measure.Coordinators,
        CoordinatorCodes = parties.CoordinatorCodes,
        Evaluators = measure.Evaluators,
        EvaluatorCodes = parties.EvaluatorCodes,
        Unresolved = [.. parties.Unresolved().Select(written => new UnresolvedView(written.Name.Name, written.Role, written.Name.Reason, written.Name.Explanation))],
        Warnings = measure.Warnings,
        ChangeReason = version.Reasons.GetValueOrDefault(measure.Code),
    };
}
