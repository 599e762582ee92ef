using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>What has become of an obstacle: taken on, resolved, passed up, decided or withdrawn.</summary>
internal sealed record ObstacleMovedContent : Content
{
    public const string Name = "obstacle-moved";

    public override string Kind => Name;

    /// <summary>Who raised it.</summary>
    public required string OrganisationCode { get; init; }

    /// <summary><c>taken-on</c>, <c>resolved</c>, <c>passed-up</c>, <c>decided</c> or <c>withdrawn</c>.</summary>
    public required string Stage { get; init; }

    public required string What { get; init; }

    /// <summary>The answer, the advice, the decision or the reason.</summary>
    public string? Text { get; init; }

    public string? DocumentNumber { get; init; }

    public override Say Title(OrganisationNames names)
    {
        var raiser = names.Of(OrganisationCode);
        return Stage switch
        {
            "taken-on" => new($"Khó khăn, vướng mắc của {raiser} đã được tiếp nhận", $"The obstacle of {raiser} has been taken on"),
            "resolved" => new($"Khó khăn, vướng mắc của {raiser} đã được giải quyết", $"The obstacle of {raiser} has been resolved"),
            "passed-up" => new($"Khó khăn, vướng mắc của {raiser} đã trình UBND tỉnh", $"The obstacle of {raiser} has been passed to the UBND"),
            "decided" => new($"UBND tỉnh đã quyết định về khó khăn, vướng mắc của {raiser}", $"The UBND has decided on the obstacle of {raiser}"),
            _ => new($"{raiser} đã rút khó khăn, vướng mắc", $"{raiser} has withdrawn an obstacle"),
        };
    }

    public override Say Body(OrganisationNames names)
    {
        var document = DocumentNumber is null ? new Say("", "") : new Say($" Văn bản {DocumentNumber}.", $" Document {DocumentNumber}.");
        var label = Stage switch
        {
            "resolved" => new Say("Trả lời", "Answer"),
            "passed-up" => new Say("Ý kiến tham mưu", "Advice"),
            "decided" => new Say("Quyết định", "Decision"),
            "withdrawn" => new Say("Lý do", "Reason"),
            _ => new Say("Hướng xử lý", "What is being done"),
        };
        return string.IsNullOrWhiteSpace(Text)
            ? new($"Khó khăn, vướng mắc: {What}{document.Vi}", $"Obstacle: {What}{document.En}")
            : new($"Khó khăn, vướng mắc: {What} {label.Vi}: {Text}{document.Vi}", $"Obstacle: {What} {label.En}: {Text}{document.En}");
    }
}
