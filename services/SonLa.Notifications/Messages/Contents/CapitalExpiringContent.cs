using System.Globalization;
using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>Capital of a project that is not disbursed nears its end, or has ended.</summary>
internal sealed record CapitalExpiringContent : Content
{
    public const string Name = "capital-expiring";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public override string Kind => Name;

    public required string ProjectCode { get; init; }

    public required string ProjectName { get; init; }

    public required string OwnerCode { get; init; }

    public required string SourceCode { get; init; }

    public required int PlanYear { get; init; }

    public required DateOnly EndsOn { get; init; }

    /// <summary>Null where it has ended.</summary>
    public int? DaysLeft { get; init; }

    public required decimal RemainingInDong { get; init; }

    public override Say Title(OrganisationNames names) => DaysLeft is { } days
        ? new($"Còn {days} ngày giải ngân vốn năm {PlanYear}: dự án {ProjectCode}", $"{Wording.EnglishDays(days)} left to disburse capital of {PlanYear}: project {ProjectCode}")
        : new($"Vốn năm {PlanYear} của dự án {ProjectCode} đã hết hạn giải ngân", $"Capital of {PlanYear} of project {ProjectCode} has come to its end");

    public override Say Body(OrganisationNames names)
    {
        var (amount, end) = (RemainingInDong.ToString("N0", Vietnamese), Wording.Day(EndsOn));
        return DaysLeft is null
            ? new($"{ProjectName} ({names.Of(OwnerCode)}): đến hết ngày {end} còn {amount} đồng nguồn {SourceCode} chưa giải ngân.", $"{ProjectName} ({names.Of(OwnerCode)}): at the end of {end}, {amount} đồng of source {SourceCode} were not disbursed.")
            : new($"{ProjectName} ({names.Of(OwnerCode)}): còn {amount} đồng nguồn {SourceCode} chưa giải ngân, hạn đến hết ngày {end}.", $"{ProjectName} ({names.Of(OwnerCode)}): {amount} đồng of source {SourceCode} are not disbursed yet; the last day is {end}.");
    }
}
