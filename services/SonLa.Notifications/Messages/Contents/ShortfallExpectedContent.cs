using System.Globalization;
using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>A project is expected to stay below the threshold of the next review round.</summary>
internal sealed record ShortfallExpectedContent : Content
{
    public const string Name = "shortfall-expected";
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo En = CultureInfo.InvariantCulture;

    public override string Kind => Name;

    public required string ProjectCode { get; init; }

    public required string ProjectName { get; init; }

    public required int PlanYear { get; init; }

    public required int RoundNumber { get; init; }

    public required DateOnly CutOff { get; init; }

    public required decimal ThresholdPercent { get; init; }

    public required DateOnly Through { get; init; }

    public required decimal CapitalInForceInDong { get; init; }

    public required decimal DisbursedInDong { get; init; }

    /// <summary>By the cut-off.</summary>
    public required decimal ExpectedInDong { get; init; }

    public required decimal LowInDong { get; init; }

    public required decimal HighInDong { get; init; }

    public required decimal YearEndInDong { get; init; }

    /// <summary>Below the threshold even at the interval's upper end.</summary>
    public required bool EvenAtBest { get; init; }

    public override Say Title(OrganisationNames names) => new(
        $"Dự báo: dự án {ProjectCode} chưa đạt {ThresholdPercent.ToString("0.##", Vi)} % khi đến đợt rà soát {RoundNumber} năm {PlanYear}",
        $"Forecast: project {ProjectCode} stays below {ThresholdPercent.ToString("0.##", En)} % at review round {RoundNumber} of {PlanYear}");

    public override Say Body(OrganisationNames names) => new(
        $"{ProjectName}: đến ngày {Wording.Day(Through)} đã giải ngân {Wording.Dong(DisbursedInDong).Vi} trên kế hoạch vốn {Wording.Dong(CapitalInForceInDong).Vi}. Theo tiến độ các năm, đến ngày {Wording.Day(CutOff)} dự kiến được {Wording.Dong(ExpectedInDong).Vi} (tám phần mười trường hợp trong khoảng {Wording.Dong(LowInDong).Vi} đến {Wording.Dong(HighInDong).Vi}), cả năm {Wording.Dong(YearEndInDong).Vi}.{(EvenAtBest ? " Ngay cả mức cao của khoảng này cũng dưới ngưỡng." : "")} Đây là dự báo, chưa phải danh sách của đợt.",
        $"{ProjectName}: by {Wording.Day(Through)} {Wording.Dong(DisbursedInDong).En} of a capital plan of {Wording.Dong(CapitalInForceInDong).En} are disbursed. By the pace of past years {Wording.Dong(ExpectedInDong).En} are expected by {Wording.Day(CutOff)} (eight of ten outcomes between {Wording.Dong(LowInDong).En} and {Wording.Dong(HighInDong).En}), {Wording.Dong(YearEndInDong).En} in the year.{(EvenAtBest ? " Even the upper end is below the threshold." : "")} This is a forecast and not the round's list.");
}
