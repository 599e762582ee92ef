using Xunit;

namespace SonLa.Reporting.Tests;

public sealed class OpenApiTests(ReportingService service) : IClassFixture<ReportingService>
{
    [Fact]
    public async Task The_service_describes_every_path_that_it_serves()
    {
        var paths = (await service.Anonymous().GetJson("/openapi/v1.json")).GetProperty("paths").EnumerateObject().Select(path => path.Name).ToList();

        Assert.Superset(
            new HashSet<string>
            {
                "/calendars/{year}", "/obligations", "/obligations/late", "/obligations/summary", "/obligations/{obligationId}", "/obligations/{obligationId}/seen",
                "/reports", "/reports/{reportId}", "/reports/{reportId}/submission", "/reports/{reportId}/return", "/reports/{reportId}/acceptance", "/reports/{reportId}/corrections", "/reports/{reportId}/revisions",
                "/periods/{period}/consolidation", "/periods/{period}/indicators", "/periods/{period}/close", "/periods/{period}/closed", "/periods/{period}/verification", "/periods/{period}/consolidation/as-of", "/periods/{period}/report.docx", "/periods/{period}/report.xlsx", "/calendars/{year}/events", "/reports/{reportId}/findings",
                "/reports/{reportId}/measures/{measureCode}/reopening", "/reports/{reportId}/measures/{measureCode}/acceptance", "/periods/{period}/vintages", "/periods/{period}/vintages/as-of", "/periods/{period}/vintages/{measureCode}", "/forecast-errors", "/periods/{period}/disagreements", "/periods/{period}/settlements", "/scenarios/{year}", "/periods/{period}/expectations", "/periods/{period}/inputs", "/periods/{period}/inputs/{measureCode}",
                "/obstacles", "/obstacles/subjects", "/obstacles/{obstacleId}", "/obstacles/{obstacleId}/taking-on", "/obstacles/{obstacleId}/resolution", "/obstacles/{obstacleId}/passing-up", "/obstacles/{obstacleId}/decision", "/obstacles/{obstacleId}/withdrawal",
                "/urging-notes", "/urging-notes/subjects", "/urging-notes/{noteId}", "/urging-notes/{noteId}/answer", "/urging-notes/{noteId}/reissue", "/urging-notes/{noteId}/closing",
                "/ubnd-sessions", "/ubnd-sessions/{sessionId}", "/ubnd-sessions/{sessionId}/conclusions", "/conclusions", "/conclusions/{conclusionId}", "/conclusions/{conclusionId}/reports", "/conclusions/{conclusionId}/closing",
            },
            paths.ToHashSet());
    }
}
