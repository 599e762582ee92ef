using System.Globalization;
using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>A review round of slow projects is open and its list is frozen.</summary>
internal sealed record ReviewRoundOpenedContent : Content
{
    public const string Name = "review-round-opened";

    public override string Kind => Name;

    public required int PlanYear { get; init; }

    public required int Number { get; init; }

    public required DateOnly CutOff { get; init; }

    /// <summary>Null where projects are named by judgement.</summary>
    public decimal? ThresholdPercent { get; init; }

    public required int Considered { get; init; }

    public required int Caught { get; init; }

    public override Say Title(OrganisationNames names) => new(
        $"Đã chốt danh sách rà soát giải ngân đợt {Number} năm {PlanYear}",
        $"The list of review round {Number} of {PlanYear} is frozen");

    public override Say Body(OrganisationNames names)
    {
        var day = Wording.Day(CutOff);
        return ThresholdPercent is { } threshold
            ? new(
                $"Số liệu đến hết ngày {day}: {Caught} trong {Considered} dự án giải ngân dưới {threshold.ToString("0.##", CultureInfo.GetCultureInfo("vi-VN"))} % kế hoạch vốn.",
                $"As of the end of {day}, {Caught} of {Considered} projects have disbursed less than {threshold.ToString("0.##", CultureInfo.InvariantCulture)} % of their capital plan.")
            : new(
                $"Số liệu đến hết ngày {day}: {Caught} dự án được đưa vào danh sách theo đánh giá khả năng giải ngân.",
                $"As of the end of {day}, {Caught} projects are listed by judgement of whether they can still disburse.");
    }
}
