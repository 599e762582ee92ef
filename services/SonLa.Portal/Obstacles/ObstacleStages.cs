using System.Security.Claims;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Portal.Obstacles;

/// <summary>What stages are called, and who is offered which step; what may be done is decided by Reporting.</summary>
internal static class ObstacleStages
{
    internal static readonly string[] ToFilter = ["open", "raised", "taken-on", "passed-up", "resolved", "decided", "withdrawn"];

    internal static string NameOf(string stage) => stage switch
    {
        "open" => Say("Đang chờ xử lý", "Waiting"),
        "raised" => Say("Mới nêu", "Raised"),
        "taken-on" => Say("Đã tiếp nhận", "Taken on"),
        "passed-up" => Say("Đã trình UBND tỉnh", "Passed to the UBND"),
        "resolved" => Say("Đã giải quyết", "Resolved"),
        "decided" => Say("UBND tỉnh đã quyết định", "Decided by the UBND"),
        "withdrawn" => Say("Đã rút", "Withdrawn"),
        _ => stage,
    };

    /// <summary>Steps that the person may take now: the path's last part.</summary>
    internal static IEnumerable<string> StepsFor(ClaimsPrincipal person, string organisationCode, Obstacle obstacle)
    {
        if (person.IsInRole(Roles.Planning) && obstacle.Stage == "raised")
        {
            yield return "taking-on";
        }

        if (person.IsInRole(Roles.Planning) && obstacle.Stage == "taken-on")
        {
            yield return "resolution";
            yield return "passing-up";
        }

        if ((person.IsInRole(Roles.Chairman) || person.IsInRole(Roles.UbndOffice)) && obstacle.Stage == "passed-up")
        {
            yield return "decision";
        }

        if (obstacle.Open && obstacle.OrganisationCode == organisationCode && Raises(person))
        {
            yield return "withdrawal";
        }
    }

    /// <summary>Whether the person's organisation reports and so can raise obstacles.</summary>
    internal static bool Raises(this ClaimsPrincipal person) =>
        new[] { Roles.OrganisationHead, Roles.Specialist, Roles.District, Roles.Planning, Roles.Finance }.Any(person.IsInRole);

    internal static (string Title, string Text, string Button, bool Document) WordsOf(string step) => step switch
    {
        "taking-on" => (Say("Tiếp nhận", "Take it on"), Say("Hướng xử lý (không bắt buộc)", "What will be done (need not be said)"), Say("Tiếp nhận", "Take on"), false),
        "resolution" => (Say("Giải quyết trong thẩm quyền", "Resolve within your powers"), Say("Nội dung trả lời", "Answer"), Say("Trả lời, kết thúc", "Answer and close"), true),
        "passing-up" => (Say("Trình UBND tỉnh", "Pass to the UBND"), Say("Ý kiến tham mưu", "Advice"), Say("Trình UBND tỉnh", "Pass up"), true),
        "decision" => (Say("Quyết định của UBND tỉnh", "Decision of the UBND"), Say("Nội dung quyết định", "Decision"), Say("Ghi quyết định", "Record the decision"), true),
        _ => (Say("Rút lại", "Withdraw"), Say("Lý do rút", "Reason for withdrawing"), Say("Rút lại", "Withdraw"), false),
    };
}
