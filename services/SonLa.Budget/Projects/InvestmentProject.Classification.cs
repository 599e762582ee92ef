using SonLa.ServiceDefaults.Problems;

namespace SonLa.Budget.Projects;

/// <summary>Which programme and group the project is recorded in, and every correction of that.</summary>
internal sealed partial class InvestmentProject
{
    private readonly List<ClassificationCorrection> _corrections = [];
    private string? _programme;
    private string? _group;

    /// <summary>Programme that pays for the project, as it is recorded now.</summary>
    public string? Programme
    {
        get => _programme;
        init => _programme = value;
    }

    /// <summary>Group of the project by the Law on Public Investment, one of <see cref="ProjectGroups"/>; null where it is not recorded.</summary>
    public string? Group
    {
        get => _group;
        init => _group = value;
    }

    public IReadOnlyList<ClassificationCorrection> Corrections => _corrections;

    /// <summary>Records another programme or group from now on; what was frozen before keeps what it says.</summary>
    public ClassificationCorrection Classify(string? programme, string? group, string reason, string? documentNumber, DateTimeOffset at, Guid by)
    {
        if ((programme, group) == (_programme, _group))
        {
            throw new RuleViolationException("project.nothing-corrected", new(
                "Dự án đã ghi đúng chương trình và nhóm này; không có gì để đính chính.",
                "The project is recorded in this programme and group; nothing is to be corrected."));
        }

        Version++;
        var correction = new ClassificationCorrection
        {
            ProjectVersion = Version,
            ProgrammeBefore = _programme,
            Programme = programme,
            GroupBefore = _group,
            Group = group,
            Reason = reason,
            DocumentNumber = documentNumber,
            EnteredAt = at,
            EnteredBy = by,
        };
        (_programme, _group) = (programme, group);
        _corrections.Add(correction);
        return correction;
    }
}
