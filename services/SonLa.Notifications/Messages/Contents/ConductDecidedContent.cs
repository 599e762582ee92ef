using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>A proposal to praise, correct or discipline was approved by a document, or refused.</summary>
internal sealed record ConductDecidedContent : Content
{
    public const string Name = "conduct-decided";

    public override string Kind => Name;

    /// <summary><c>praise</c>, <c>correction</c> or <c>discipline</c>.</summary>
    public required string Conduct { get; init; }

    public required bool Approved { get; init; }

    public required string PartyName { get; init; }

    public required string? Form { get; init; }

    public required string? DocumentNumber { get; init; }

    public required DateOnly? DocumentDate { get; init; }

    public required string? Note { get; init; }

    public override Say Title(OrganisationNames names)
    {
        var conduct = Wording.Conduct(Conduct);
        return Approved
            ? new($"Quyết định {conduct.Vi}: {PartyName}", $"Decision of {conduct.En}: {PartyName}")
            : new($"Không chấp thuận đề nghị {conduct.Vi}: {PartyName}", $"Proposal of {conduct.En} refused: {PartyName}");
    }

    public override Say Body(OrganisationNames names) => Approved
        ? new(
            $"Văn bản {DocumentNumber} ngày {Day}.{(Form is null ? "" : $" Hình thức: {Form}.")}{(Note is null ? "" : $" {Note}")}",
            $"Document {DocumentNumber} of {Day}.{(Form is null ? "" : $" Form: {Form}.")}{(Note is null ? "" : $" {Note}")}")
        : new($"Lý do: {Note}", $"Reason: {Note}");

    private string Day => DocumentDate is { } date ? Wording.Day(date) : "";
}
