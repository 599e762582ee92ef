using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>An organisation is urged or checked, asked again, or reminded of the answer that it owes.</summary>
internal sealed record UrgingIssuedContent : Content
{
    public const string Name = "urging-issued";

    public override string Kind => Name;

    /// <summary><c>issued</c>, <c>reissued</c>, <c>due-soon</c> or <c>overdue</c>.</summary>
    public required string Act { get; init; }

    public bool IsCheck { get; init; }

    public required string IssuerCode { get; init; }

    public required string OrganisationCode { get; init; }

    public required string Subject { get; init; }

    public string? Text { get; init; }

    /// <summary>What the answer must say.</summary>
    public string? Required { get; init; }

    public required DateOnly DueOn { get; init; }

    public override Say Title(OrganisationNames names) => Act switch
    {
        "due-soon" => new($"Sắp đến hạn trả lời: {Subject}", $"Answer due soon: {Subject}"),
        "overdue" => new($"{names.Of(OrganisationCode)} quá hạn trả lời: {Subject}", $"{names.Of(OrganisationCode)} has not answered in time: {Subject}"),
        "reissued" => new($"{names.Of(IssuerCode)} đôn đốc lại: {Subject}", $"{names.Of(IssuerCode)} asks again: {Subject}"),
        _ when IsCheck => new($"{names.Of(IssuerCode)} kiểm tra: {Subject}", $"{names.Of(IssuerCode)} checks: {Subject}"),
        _ => new($"{names.Of(IssuerCode)} đôn đốc: {Subject}", $"{names.Of(IssuerCode)} urges: {Subject}"),
    };

    public override Say Body(OrganisationNames names)
    {
        var due = new Say($"Hạn trả lời: hết ngày {Wording.Day(DueOn)}.", $"The answer is due by the end of {Wording.Day(DueOn)}.");
        return Text is null
            ? due
            : new($"{Text} Nội dung cần trả lời: {Required} {due.Vi}", $"{Text} The answer must say: {Required} {due.En}");
    }
}
