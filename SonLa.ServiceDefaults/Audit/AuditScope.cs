using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SonLa.ServiceDefaults.Time;

namespace SonLa.ServiceDefaults.Audit;

/// <summary>Who acts in this scope, from where, and by which document.</summary>
public sealed class AuditScope(IHttpContextAccessor accessor, BusinessClock clock, TimeProvider time)
{
    private (string Actor, string Origin, string Action)? _reaction;
    private string? _orderedFor;

    /// <summary>The document that orders what this scope changes: <c>2668/QĐ-UBND</c>.</summary>
    public string? Document { get; set; }

    /// <summary>Notes that a message is acted on, not a request.</summary>
    internal void ReactTo(Guid messageId, string queue) => _reaction = ($"message:{messageId}", queue, queue);

    /// <summary>Notes that work is done on the order of a person who does not wait for it.</summary>
    /// <param name="accountId">Who ordered it.</param>
    /// <param name="organisation">Code of the organisation acted for.</param>
    /// <param name="origin">Address of the order.</param>
    /// <param name="action">The slice that took the order.</param>
    public void ActFor(Guid accountId, string organisation, string origin, string action)
    {
        _reaction = ($"account:{accountId}", origin, action);
        _orderedFor = organisation;
    }

    internal AuditRecord Record(string change, string subjectType, string subjectId, string? before, string? after)
    {
        var context = accessor.HttpContext;
        var (actor, origin, action) = _reaction ?? (context is null ? Command() : Request(context));
        return new()
        {
            RecordedAt = Microseconds(time.GetUtcNow()),
            BusinessAt = Microseconds(clock.GetUtcNow()),
            Actor = actor,
            Organisation = _reaction is null ? context?.User.FindFirst("org")?.Value : _orderedFor,
            Origin = origin,
            Action = $"{action}/{change}",
            SubjectType = subjectType,
            SubjectId = subjectId,
            Document = Document,
            Before = before,
            After = after,
            TraceId = Activity.Current?.TraceId.ToString(),
        };
    }

    private static (string Actor, string Origin, string Action) Request(HttpContext context) => (
        context.User.FindFirst("sub") is { } subject ? $"account:{subject.Value}" : "anonymous",
        context.Connection.RemoteIpAddress?.ToString() ?? "unknown",
        context.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? context.Request.Path.ToString());

    private static (string Actor, string Origin, string Action) Command() =>
        ($"command:{ServiceCommand.Name}", Environment.MachineName, ServiceCommand.Name);

    private static DateTimeOffset Microseconds(DateTimeOffset instant) => new(instant.UtcTicks - (instant.UtcTicks % 10), TimeSpan.Zero);
}
