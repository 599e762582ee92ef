using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>A review round of the year's decision is due and nobody has opened it.</summary>
internal sealed record RoundOpeningOwedContent : Content
{
    public const string Name = "round-opening-owed";

    public override string Kind => Name;

    public required int PlanYear { get; init; }

    public required int RoundNumber { get; init; }

    public required DateOnly CutOff { get; init; }

    /// <summary>The round has no threshold: projects are named.</summary>
    public required bool ByJudgement { get; init; }

    /// <summary>Negative before the cut-off.</summary>
    public required int DaysSinceCutOff { get; init; }

    public required string Source { get; init; }

    public required int Projects { get; init; }

    public override Say Title(OrganisationNames names) => new(
        $"Chưa mở đợt rà soát {RoundNumber} năm {PlanYear}",
        $"Review round {RoundNumber} of {PlanYear} is not opened");

    public override Say Body(OrganisationNames names) => ByJudgement
        ? new(
            $"Đợt {RoundNumber} xét theo tình hình từng dự án, đến hết ngày {Wording.Day(CutOff)} ({Source}); {Projects} dự án có vốn năm {PlanYear}. Nếu có dự án không còn khả năng giải ngân, hãy mở đợt và nêu dự án.",
            $"Round {RoundNumber} is by judgement, until {Wording.Day(CutOff)} ({Source}); {Projects} projects have capital of {PlanYear}. If there are projects that cannot disburse, open the round and name them.")
        : new(
            $"Số liệu của đợt {RoundNumber} đã chốt đến hết ngày {Wording.Day(CutOff)} ({Source}), qua {DaysSinceCutOff} ngày; {Projects} dự án được xét. Hãy mở đợt để chốt danh sách, trước khi số liệu bị sửa.",
            $"The figures of round {RoundNumber} ended on {Wording.Day(CutOff)} ({Source}), {Wording.EnglishDays(DaysSinceCutOff)} ago; {Projects} projects are looked at. Open the round to freeze its list before figures are corrected.");
}
