using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reminders;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Messaging;

namespace SonLa.Reporting.Sessions;

/// <summary>Adds conclusions to a session and tells those who have to follow them up.</summary>
internal sealed class ConclusionDrawing(ReportingDbContext db, IEvents events, ReminderRules rules, ReportAuthor author)
{
    /// <summary>Which of the named organisations there are.</summary>
    public async Task<IReadOnlySet<string>> Known(IEnumerable<string> codes, CancellationToken cancellationToken)
    {
        var asked = codes.Where(code => !code.Contains('\0', StringComparison.Ordinal)).Distinct().ToList();
        return (await db.Organisations.Where(organisation => asked.Contains(organisation.Code)).Select(organisation => organisation.Code).ToListAsync(cancellationToken)).ToHashSet();
    }

    /// <summary>Draws one; saved with the caller's changes.</summary>
    public SessionConclusion Draw(UbndSession session, ConclusionText text)
    {
        var conclusion = SessionConclusion.Draw(
            new()
            {
                ConclusionId = Guid.CreateVersion7(),
                SessionId = session.SessionId,
                OrganisationCode = session.OrganisationCode,
                OfProvince = session.OfProvince,
                Number = session.Next(),
                Text = text.Text,
                LeadCode = text.LeadCode,
                LeadUnit = text.LeadUnit,
                CoordinatorCodes = text.CoordinatorCodes,
                IsRequest = text.IsRequest,
                DueOn = text.DueOn,
            },
            rules.Conclusion);
        db.Add(conclusion);
        db.Add(StepOf(conclusion, ConclusionStep.Drawn, conclusion.Text, null, conclusion.LeadCode is { } lead ? Tell(session, conclusion, lead) : null));
        return conclusion;
    }

    public ConclusionStep StepOf(SessionConclusion conclusion, string kind, string text, string? grade, Guid? eventMessageId) => new()
    {
        ConclusionId = conclusion.ConclusionId,
        Number = conclusion.Version,
        Kind = kind,
        Text = text,
        Grade = grade,
        At = author.Now,
        ActorId = author.AccountId,
        ActorName = author.Name,
        ActorOrganisationCode = author.Caller.OrganisationCode,
        EventMessageId = eventMessageId,
    };

    private Guid Tell(UbndSession session, SessionConclusion conclusion, string lead) => events.Publish(new ConclusionAssigned
    {
        ConclusionId = conclusion.ConclusionId,
        SessionId = session.SessionId,
        OrganisationCode = session.OrganisationCode,
        OfProvince = session.OfProvince,
        SessionTitle = session.Title,
        HeldOn = session.HeldOn,
        LeadCode = lead,
        CoordinatorCodes = conclusion.CoordinatorCodes,
        Text = conclusion.Text,
        IsRequest = conclusion.IsRequest,
        DueOn = conclusion.DueOn ?? session.HeldOn,
        AssignedAt = author.Now,
        Version = conclusion.Version,
    });
}
