using SonLa.Contracts.Assignments;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Evaluations;

/// <summary>Who judges whom, and what of the evidence they see.</summary>
internal static class EvaluationRight
{
    /// <summary>S001 Điều 2.1.4: the office of the UBND judges agencies, districts and their people; 2668/QĐ-UBND, annex: indicators 1 to 4 only their evaluators do.</summary>
    public static bool MayJudge(this Caller caller, EvaluationSubject subject, PlannedMeasure? measure, EvaluationRules rules) => subject.Kind == EvaluationSubject.Indicator
        ? EvaluatorsOf(measure, rules).Contains(caller.OrganisationCode)
        : caller.Is(Roles.UbndOffice, Roles.Chairman);

    /// <summary>Organisations that evaluate a measure: those the plan names, otherwise those the year's rules name.</summary>
    public static IReadOnlyList<string> EvaluatorsOf(PlannedMeasure? measure, EvaluationRules rules) =>
        measure is { EvaluatorCodes.Count: > 0 } named ? named.EvaluatorCodes : rules.Indicators.EvaluatedBy;

    /// <summary>Nobody judges the organisation they act for; the chairman judges every one.</summary>
    public static void RefuseOwnCase(this Caller caller, EvaluationSubject subject)
    {
        if (subject.OrganisationCode == caller.OrganisationCode && !caller.Is(Roles.Chairman))
        {
            throw new RuleViolationException("evaluation.own-organisation", new(
                "Không tự đánh giá cơ quan mình hoặc người của cơ quan mình; việc này do Chủ tịch UBND tỉnh thực hiện.",
                "Nobody judges their own organisation or its people; the chairman does."));
        }
    }

    /// <summary>Evidence without the reports of other organisations, for whom these do not concern; who reported what is for those who follow up.</summary>
    public static Evidence For(this Evidence evidence, Caller caller) =>
        evidence with { Results = [.. evidence.Results.Select(result => result.For(caller))] };

    public static Evidence.ResultLine For(this Evidence.ResultLine result, Caller caller) => result with { Sources = caller.Own(result.Sources) };

    public static EvidenceChange For(this EvidenceChange change, Caller caller) =>
        change.Kind == EvidenceChange.Result ? change with { Sources = caller.Own(change.Sources) } : change;

    private static IReadOnlyList<Evidence.SourceLine> Own(this Caller caller, IReadOnlyList<Evidence.SourceLine> sources) =>
        caller.SeesAll() ? sources : [.. sources.Where(source => source.OrganisationCode == caller.OrganisationCode)];
}
