using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>A reallocation of capital waits for its decision; nothing has moved.</summary>
internal sealed record ReallocationProposedContent : Content
{
    public const string Name = "reallocation-proposed";

    public override string Kind => Name;

    public required int PlanYear { get; init; }

    public required int RoundNumber { get; init; }

    public required decimal MovedInDong { get; init; }

    public required int Giving { get; init; }

    public required int Taking { get; init; }

    public override Say Title(OrganisationNames names) => new(
        $"Trình điều chuyển vốn đầu tư công đợt {RoundNumber} năm {PlanYear}",
        $"A reallocation of capital of round {RoundNumber} of {PlanYear} waits for a decision");

    public override Say Body(OrganisationNames names) => new(
        $"Đề xuất thu hồi {Wording.Dong(MovedInDong).Vi} của {Giving} dự án và giao thêm cho {Taking} dự án; từng nguồn vốn giữ nguyên tổng số. Vốn chỉ chuyển khi có quyết định.",
        $"It takes {Wording.Dong(MovedInDong).En} back from {Giving} project(s) and gives it to {Taking}; the sum of each source stays. Nothing moves before the decision.");
}
