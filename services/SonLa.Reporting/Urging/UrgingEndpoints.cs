using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Urging;

/// <summary>The slices of urging notes and checks.</summary>
internal static class UrgingEndpoints
{
    internal static void MapUrgingEndpoints(this IEndpointRouteBuilder app)
    {
        var notes = app.MapGroup("/urging-notes").WithTags("Urging").RequirePermission(Permissions.ReadReporting);
        ListUrgings.Map(notes);
        IssueUrging.Map(notes);
        ListUrgingSubjects.Map(notes);
        GetUrging.Map(notes);
        AnswerUrging.Map(notes);
        ReissueUrging.Map(notes);
        CloseUrging.Map(notes);
    }
}
