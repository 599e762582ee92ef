using SonLa.Assignments.Assignments;
using SonLa.Assignments.Organisations;
using SonLa.Contracts.Assignments;

namespace SonLa.Assignments.Plans;

/// <summary>Puts a plan and its assignments into the words of the contracts.</summary>
internal static class PlanAnnouncement
{
    public static PlanIssued Issued(Plan plan, OrganisationCopy organisations, DateTimeOffset now) => new()
    {
        PlanId = plan.Id,
        Province = plan.Province,
        PlanYear = plan.PlanYear,
        DocumentNumber = plan.DocumentNumber,
        Measures = Measures(plan),
        RecipientCodes = Recipients(plan.Current, organisations),
        IssuedAt = now,
        Version = plan.Version,
    };

    public static PlanAmended Amended(Plan plan, OrganisationCopy organisations, DateTimeOffset now) => new()
    {
        PlanId = plan.Id,
        Province = plan.Province,
        PlanYear = plan.PlanYear,
        DocumentNumber = plan.DocumentNumber,
        AmendingDocument = plan.Current.Document.Reference,
        EffectiveOn = plan.Current.EffectiveOn,
        Measures = Measures(plan),
        RecipientCodes = Recipients(plan.Current, organisations),
        AmendedAt = now,
        Version = plan.Version,
    };

    public static AssignmentIssued Issued(Plan plan, Assignment assignment)
    {
        var (indicator, measure) = Find(plan, assignment);
        return new()
        {
            AssignmentId = assignment.Id,
            PlanId = plan.Id,
            PlanYear = plan.PlanYear,
            MeasureId = assignment.MeasureId,
            MeasureCode = measure.Code,
            MeasureName = measure.Name,
            IndicatorOrdinal = indicator.Ordinal,
            OrganisationCode = assignment.OrganisationCode,
            AccountableOffice = assignment.AccountableOffice,
            Collective = assignment.Collective,
            CoordinatorCodes = Frozen(plan)[measure.Code].CoordinatorCodes,
            IssuedAt = assignment.IssuedAt,
            Version = assignment.Version,
        };
    }

    public static AssignmentRevoked Revoked(Plan plan, Assignment assignment, DateTimeOffset now)
    {
        var (indicator, measure) = Find(plan, assignment);
        return new()
        {
            AssignmentId = assignment.Id,
            PlanId = plan.Id,
            PlanYear = plan.PlanYear,
            MeasureId = assignment.MeasureId,
            MeasureCode = measure.Code,
            MeasureName = measure.Name,
            IndicatorOrdinal = indicator.Ordinal,
            OrganisationCode = assignment.OrganisationCode,
            Reason = assignment.RevocationReason ?? "",
            RevokedAt = now,
            Version = assignment.Version,
        };
    }

    private static (Indicator Indicator, Measure Measure) Find(Plan plan, Assignment assignment)
    {
        var code = plan.Measures.Single(measure => measure.Id == assignment.MeasureId).Code;
        return plan.Current.Content.Measures().Single(line => line.Measure.Code == code);
    }

    private static string[] Recipients(PlanVersion version, OrganisationCopy organisations)
    {
        var tree = organisations.On(version.EffectiveOn, version.Content.Addressees);
        return [.. version.Document.Recipients.SelectMany(name => tree.Resolve(name).Codes).Distinct().Order(StringComparer.Ordinal)];
    }

    private static PlanParties Frozen(Plan plan) => plan.Current.Parties
        ?? throw new InvalidOperationException("Only a plan in force is announced.");

    private static IReadOnlyList<PlannedMeasure> Measures(Plan plan)
    {
        var parties = Frozen(plan);
        var content = plan.Current.Content;
        var inConflict = content.Indicators
            .SelectMany(indicator => indicator.OpenConflicts.SelectMany(conflict => conflict.WithOrdinals.Prepend(indicator.Ordinal)))
            .ToHashSet();
        return
        [
            .. content.Measures().Select(line => new PlannedMeasure
            {
                MeasureId = plan.MeasureIdOf(line.Measure.Code),
                Code = line.Measure.Code,
                IndicatorOrdinal = line.Indicator.Ordinal,
                Part = line.Measure.Part,
                Name = line.Measure.Name,
                Unit = line.Measure.Unit,
                Group = line.Indicator.Group,
                Direction = line.Measure.Direction,
                Kind = line.Measure.Kind,
                Aggregation = line.Measure.Aggregation,
                Target = line.Measure.Target is { } target ? Of(target) : null,
                SubValues = [.. line.Measure.SubValues.Select(part => new PlannedSubValue { Name = part.Name, Unit = part.Unit, Value = part.Value, Raw = part.Raw })],
                Collective = parties[line.Measure.Code].Collective,
                LeadCodes = parties[line.Measure.Code].LeadCodes,
                CoordinatorCodes = parties[line.Measure.Code].CoordinatorCodes,
                EvaluatorCodes = parties[line.Measure.Code].EvaluatorCodes,
                HasOpenConflict = inConflict.Contains(line.Indicator.Ordinal),
            }),
        ];
    }

    // "At least" inside a change is in the print: whoever reckons with the year compares with the change itself.
    private static PlannedTarget Of(Target target) => new()
    {
        Kind = target.Kind switch { "increaseByAtLeast" => "increaseBy", "reduceByAtLeast" => "reduceBy", var kind => kind },
        Value = target.Value,
        Low = target.Low,
        High = target.High,
        Raw = target.Raw,
        SourceDocument = target.Source,
        Note = target.Note,
    };
}
