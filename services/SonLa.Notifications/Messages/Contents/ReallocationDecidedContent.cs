using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>A reallocation of capital was applied, refused or voided.</summary>
internal sealed record ReallocationDecidedContent : Content
{
    public const string Name = "reallocation-decided";
    private const int MostTold = 40;

    /// <param name="ProjectCode">The project.</param>
    /// <param name="SourceCode">Funding source.</param>
    /// <param name="AmountInDong">Negative where capital was taken back.</param>
    public sealed record Line(string ProjectCode, string SourceCode, decimal AmountInDong);

    public override string Kind => Name;

    public required int PlanYear { get; init; }

    public required int RoundNumber { get; init; }

    /// <summary><c>applied</c>, <c>rejected</c> or <c>voided</c>.</summary>
    public required string Outcome { get; init; }

    public required string DocumentNumber { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public required IReadOnlyList<Line> Lines { get; init; }

    public override Say Title(OrganisationNames names) => Outcome switch
    {
        "applied" => new($"Đã quyết định điều chuyển vốn đợt {RoundNumber} năm {PlanYear}", $"The reallocation of round {RoundNumber} of {PlanYear} is in force"),
        "voided" => new($"Đã hủy quyết định điều chuyển vốn đợt {RoundNumber} năm {PlanYear}", $"The reallocation of round {RoundNumber} of {PlanYear} is voided"),
        _ => new($"Không chấp thuận đề xuất điều chuyển vốn đợt {RoundNumber} năm {PlanYear}", $"The reallocation proposed in round {RoundNumber} of {PlanYear} is refused"),
    };

    public override Say Body(OrganisationNames names)
    {
        var document = new Say($"Văn bản {DocumentNumber}, từ ngày {Wording.Day(DecidedOn)}.", $"Document {DocumentNumber}, from {Wording.Day(DecidedOn)}.");
        return Lines.Count == 0
            ? new($"{document.Vi} Không có đồng vốn nào thay đổi.", $"{document.En} No capital changes.")
            : new($"{document.Vi} {Told(dong => dong.Vi, "và {0} dòng khác")}", $"{document.En} {Told(dong => dong.En, "and {0} more")}");
    }

    private string Told(Func<Say, string> language, string more) => string.Join("; ", [
        .. Lines.Take(MostTold).Select(line => $"{line.ProjectCode} ({line.SourceCode}): {(line.AmountInDong > 0 ? "+" : "")}{language(Wording.Dong(line.AmountInDong))}"),
        .. Lines.Count > MostTold ? [string.Format(System.Globalization.CultureInfo.InvariantCulture, more, Lines.Count - MostTold)] : Array.Empty<string>()]) + ".";
}
