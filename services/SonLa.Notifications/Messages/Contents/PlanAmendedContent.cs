using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>A later document has changed an issued plan.</summary>
internal sealed record PlanAmendedContent : Content
{
    public const string Name = "plan-amended";

    public override string Kind => Name;

    public required int PlanYear { get; init; }

    public required string DocumentNumber { get; init; }

    public required string AmendingDocument { get; init; }

    public required DateOnly EffectiveOn { get; init; }

    public override Say Title(OrganisationNames names) => new(
        $"Kế hoạch năm {PlanYear} được điều chỉnh",
        $"The plan of {PlanYear} has been amended");

    public override Say Body(OrganisationNames names) => new(
        $"{AmendingDocument} điều chỉnh kế hoạch giao tại {DocumentNumber}, áp dụng từ ngày {Wording.Day(EffectiveOn)}.",
        $"{AmendingDocument} amends the plan issued by {DocumentNumber}, in force from {Wording.Day(EffectiveOn)}.");
}
