using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Persistence;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Organisations;

/// <summary>All organisations and collective names that this service has heard of.</summary>
internal sealed record OrganisationCopy(IReadOnlyList<Organisation> Organisations, IReadOnlyList<Addressee> Collectives)
{
    public static async Task<OrganisationCopy> Read(AssignmentsDbContext db, CancellationToken cancellationToken)
    {
        var organisations = await db.Organisations.AsNoTracking().ToListAsync(cancellationToken);
        var classes = await db.OrganisationClasses.AsNoTracking().OrderBy(row => row.Code).ToListAsync(cancellationToken);
        return new(organisations, [.. classes.Select(row => new Addressee { Name = row.Name, Aliases = row.Aliases, MemberKind = row.Kind, Reason = row.Reason })]);
    }

    /// <summary>The tree on a day, as a document with its own collective names understands it.</summary>
    public OrganisationTree On(DateOnly day, IEnumerable<Addressee> named) => new(Organisations, [.. named, .. Collectives], day);

    /// <summary>Refuses to read names while no organisation is known, because none could be resolved.</summary>
    public OrganisationCopy RequireKnown() => Organisations.Count > 0
        ? this
        : throw new RuleViolationException(
            "organisations.not-yet-known",
            new(
                "Chưa nhận được cây tổ chức nên chưa thể đọc tên cơ quan trong văn bản; hãy chờ ít giây, hoặc nhờ người quản trị phát lại danh mục cơ quan (POST /organisations/republish), rồi gửi lại.",
                "The organisations have not arrived yet, so no name in the document could be resolved; wait a few seconds, or have an administrator republish them (POST /organisations/republish), and send it again."));
}
