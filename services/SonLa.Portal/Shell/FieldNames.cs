using System.Globalization;
using System.Text.RegularExpressions;

namespace SonLa.Portal.Shell;

/// <summary>What services' fields are called on the pages, where a service says what is wrong with one.</summary>
internal static partial class FieldNames
{
    /// <summary>Null where no page has such a field: then the sentence stands alone, and never a name out of the code.</summary>
    internal static string? Of(string field)
    {
        var line = Index().Match(field) is { Success: true } found ? int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) + 1 : (int?)null;
        var name = Index().Replace(field, "").Split('.').Reverse().Select(Known).FirstOrDefault(known => known is not null);
        return (name, line) switch
        {
            (null, _) => null,
            (_, null) => name,
            _ => Say($"{name}, dòng {line}", $"{name}, line {line}"),
        };
    }

    private static string? Known(string name) => name switch
    {
        "reason" => Say("Lý do", "Reason"),
        "note" => Say("Ghi chú", "Note"),
        "text" or "what" => Say("Nội dung", "Text"),
        "why" or "cause" => Say("Nguyên nhân", "Cause"),
        "effect" => Say("Ảnh hưởng", "Effect"),
        "proposal" or "proposals" => Say("Đề xuất, kiến nghị", "Proposal"),
        "assessment" => Say("Đánh giá tình hình", "Assessment"),
        "required" => Say("Nội dung phải trả lời", "What the answer must say"),
        "documentNumber" or "guidingDocument" => Say("Số văn bản", "Document number"),
        "documentDate" => Say("Ngày văn bản", "Day of the document"),
        "dueOn" or "reportDueOn" => Say("Hạn", "Due day"),
        "happenedOn" or "heldOn" or "guidedOn" or "on" or "day" or "effectiveOn" => Say("Ngày", "Day"),
        "event" => Say("Sự kiện", "Event"),
        "subject" or "about" => Say("Về việc", "About"),
        "period" => Say("Kỳ", "Period"),
        "year" or "planYear" => Say("Năm", "Year"),
        "grade" or "progress" or "quality" => Say("Mức", "Grade"),
        "words" => Say("Nhận xét", "Words"),
        "kind" => Say("Loại", "Kind"),
        "name" => Say("Tên", "Name"),
        "title" => Say("Tiêu đề", "Title"),
        "position" => Say("Chức vụ", "Position"),
        "accountId" or "persons" => Say("Người thực hiện", "Person"),
        "insteadOf" => Say("Thay cho", "In the place of"),
        "part" => Say("Phần việc", "Part"),
        "section" => Say("Mục", "Section"),
        "product" => Say("Sản phẩm", "Product"),
        "unit" => Say("Đơn vị", "Unit"),
        "measureCode" or "measures" => Say("Chỉ tiêu", "Indicator"),
        "taskId" => Say("Nhiệm vụ", "Task"),
        "obligationId" => Say("Báo cáo", "Report"),
        "organisationCode" or "organisation" or "organisations" or "owner" => Say("Cơ quan", "Organisation"),
        "classes" => Say("Đối tượng", "Addressees"),
        "outlets" => Say("Cơ quan báo chí", "Outlets"),
        "milestones" => Say("Mốc thời gian", "Milestone"),
        "evidence" => Say("Minh chứng", "Evidence"),
        "value" or "figures" => Say("Số liệu", "Figure"),
        "toCutOff" => Say("Thực hiện đến ngày chốt", "Actual to the cut-off"),
        "estimate" => Say("Ước thực hiện", "Estimate"),
        "email" => Say("Thư điện tử", "E-mail"),
        "currentPassword" or "newPassword" or "password" => Say("Mật khẩu", "Password"),
        "userName" => Say("Tên đăng nhập", "User name"),
        "minAge" => Say("Số ngày chờ", "Days waiting"),
        "stage" or "state" => Say("Trạng thái", "State"),
        "instant" => Say("Thời điểm", "Instant"),
        "source" => Say("Nguồn", "Source"),
        _ => null,
    };

    [GeneratedRegex(@"\[(\d{1,6})\]", RegexOptions.CultureInvariant)]
    private static partial Regex Index();
}
