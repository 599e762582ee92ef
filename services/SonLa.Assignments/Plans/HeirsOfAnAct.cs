using SonLa.Assignments.Organisations;
using SonLa.Assignments.Tasks;
using SonLa.Contracts.Identity;

namespace SonLa.Assignments.Plans;

/// <summary>Puts those who take over by an act of succession into the places of those who end.</summary>
internal sealed class HeirsOfAnAct(OrganisationsSucceeded act)
{
    private readonly Dictionary<string, IReadOnlyList<OrganisationHeir>> _heirs = act.Ended.ToDictionary(ended => ended.OrganisationCode, ended => ended.Heirs);

    public PlanParties In(PlanParties parties) => parties with
    {
        Measures =
        [
            .. parties.Measures.Select(one => one with
            {
                Leads = In(one.Leads, one.MeasureCode),
                Coordinators = In(one.Coordinators, one.MeasureCode),
                Evaluators = In(one.Evaluators, one.MeasureCode),
            }),
        ],
        Tasks = [.. parties.Tasks.Select(In)],
    };

    private TaskParties In(TaskParties one) => one with
    {
        Leads = In(one.Leads, null),
        Coordinators = In(one.Coordinators, null),
        Evaluators = In(one.Evaluators, null),
        Monitors = In(one.Monitors, null),
    };

    private IReadOnlyList<ResolvedName> In(IReadOnlyList<ResolvedName> names, string? measureCode) =>
        names.Any(name => name.Codes.Any(_heirs.ContainsKey))
            ? [.. names.Select(name => name with { Codes = [.. name.Codes.Select(code => HeirOf(code, measureCode)).Distinct().Order(StringComparer.Ordinal)] })]
            : names;

    private string HeirOf(string code, string? measureCode) => _heirs.TryGetValue(code, out var heirs)
        ? (heirs.FirstOrDefault(heir => measureCode is not null && heir.MeasureCodes?.Contains(measureCode) is true) ?? heirs.First(heir => heir.MeasureCodes is null)).OrganisationCode
        : code;
}
