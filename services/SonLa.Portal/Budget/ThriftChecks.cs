namespace SonLa.Portal.Budget;

/// <summary>The thrift checks of a year under its directive.</summary>
internal sealed record ThriftChecks(int Year, ThriftChecks.YearsDirective? Directive, int Organisations, decimal WasteInDong, decimal RecoveredInDong, IReadOnlyList<ThriftChecks.Check> Checks)
{
    internal sealed record YearsDirective(string Number, DateOnly IssuedOn);

    internal sealed record Check(
        Guid CheckId, string Directive, string OrganisationCode, string? OrganisationName, DateOnly CheckedOn, string Subject, string Finding, decimal WasteInDong, decimal RecoveredInDong, string DocumentNumber, string? WithdrawnBecause);
}
