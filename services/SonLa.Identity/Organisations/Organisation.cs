using SonLa.Contracts.Identity;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Identity.Organisations;

/// <summary>One organisation of the province's dated tree, with its accountable office holder's title and every name documents give it.</summary>
internal sealed class Organisation
{
    private Organisation()
    {
    }

    public Guid OrganisationId { get; private set; } = Guid.CreateVersion7();

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Kind { get; private set; } = "";

    public string? ParentCode { get; private set; }

    public string HeadTitle { get; private set; } = "";

    public IReadOnlyList<string> Aliases { get; private set; } = [];

    public DateOnly ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public string? SuccessorCode { get; private set; }

    /// <summary>The act by which it ended; null while it exists, and where no act was recorded.</summary>
    public OrganisationSuccession? Succession { get; private set; }

    /// <summary>First day on which it is called so; null where it always was.</summary>
    public DateOnly? NamedFrom { get; private set; }

    public int Version { get; private set; }

    public static Organisation Establish(string code, OrganisationFacts facts)
    {
        var organisation = new Organisation { Code = code };
        organisation.Change(facts);
        return organisation;
    }

    /// <summary>Takes over what a decision says; the tree's rules that need other organisations are the tree's (<see cref="OrganisationTree"/>).</summary>
    public void Change(OrganisationFacts facts)
    {
        if (facts.ValidTo < facts.ValidFrom)
        {
            throw new RuleViolationException("organisation.ends-before-it-begins", new("Ngày kết thúc phải từ ngày bắt đầu trở đi; hãy sửa validTo.", "The last day must not be before the first; mend validTo."));
        }

        if (facts.SuccessorCode is not null && facts.ValidTo is null)
        {
            throw new RuleViolationException("organisation.succeeded-but-not-ended", new("Cơ quan có cơ quan kế thừa phải có ngày kết thúc; hãy điền validTo.", "An organisation with a successor must have a last day; give validTo."));
        }

        Name = facts.Name;
        Kind = facts.Kind;
        ParentCode = facts.ParentCode;
        HeadTitle = facts.HeadTitle;
        Aliases = [.. facts.Aliases.Distinct(StringComparer.Ordinal)];
        ValidFrom = facts.ValidFrom;
        ValidTo = facts.ValidTo;
        SuccessorCode = facts.SuccessorCode;
        if (Succession?.EffectiveOn != facts.ValidTo?.AddDays(1) || Succession?.Heirs.Any(heir => heir.OrganisationCode == facts.SuccessorCode) is not true)
        {
            Succession = null;
        }

        Version++;
    }

    /// <summary>Goes on under another name from a day on; documents may still call it by the old one.</summary>
    public void Rename(string name, string headTitle, DateOnly from)
    {
        Aliases = [.. Aliases.Append(Name).Append(HeadTitle).Where(alias => alias != name && alias != headTitle).Distinct(StringComparer.Ordinal)];
        Name = name;
        HeadTitle = headTitle;
        NamedFrom = from;
        Version++;
    }

    /// <summary>Ends the day before an act takes effect; the heir of everything else is its successor.</summary>
    public void End(OrganisationSuccession succession)
    {
        Succession = succession;
        ValidTo = succession.EffectiveOn.AddDays(-1);
        SuccessorCode = succession.Heirs.Single(heir => heir.MeasureCodes is null).OrganisationCode;
        Version++;
    }

    public OrganisationChanged ToEvent() => new()
    {
        OrganisationId = OrganisationId,
        Code = Code,
        Name = Name,
        Kind = Kind,
        ParentCode = ParentCode,
        HeadTitle = HeadTitle,
        Aliases = Aliases,
        ValidFrom = ValidFrom,
        ValidTo = ValidTo,
        SuccessorCode = SuccessorCode,
        Succession = Succession,
        NamedFrom = NamedFrom,
        Version = Version,
    };
}
