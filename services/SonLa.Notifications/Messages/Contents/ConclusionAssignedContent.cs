using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>A session's conclusion gives an organisation something to do, or reminds it of that.</summary>
internal sealed record ConclusionAssignedContent : Content
{
    public const string Name = "conclusion-assigned";

    public override string Kind => Name;

    /// <summary><c>assigned</c>, <c>due-soon</c> or <c>overdue</c>.</summary>
    public required string Act { get; init; }

    /// <summary>Whose session concluded.</summary>
    public required string OrganisationCode { get; init; }

    public required string LeadCode { get; init; }

    public required string Text { get; init; }

    public bool IsRequest { get; init; }

    public required DateOnly DueOn { get; init; }

    public override Say Title(OrganisationNames names) => Act switch
    {
        "due-soon" => new("Kết luận phiên họp sắp đến hạn thực hiện", "A session's conclusion is due soon"),
        "overdue" => new($"{names.Of(LeadCode)} quá hạn thực hiện kết luận phiên họp", $"{names.Of(LeadCode)} is late with a session's conclusion"),
        _ when IsRequest => new($"{names.Of(OrganisationCode)} đề nghị thực hiện kết luận phiên họp", $"A session of {names.Of(OrganisationCode)} makes a request"),
        _ => new($"{names.Of(OrganisationCode)} giao thực hiện kết luận phiên họp", $"A session of {names.Of(OrganisationCode)} gives a task"),
    };

    public override Say Body(OrganisationNames names) => new(
        $"{Text} Chủ trì: {names.Of(LeadCode)}. Thời hạn: {Wording.Day(DueOn)}.",
        $"{Text} Lead: {names.Of(LeadCode)}. Due on {Wording.Day(DueOn)}.");
}
