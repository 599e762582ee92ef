using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Sessions;

/// <summary>The slices of sessions and their conclusions.</summary>
internal static class SessionEndpoints
{
    internal static void MapSessionEndpoints(this IEndpointRouteBuilder app)
    {
        var sessions = app.MapGroup("/ubnd-sessions").WithTags("Sessions").RequirePermission(Permissions.ReadReporting);
        ListSessions.Map(sessions);
        RecordSession.Map(sessions);
        GetSession.Map(sessions);
        AddConclusion.Map(sessions);
        var conclusions = app.MapGroup("/conclusions").WithTags("Sessions").RequirePermission(Permissions.ReadReporting);
        ListConclusions.Map(conclusions);
        GetConclusion.Map(conclusions);
        ReportConclusion.Map(conclusions);
        CloseConclusion.Map(conclusions);
    }
}
