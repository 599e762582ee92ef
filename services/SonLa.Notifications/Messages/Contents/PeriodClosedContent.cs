using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>A period's figures have been frozen.</summary>
internal sealed record PeriodClosedContent : Content
{
    public const string Name = "period-closed";

    public override string Kind => Name;

    public required string Period { get; init; }

    public required int Reported { get; init; }

    public required int Late { get; init; }

    public required int Missing { get; init; }

    public required string Sha256 { get; init; }

    public override Say Title(OrganisationNames names)
    {
        var period = Wording.Period(Period);
        return new($"Đã khóa sổ kỳ báo cáo {period.Vi}", $"The consolidated report for {period.En} is closed");
    }

    public override Say Body(OrganisationNames names) => new(
        $"Đã nộp {Reported}, trong đó nộp trễ {Late}; chưa nộp {Missing}. Mã SHA-256: {Sha256}.",
        $"Reported {Reported}, of these late {Late}; missing {Missing}. SHA-256: {Sha256}.");
}
