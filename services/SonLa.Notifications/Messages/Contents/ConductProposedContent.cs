using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>Somebody was proposed for praise, correction or discipline and waits for a decision.</summary>
internal sealed record ConductProposedContent : Content
{
    public const string Name = "conduct-proposed";

    public override string Kind => Name;

    /// <summary><c>praise</c>, <c>correction</c> or <c>discipline</c>.</summary>
    public required string Conduct { get; init; }

    public required string PartyName { get; init; }

    public required string ProposedBy { get; init; }

    public required string Reason { get; init; }

    public override Say Title(OrganisationNames names)
    {
        var conduct = Wording.Conduct(Conduct);
        return new($"Đề nghị {conduct.Vi}: {PartyName}", $"Proposal of {conduct.En}: {PartyName}");
    }

    public override Say Body(OrganisationNames names) => new(
        $"{names.Of(ProposedBy)} đề nghị, kèm minh chứng. Lý do: {Reason} Chưa có quyết định nào; xin xem xét, quyết định.",
        $"{names.Of(ProposedBy)} proposes it with evidence. Reason: {Reason} Nothing is decided; please consider it.");
}
