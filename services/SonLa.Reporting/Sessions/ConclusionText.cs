using System.Globalization;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Reporting.Sessions;

/// <summary>A conclusion as it is written down, before it is checked.</summary>
public sealed record ConclusionText
{
    internal const int Most = 100;

    public required string Text { get; init; }

    /// <summary>Who must follow it up; absent where nobody must.</summary>
    public string? LeadCode { get; init; }

    /// <summary>The office within the lead.</summary>
    public string? LeadUnit { get; init; }

    public IReadOnlyList<string> CoordinatorCodes { get; init; } = [];

    /// <summary>The last day, in Vietnam; with a lead only.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Asked and not ordered ("Đề nghị").</summary>
    public bool IsRequest { get; init; }

    /// <summary>Notes everything malformed against its field.</summary>
    internal void Check(InputCheck check, string field, DateOnly heldOn, bool ofProvince, string ownCode, IReadOnlySet<string> known) => check
        .RequireText(Text, $"{field}text", ReportText.LongestText)
        .LimitText(LeadUnit, $"{field}leadUnit", 200)
        .Require((LeadCode is null) == (DueOn is null), $"{field}dueOn", "Kết luận giao việc phải có cả cơ quan chủ trì (leadCode) và thời hạn (dueOn); kết luận không giao việc thì bỏ trống cả hai.", "A follow-up needs both a lead (leadCode) and a day (dueOn); a conclusion without one has neither.")
        .Require(DueOn is not { } due || (due >= heldOn && due <= heldOn.AddYears(3)), $"{field}dueOn", "Thời hạn phải từ ngày họp, không quá 3 năm.", "The day must be on or after the session's, within three years.")
        .Require(LeadCode is null || known.Contains(LeadCode), $"{field}leadCode", "Không có cơ quan này; hãy lấy mã từ danh sách cơ quan.", "There is no such organisation; take the code from the list of organisations.")
        .Require(LeadCode is null || ofProvince || LeadCode == ownCode, $"{field}leadCode", "Phiên họp cấp huyện giao việc cho đơn vị của mình: hãy ghi mã của huyện, tên phòng ban ghi vào leadUnit.", "A district's session gives work to its own offices: name the district, and the office in leadUnit.")
        .Require(CoordinatorCodes.Count <= Most && CoordinatorCodes.All(known.Contains) && CoordinatorCodes.Distinct().Count() == CoordinatorCodes.Count && (LeadCode is null || !CoordinatorCodes.Contains(LeadCode)), $"{field}coordinatorCodes", "Cơ quan phối hợp phải có trong danh sách, không trùng nhau và không trùng cơ quan chủ trì.", "Coordinators must be known organisations, each once, and not the lead.");

    internal IEnumerable<string> Codes => LeadCode is null ? CoordinatorCodes : CoordinatorCodes.Append(LeadCode);

    internal static string FieldOf(int index) => $"conclusions[{index.ToString(CultureInfo.InvariantCulture)}].";
}
