namespace SonLa.Reporting.Obligations;

/// <summary>One recipient's copy of a report: when it arrived and when their people first saw it.</summary>
internal sealed record Delivery(string OrganisationCode, string Purpose, DateTimeOffset? DeliveredAt, DateTimeOffset? SeenAt);
