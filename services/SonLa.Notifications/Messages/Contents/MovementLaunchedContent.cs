using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>The chairman has launched an emulation movement that addresses the reader.</summary>
internal sealed record MovementLaunchedContent : Content
{
    public const string Name = "movement-launched";

    public override string Kind => Name;

    public required string MovementName { get; init; }

    public required string DocumentNumber { get; init; }

    public required DateOnly DocumentDate { get; init; }

    public override Say Title(OrganisationNames names) => new($"Phát động phong trào thi đua: {MovementName}", $"Emulation movement launched: {MovementName}");

    public override Say Body(OrganisationNames names) => new(
        $"Theo {DocumentNumber} ngày {Wording.Day(DocumentDate)}. Đề nghị thủ trưởng cơ quan tổ chức thực hiện và gửi kế hoạch hưởng ứng.",
        $"By {DocumentNumber} of {Wording.Day(DocumentDate)}. Heads are asked to organise it and hand in their plan.");
}
