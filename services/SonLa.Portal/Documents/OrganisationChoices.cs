using SonLa.Portal.Platform;

namespace SonLa.Portal.Documents;

/// <summary>Whom a name in a document may mean: collective names first, then the organisations of the tree by kind, as office holders.</summary>
internal sealed class OrganisationChoices(PlatformClient platform)
{
    internal sealed record Organisation(string Code, string Name, string? Kind, string? HeadTitle, DateOnly? ValidTo);

    internal sealed record Classes(IReadOnlyList<CollectiveName> Items);

    internal sealed record CollectiveName(string Code, string Name);

    internal async Task<IReadOnlyList<ChoiceGroup>> Read()
    {
        var classes = platform.Get<Classes>("identity", "/organisation-classes");
        var organisations = (await platform.Get<Page<Organisation>>("identity", "/organisations?limit=200")).Value?.Items ?? [];
        var collective = (await classes).Value?.Items ?? [];
        return
        [
            new(Say("Nhóm cơ quan", "Groups"), [.. collective.Select(one => new Choice(one.Name, one.Name))]),
            .. organisations
                .Where(organisation => organisation.ValidTo is null)
                .GroupBy(organisation => KindText(organisation.Kind))
                .OrderBy(group => group.Key.Order)
                .Select(group => new ChoiceGroup(group.Key.Name, [.. group.Select(ChoiceOf).OrderBy(choice => choice.Label, StringComparer.CurrentCulture)])),
        ];
    }

    // The documents name office holders, so the office holder stands in the plan.
    private static Choice ChoiceOf(Organisation organisation) => string.IsNullOrEmpty(organisation.HeadTitle)
        ? new(organisation.Name, organisation.Name)
        : new(organisation.HeadTitle, $"{organisation.Name} ({organisation.HeadTitle})");

    private static (int Order, string Name) KindText(string? kind) => kind switch
    {
        "department" => (1, Say("Sở, ban, ngành", "Departments")),
        "district" => (2, Say("Huyện, thành phố", "Districts")),
        "province" => (3, Say("Tỉnh", "Province")),
        _ => (4, Say("Cơ quan khác", "Others")),
    };
}

/// <summary>Choices of one kind.</summary>
public sealed record ChoiceGroup(string Name, IReadOnlyList<Choice> Choices);

/// <param name="Value">As it will stand in the plan.</param>
/// <param name="Label">As it is chosen.</param>
public sealed record Choice(string Value, string Label);
