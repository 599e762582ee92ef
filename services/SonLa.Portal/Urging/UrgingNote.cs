using System.Security.Claims;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Portal.Urging;

/// <summary>One line of Reporting's list of urging notes and checks.</summary>
internal sealed record UrgingLine(Guid NoteId, string Kind, string OrganisationName, string Subject, DateOnly DueOn, string State, int DaysOverdue, int Round);

/// <summary>An urging note or a check as Reporting shows it.</summary>
internal sealed record UrgingNote(
    Guid NoteId,
    string Kind,
    string IssuerCode,
    string IssuerName,
    string OrganisationCode,
    string OrganisationName,
    Guid? ObligationId,
    Guid? TaskId,
    string Subject,
    string Text,
    string Required,
    DateOnly DueOn,
    string State,
    int Round,
    DateTimeOffset IssuedAt,
    string IssuedByName,
    IReadOnlyList<UrgingNote.Step> Steps,
    IReadOnlyList<UrgingNote.Reminder> Reminders)
{
    internal sealed record Step(int Number, string Kind, string Text, DateOnly? DueOn, bool? Late, DateTimeOffset At, string ActorName, string ActorOrganisationCode);

    internal sealed record Reminder(int Round, string Rung, DateTimeOffset RecordedAt);
}

/// <summary>What an organisation can be urged about.</summary>
internal sealed record UrgingSubjects(string OrganisationCode, IReadOnlyList<UrgingSubjects.Obligation> Obligations, IReadOnlyList<UrgingSubjects.Measure> Measures, IReadOnlyList<UrgingSubjects.TaskLine> Tasks)
{
    internal sealed record TaskLine(Guid TaskId, string Section, string Text);

    internal sealed record Obligation(Guid ObligationId, string Title, string Period, DateTimeOffset DueAt);

    internal sealed record Measure(string MeasureCode, string IndicatorOrdinal, string? Part, string Name);
}

/// <summary>The new note.</summary>
internal sealed record IssuedUrging(Guid NoteId);

/// <summary>Who is offered what; what may be done is decided by Reporting.</summary>
internal static class UrgingRoles
{
    /// <summary>Who urges and checks.</summary>
    internal const string Issuing = $"{Roles.Planning},{Roles.UbndOffice}";

    internal static bool Urges(this ClaimsPrincipal person) => Issuing.Split(',').Any(person.IsInRole);

    internal static string NameOf(string kind) => kind == "check" ? Say("Kiểm tra", "Check") : Say("Đôn đốc", "Urging note");
}
