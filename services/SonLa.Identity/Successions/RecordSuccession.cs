using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Identity;
using SonLa.Identity.Organisations;
using SonLa.Identity.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Identity.Successions;

/// <summary>Records an act by which organisations merge, split, are renamed or end, and tells everybody who takes over what.</summary>
internal static class RecordSuccession
{
    // One act at a time: two could end each other's successors.
    private const long Turn = 2_024_011;

    public sealed record Response(Guid SuccessionId, string DocumentNumber, DateOnly EffectiveOn, IReadOnlyList<string> Organisations, Guid EventMessageId);

    internal static void Map(IEndpointRouteBuilder successions) => successions
        .MapPost("/", Handle)
        .WithName(nameof(RecordSuccession))
        .WithSummary("Record that organisations merge, split, are renamed or end")
        .RequirePermission(Permissions.RecordSuccessions)
        .WithIdempotency()
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Created<Response>> Handle(
        SuccessionFacts request,
        IdentityDbContext db,
        IEvents events,
        Caller caller,
        BusinessClock clock,
        CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Turn})", cancellationToken);
        var organisations = await db.Organisations.ToDictionaryAsync(one => one.Code, cancellationToken);
        new SuccessionCheck(request, organisations).ThrowIfSenseless();
        var act = new Succession
        {
            DocumentNumber = request.DocumentNumber,
            EffectiveOn = request.EffectiveOn,
            Facts = request,
            RecordedAt = clock.GetUtcNow(),
            RecordedBy = caller.AccountId,
        };
        var formerNames = request.Renamed.ToDictionary(one => one.Code, one => organisations[one.Code].Name);
        var changed = Apply(act, organisations);
        db.Add(act);
        db.AddRange(changed.Where(one => one.Version == 1));
        changed.ForEach(one => events.Publish(one.ToEvent()));
        var told = events.Publish(Told(act, formerNames));
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created($"/successions/{act.SuccessionId}", new Response(act.SuccessionId, act.DocumentNumber, act.EffectiveOn, [.. changed.Select(one => one.Code)], told));
    }

    // Those who come first: whoever ends names its successor.
    private static List<Organisation> Apply(Succession act, Dictionary<string, Organisation> organisations)
    {
        var changed = new List<Organisation>();
        foreach (var one in act.Facts.Created)
        {
            var facts = new OrganisationFacts(one.Name, one.Kind, one.ParentCode, one.HeadTitle, one.Aliases, act.EffectiveOn, null, null);
            changed.Add(organisations[one.Code] = Organisation.Establish(one.Code, facts));
        }

        foreach (var one in act.Facts.Renamed)
        {
            organisations[one.Code].Rename(one.Name, one.HeadTitle, act.EffectiveOn);
            changed.Add(organisations[one.Code]);
        }

        foreach (var one in act.Facts.Ended)
        {
            organisations[one.Code].End(new()
            {
                SuccessionId = act.SuccessionId,
                DocumentNumber = act.DocumentNumber,
                EffectiveOn = act.EffectiveOn,
                DeliversEarlier = act.Facts.DeliversEarlier,
                Heirs = Heirs(one),
            });
            changed.Add(organisations[one.Code]);
        }

        return changed;
    }

    private static OrganisationsSucceeded Told(Succession act, Dictionary<string, string> formerNames) => new()
    {
        SuccessionId = act.SuccessionId,
        DocumentNumber = act.DocumentNumber,
        EffectiveOn = act.EffectiveOn,
        DeliversEarlier = act.Facts.DeliversEarlier,
        Created = [.. act.Facts.Created.Select(one => new CreatedOrganisation { OrganisationCode = one.Code, Name = one.Name, HeadTitle = one.HeadTitle })],
        Renamed = [.. act.Facts.Renamed.Select(one => new RenamedOrganisation { OrganisationCode = one.Code, FormerName = formerNames[one.Code], Name = one.Name })],
        Ended = [.. act.Facts.Ended.Select(one => new EndedOrganisation { OrganisationCode = one.Code, Heirs = Heirs(one) })],
        RecordedAt = act.RecordedAt,
        Version = 1,
    };

    private static IReadOnlyList<OrganisationHeir> Heirs(SuccessionFacts.Ending ended) =>
        [.. ended.Heirs.Select(heir => new OrganisationHeir { OrganisationCode = heir.Code, MeasureCodes = heir.MeasureCodes })];
}
