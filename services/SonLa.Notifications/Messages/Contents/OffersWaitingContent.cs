using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>Deadlines or review rounds of documents wait to be accepted or declined.</summary>
internal sealed record OffersWaitingContent : Content
{
    public const string Name = "offers-waiting";
    public const string Deadlines = "deadlines";
    public const string Rounds = "rounds";

    public override string Kind => Name;

    /// <summary><c>deadlines</c> or <c>rounds</c>.</summary>
    public required string What { get; init; }

    public required int PlanYear { get; init; }

    public required string DocumentNumber { get; init; }

    public required int Waiting { get; init; }

    public required int InForce { get; init; }

    public override Say Title(OrganisationNames names) => What == Rounds
        ? new($"{Waiting} đợt rà soát vốn năm {PlanYear} từ văn bản chờ quyết định", $"Capital review rounds of {PlanYear} from documents wait for a decision: {Waiting}")
        : new($"{Waiting} thời hạn báo cáo năm {PlanYear} từ văn bản chờ quyết định", $"Reporting deadlines of {PlanYear} from documents wait for a decision: {Waiting}");

    public override Say Body(OrganisationNames names)
    {
        var known = InForce == 0
            ? new Say("", "")
            : new($" {InForce} mục khác đã có sẵn, không cần làm gì.", $" In force already, with nothing to be done: {InForce}.");
        return new(
            $"Kế hoạch theo {DocumentNumber} đã giao. Chưa mục nào có hiệu lực cho đến khi được chấp nhận ở Văn bản, Thời hạn và đợt rà soát.{known.Vi}",
            $"The plan by {DocumentNumber} is issued. None of them binds until it is accepted under Documents, Deadlines and rounds.{known.En}");
    }
}
