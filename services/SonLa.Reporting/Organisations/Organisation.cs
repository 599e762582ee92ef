using SonLa.Contracts.Identity;

namespace SonLa.Reporting.Organisations;

/// <summary>An organisation as Identity last described it.</summary>
internal sealed class Organisation
{
    public required string Code { get; init; }

    public string Name { get; private set; } = "";

    /// <summary><c>province</c>, <c>department</c>, <c>district</c>, <c>outside</c> or <c>ministry</c>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Title of the accountable office holder.</summary>
    public string HeadTitle { get; private set; } = "";

    public DateOnly ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public string? SuccessorCode { get; private set; }

    /// <summary>The act by which it ended, where one was told.</summary>
    public OrganisationSuccession? Succession { get; private set; }

    public int Version { get; private set; }

    /// <summary>Who takes over from it since when; null while it exists, and where it ended without anybody.</summary>
    public OrganisationSuccession? Ending => Succession ?? (SuccessorCode is { } successor && ValidTo is { } last
        ? new() { SuccessionId = Guid.Empty, DocumentNumber = "", EffectiveOn = last.AddDays(1), DeliversEarlier = false, Heirs = [new() { OrganisationCode = successor }] }
        : null);

    public bool ExistsOn(DateOnly day) => ValidFrom <= day && (ValidTo is not { } last || day <= last);

    /// <summary>Takes over a newer description.</summary>
    public void Follow(OrganisationChanged changed)
    {
        Name = changed.Name;
        Kind = changed.Kind;
        HeadTitle = changed.HeadTitle;
        ValidFrom = changed.ValidFrom;
        ValidTo = changed.ValidTo;
        SuccessorCode = changed.SuccessorCode;
        Succession = changed.Succession;
        Version = changed.Version;
    }
}
