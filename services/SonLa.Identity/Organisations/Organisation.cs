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
        Version = Version,
    };
}
