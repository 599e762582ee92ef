using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>An organisation has answered what it was urged or checked about, or the matter was closed.</summary>
internal sealed record UrgingAnsweredContent : Content
{
    public const string Name = "urging-answered";

    public override string Kind => Name;

    public required bool Closed { get; init; }

    public bool Late { get; init; }

    public required string OrganisationCode { get; init; }

    public required string Subject { get; init; }

    /// <summary>The answer, or the remark with which it was closed.</summary>
    public required string Text { get; init; }

    public override Say Title(OrganisationNames names) => Closed
        ? new($"Đã kết thúc đôn đốc, kiểm tra: {Subject}", $"Closed: {Subject}")
        : Late
            ? new($"{names.Of(OrganisationCode)} trả lời trễ hạn: {Subject}", $"{names.Of(OrganisationCode)} has answered late: {Subject}")
            : new($"{names.Of(OrganisationCode)} đã trả lời: {Subject}", $"{names.Of(OrganisationCode)} has answered: {Subject}");

    public override Say Body(OrganisationNames names) => Closed
        ? new($"Kết luận: {Text}", $"Remark: {Text}")
        : new($"Trả lời: {Text}", $"Answer: {Text}");
}
