using System.Globalization;
using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>A project is still below the threshold of a review round that draws near.</summary>
internal sealed record ProjectBehindContent : Content
{
    public const string Name = "project-behind";
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo En = CultureInfo.InvariantCulture;

    public override string Kind => Name;

    public required string ProjectCode { get; init; }

    public required string ProjectName { get; init; }

    public required int PlanYear { get; init; }

    public required int RoundNumber { get; init; }

    public required DateOnly CutOff { get; init; }

    public required decimal ThresholdPercent { get; init; }

    public required decimal CapitalInForceInDong { get; init; }

    public required decimal DisbursedInDong { get; init; }

    public required decimal MissingInDong { get; init; }

    public required DateOnly On { get; init; }

    public override Say Title(OrganisationNames names) => new(
        $"Dự án {ProjectCode} giải ngân dưới {ThresholdPercent.ToString("0.##", Vi)} %, trước đợt rà soát {RoundNumber} năm {PlanYear}",
        $"Project {ProjectCode} is below {ThresholdPercent.ToString("0.##", En)} % before review round {RoundNumber} of {PlanYear}");

    public override Say Body(OrganisationNames names) => new(
        $"{ProjectName}: đến ngày {Wording.Day(On)} đã giải ngân {Wording.Dong(DisbursedInDong).Vi} trên kế hoạch vốn {Wording.Dong(CapitalInForceInDong).Vi}. Cần giải ngân thêm ít nhất {Wording.Dong(MissingInDong).Vi} đến hết ngày {Wording.Day(CutOff)}, nếu không dự án vào danh sách có thể bị thu hồi vốn.",
        $"{ProjectName}: by {Wording.Day(On)} {Wording.Dong(DisbursedInDong).En} of a capital plan of {Wording.Dong(CapitalInForceInDong).En} are disbursed. Disburse at least {Wording.Dong(MissingInDong).En} more by the end of {Wording.Day(CutOff)}, or the project is listed and may lose capital.");
}
