using System.Globalization;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Budget.Reallocations;

/// <summary>Why a line of a proposal is what it is, in sentences with the figures that decided it.</summary>
internal static class LineReasons
{
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo En = CultureInfo.GetCultureInfo("en-GB");

    internal static Say Giving(ProposedLine line)
    {
        var (source, ratio) = (line.Facts.Source, line.Facts.RatioPercent);
        var facts = new Say(
            $"Dự án giải ngân {Percent(ratio, Vi)} kế hoạch; nguồn này có {Dong(source.CapitalInDong, Vi)}, đã chi {Dong(source.SpentInDong, Vi)} (gồm tạm ứng {Dong(source.AdvancesInDong, Vi)}), khối lượng chưa thanh toán {Dong(source.UnpaidInDong, Vi)}, thu hồi được nhiều nhất {Dong(line.LimitInDong, Vi)}.",
            $"The project has disbursed {Percent(ratio, En)} of its plan; of this source it has {Dong(source.CapitalInDong, En)}, has spent {Dong(source.SpentInDong, En)} (advances of {Dong(source.AdvancesInDong, En)} included), has {Dong(source.UnpaidInDong, En)} of unpaid volume, and can give back at most {Dong(line.LimitInDong, En)}.");
        return Join(facts, (line.LimitInDong, -line.AmountInDong) switch
        {
            (0, _) => new("Không còn gì để thu hồi.", "Nothing is left to take back."),
            (var most, var taken) when taken == most => new("Thu hồi toàn bộ phần này.", "All of it is taken back."),
            (_, 0) => new("Không thu hồi: phần thu hồi từ các dự án chậm hơn đã đủ cho các dự án nhận được nguồn này, hoặc không dự án nào nhận được.", "Nothing is taken back: slower projects cover all that can take this source, or none can."),
            (_, var taken) => new($"Chỉ thu hồi {Dong(taken, Vi)}: các dự án khác không nhận thêm được từ nguồn này.", $"Only {Dong(taken, En)} is taken back: no other project can take more of this source."),
        });
    }

    internal static Say Taking(ProposedLine line, decimal score)
    {
        var (source, amount) = (line.Facts.Source, line.AmountInDong);
        var facts = new Say(
            $"Điểm ưu tiên {score.ToString("0.00", Vi)}; nhu cầu {Dong(source.DemandInDong, Vi)} (khối lượng hoàn thành vượt kế hoạch {Dong(source.ShortfallInDong, Vi)}), trần trung hạn còn {Dong(line.Facts.HeadroomInDong, Vi)}.",
            $"Priority {score.ToString("0.00", En)}; could use {Dong(source.DemandInDong, En)} (completed volume beyond the plan {Dong(source.ShortfallInDong, En)}), {Dong(line.Facts.HeadroomInDong, En)} left under the medium-term ceiling.");
        return Join(facts, amount switch
        {
            _ when line.Facts.HeadroomInDong == 0 => new("Không nhận được: chưa ghi trần trung hạn hoặc trần đã hết.", "Cannot take any: no medium-term ceiling is recorded, or it is reached."),
            _ when amount == source.DemandInDong => new("Nhận đủ nhu cầu.", "Its need is met in full."),
            _ when amount == line.LimitInDong => new("Nhận đến trần trung hạn của nguồn.", "It takes as much as the source's ceiling lets it."),
            _ when line.Facts.AtProjectCeiling => new($"Nhận {Dong(amount, Vi)}: tổng các nguồn đã đến trần trung hạn của dự án.", $"It takes {Dong(amount, En)}: all sources together reach the project's ceiling."),
            _ when !line.Facts.AnySupply => new("Không dự án nào trong danh sách có thể nhường nguồn vốn này.", "No project of the list can give up capital of this source."),
            _ => new($"Nhận {Dong(amount, Vi)}: nguồn vốn thu hồi được đã hết cho các dự án ưu tiên hơn, hoặc thuộc chương trình khác.", $"It takes {Dong(amount, En)}: what is taken back of this source goes to projects of higher priority, or belongs to another programme."),
        });
    }

    // A proposal may have tens of thousands of lines: standard formats cost a fraction of custom ones.
    internal static string Dong(decimal amount, CultureInfo culture) => string.Create(culture, $"{amount:N0} đồng");

    private static string Percent(decimal percent, CultureInfo culture) => string.Create(culture, $"{percent:F2} %");

    private static Say Join(Say facts, Say outcome) => new($"{facts.Vi} {outcome.Vi}", $"{facts.En} {outcome.En}");
}
