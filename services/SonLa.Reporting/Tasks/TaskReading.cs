using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Tasks;

/// <summary>Which tasks a caller may see: those that name one's organisation, all for those who direct; of a class that is not open only what its rules allow, and always what was handed to oneself.</summary>
internal sealed class TaskReading(ReportingDbContext db, Caller caller, ReadingClasses classes)
{
    public Caller Caller => caller;

    public IQueryable<TrackedTask> Visible(IQueryable<TrackedTask> tasks)
    {
        var own = caller.OrganisationCode;
        var me = caller.AccountId;
        var all = caller.SeesAll();
        var works = caller.WorksInAffairs();
        var open = classes.OpenTo(caller).ToArray();
        var asParty = classes.OpenToParty(caller).ToArray();
        return tasks.Where(task =>
            (task.Class == null && (all || (works && task.PartyCodes.Contains(own))))
            || (task.Class != null && open.Contains(task.Class))
            || (task.Class != null && task.PartyCodes.Contains(own) && asParty.Contains(task.Class))
            || db.TaskHandovers.Any(handover => handover.TaskId == task.TaskId && handover.AccountId == me && handover.OrganisationCode == own && handover.TakenBackAt == null));
    }

    /// <summary>Whether the caller's organisation has a say on a task in a role: as the document names it; besides, the office of the UBND judges whatever is assigned (decision of 2024, Điều 2.1.4) but what it leads itself.</summary>
    public bool HasSay(TrackedTask task, string role)
    {
        var own = caller.OrganisationCode;
        return task.Content.RolesOf(own).Contains(role)
            || (role == TaskRole.Evaluator && caller.Is(Roles.UbndOffice) && task.OwnerCode is null && task.Content.Binds && !task.LeadCodes.Contains(own));
    }

    /// <summary>Whether a class may be read wherever it stands, as in a consolidation of the whole province.</summary>
    public bool ReadsAll(string? taskClass) => classes.MayRead(caller, taskClass, isParty: false);

    /// <summary>Names of persons are their organisation's affair, and of those who direct.</summary>
    public bool SeesPersonsOf(string organisationCode) => caller.SeesAll() || caller.OrganisationCode == organisationCode;
}
