namespace SonLa.Reporting.Years;

/// <summary>One obligation as one way of counting sees it.</summary>
internal sealed record Accounted(Guid ObligationId, string OrganisationCode, string Regime, string Period, string Outcome);
