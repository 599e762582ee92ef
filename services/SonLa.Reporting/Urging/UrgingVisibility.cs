using SonLa.Reporting.Obligations;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Urging;

/// <summary>Who may see which urging notes: those who must answer, those who issued; those who direct and follow up see all.</summary>
internal static class UrgingVisibility
{
    public static IQueryable<UrgingNote> VisibleTo(this IQueryable<UrgingNote> notes, Caller caller)
    {
        if (caller.SeesAll())
        {
            return notes;
        }

        var own = caller.OrganisationCode;
        return caller.WorksInAffairs()
            ? notes.Where(note => note.OrganisationCode == own || note.IssuerCode == own)
            : notes.Where(_ => false);
    }
}
