namespace SonLa.Contracts.Identity;

/// <summary>Published by Identity when an organisation of the province's dated tree is created, renamed, ended or succeeded, and again on republishing.</summary>
public sealed record OrganisationChanged
{
    public required Guid OrganisationId { get; init; }

    /// <summary>Stable code, unique in the province: <c>so-khdt</c>, <c>huyen-moc-chau</c>.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary><c>province</c>, <c>department</c> (under the UBND), <c>district</c>, <c>outside</c> (not under the UBND) or <c>ministry</c>.</summary>
    public required string Kind { get; init; }

    public string? ParentCode { get; init; }

    /// <summary>Title of the accountable office holder, as decisions write it.</summary>
    public required string HeadTitle { get; init; }

    /// <summary>Other names by which documents call the organisation or its head.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>First day, in Asia/Ho_Chi_Minh.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day, in Asia/Ho_Chi_Minh; null while it exists.</summary>
    public DateOnly? ValidTo { get; init; }

    public string? SuccessorCode { get; init; }

    /// <summary>The act by which it ended; null while it exists, and where only its successor is known.</summary>
    public OrganisationSuccession? Succession { get; init; }

    /// <summary>First day on which it is called so; null where it always was.</summary>
    public DateOnly? NamedFrom { get; init; }

    public required int Version { get; init; }
}
