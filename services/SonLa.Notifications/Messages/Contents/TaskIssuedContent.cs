using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>A task has been given, or something has been requested.</summary>
internal sealed record TaskIssuedContent : Content
{
    public const string Name = "task-issued";

    public override string Kind => Name;

    public required string Section { get; init; }

    public required string DocumentNumber { get; init; }

    /// <summary>Null where not everybody may read it.</summary>
    public string? Text { get; init; }

    /// <summary>Whether it is only asked for ("Đề nghị").</summary>
    public required bool Request { get; init; }

    public required IReadOnlyList<string> LeadCodes { get; init; }

    public required IReadOnlyList<string> CoordinatorCodes { get; init; }

    public DateOnly? DueOn { get; init; }

    public override Say Title(OrganisationNames names)
    {
        var label = TaskWords.Label(Section, DocumentNumber);
        return new($"{(Request ? "Đề nghị" : "Giao")} {label.Vi}", $"{(Request ? "Request" : "Given")}: {label.En}");
    }

    public override Say Body(OrganisationNames names)
    {
        var words = TaskWords.Words(Text);
        return new(
            $"{words.Vi} {(Request ? "Nơi được đề nghị" : "Chủ trì")}: {names.Of(LeadCodes)}.{(CoordinatorCodes.Count > 0 ? $" Phối hợp: {names.Of(CoordinatorCodes)}." : "")}{(DueOn is { } due ? $" Hạn: {Wording.Day(due)}." : "")}",
            $"{words.En} {(Request ? "Asked" : "Lead")}: {names.Of(LeadCodes)}.{(CoordinatorCodes.Count > 0 ? $" Coordinating: {names.Of(CoordinatorCodes)}." : "")}{(DueOn is { } day ? $" Due: {Wording.Day(day)}." : "")}");
    }
}
