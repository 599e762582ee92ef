using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Organisations;
using SonLa.Assignments.Persistence;

namespace SonLa.Assignments.Documents;

/// <summary>What a person's answer says about a wording, for every later proposal.</summary>
internal static class Lessons
{
    /// <summary>Keeps what a corrected wording means, or that a doubtful one means itself.</summary>
    public static async Task Learn(this AssignmentsDbContext db, Proposal proposal, Finding finding, Answer answer, CancellationToken cancellationToken)
    {
        if (answer.Decision == Answer.Confirmed)
        {
            foreach (var name in finding.Lets)
            {
                await db.Keep(new(KnownName.Party, name), name, answer, cancellationToken);
            }
        }

        var confirmed = answer.Decision == Answer.Confirmed && finding is { NeedsAnswer: true, Field: { } field } ? DraftPlace.Get(JsonNode.Parse(proposal.Draft)!, field) : null;
        var meaning = answer.Value is { ValueKind: JsonValueKind.String } value ? value.GetString() : confirmed is JsonValue ? confirmed.GetValue<string>() : null;
        if (finding.Teaches is { } lesson && meaning is not null)
        {
            await db.Keep(lesson, meaning, answer, cancellationToken);
        }
    }

    private static async Task Keep(this AssignmentsDbContext db, Lesson lesson, string meaning, Answer answer, CancellationToken cancellationToken)
    {
        // Two who teach the same wording at once take turns.
        var key = NameKey.Of(lesson.Written);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext({key}))", cancellationToken);
        var known = await db.KnownNames.FindAsync([lesson.Kind, key], cancellationToken);
        if (known is null)
        {
            known = new() { Kind = lesson.Kind, Key = key, Written = lesson.Written };
            db.Add(known);
        }

        known.Learn(meaning, answer.By, answer.At);
    }
}
