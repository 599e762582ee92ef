using SonLa.Contracts.Assignments;
using SonLa.Contracts.Identity;

namespace SonLa.Reporting.Tests.Obligations;

/// <summary>An act of succession as Identity and Assignments tell of it.</summary>
internal sealed record AnAct(DateOnly EffectiveOn)
{
    public Guid SuccessionId { get; init; } = Guid.CreateVersion7();

    public string DocumentNumber { get; init; } = "15/NQ-MAU";

    public bool DeliversEarlier { get; init; }

    public IReadOnlyList<OrganisationChanged> Created { get; init; } = [];

    public IReadOnlyDictionary<string, IReadOnlyList<OrganisationHeir>> Ended { get; init; } = new Dictionary<string, IReadOnlyList<OrganisationHeir>>();

    public static OrganisationHeir To(string code, params string[] measureCodes) => new() { OrganisationCode = code, MeasureCodes = measureCodes.Length == 0 ? null : measureCodes };

    /// <summary>What is told of each organisation that the act concerns: who begins, then who ends.</summary>
    public IReadOnlyList<OrganisationChanged> Told(IReadOnlyDictionary<string, OrganisationChanged> known) =>
    [
        .. Created.Select(one => one with { ValidFrom = EffectiveOn }),
        .. Ended.Select(one => known[one.Key] with
        {
            ValidTo = EffectiveOn.AddDays(-1),
            SuccessorCode = one.Value.Single(heir => heir.MeasureCodes is null).OrganisationCode,
            Succession = new() { SuccessionId = SuccessionId, DocumentNumber = DocumentNumber, EffectiveOn = EffectiveOn, DeliversEarlier = DeliversEarlier, Heirs = one.Value },
            Version = known[one.Key].Version + 1,
        }),
    ];

    /// <summary>The measures under the new names.</summary>
    public IReadOnlyList<PlannedMeasure> In(IReadOnlyList<PlannedMeasure> measures) =>
    [
        .. measures.Select(measure => measure with
        {
            LeadCodes = In(measure.LeadCodes, measure.Code),
            CoordinatorCodes = In(measure.CoordinatorCodes, measure.Code),
            EvaluatorCodes = In(measure.EvaluatorCodes, measure.Code),
        }),
    ];

    public string HeirOf(string code, string? measureCode) => !Ended.TryGetValue(code, out var heirs)
        ? code
        : (heirs.FirstOrDefault(heir => measureCode is not null && heir.MeasureCodes?.Contains(measureCode) is true) ?? heirs.Single(heir => heir.MeasureCodes is null)).OrganisationCode;

    private List<string> In(IReadOnlyList<string> codes, string measureCode) => [.. codes.Select(code => HeirOf(code, measureCode)).Distinct().Order(StringComparer.Ordinal)];
}
