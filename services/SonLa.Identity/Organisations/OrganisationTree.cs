using SonLa.ServiceDefaults.Problems;

namespace SonLa.Identity.Organisations;

/// <summary>The rules that one organisation cannot check alone: parents and successors exist and never lead back to the organisation.</summary>
internal sealed class OrganisationTree(IEnumerable<(string Code, string? Parent, string? Successor)> organisations)
{
    private readonly Dictionary<string, (string? Parent, string? Successor)> _links =
        organisations.ToDictionary(one => one.Code, one => (one.Parent, one.Successor), StringComparer.Ordinal);

    /// <summary>Insists that an organisation with these facts fits into the tree.</summary>
    public void Accept(string code, OrganisationFacts facts)
    {
        new InputCheck()
            .Require(facts.ParentCode is null || _links.ContainsKey(facts.ParentCode), "parentCode", "Không có cơ quan cấp trên với mã này; hãy chọn một mã trong danh sách cơ quan.", "There is no parent organisation with this code; take one from the list of organisations.")
            .Require(facts.SuccessorCode is null || _links.ContainsKey(facts.SuccessorCode), "successorCode", "Không có cơ quan kế thừa với mã này; hãy lập cơ quan đó trước.", "There is no successor with this code; establish it first.")
            .ThrowIfAny();
        _links[code] = (facts.ParentCode, facts.SuccessorCode);
        if (LeadsBack(code, link => link.Parent))
        {
            throw new RuleViolationException("organisation.above-itself", new("Cơ quan không thể là cấp trên của chính mình; hãy sửa parentCode.", "An organisation cannot be above itself; mend parentCode."));
        }

        if (LeadsBack(code, link => link.Successor))
        {
            throw new RuleViolationException("organisation.succeeds-itself", new("Cơ quan không thể kế thừa chính mình; hãy sửa successorCode.", "An organisation cannot succeed itself; mend successorCode."));
        }
    }

    private bool LeadsBack(string? start, Func<(string? Parent, string? Successor), string?> next)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var code = start;
        while (code is not null && _links.TryGetValue(code, out var link))
        {
            if (!seen.Add(code))
            {
                return true;
            }

            code = next(link);
        }

        return false;
    }
}
