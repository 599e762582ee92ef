namespace SonLa.Identity.Seeding;

/// <summary>The file <c>organisations.json</c>: a province's tree and the collective names its documents use.</summary>
internal sealed record OrganisationsFile
{
    public required string Province { get; init; }

    public bool Sample { get; init; }

    public string? Note { get; init; }

    public required IReadOnlyList<Entry> Organisations { get; init; }

    public required IReadOnlyList<ClassEntry> Classes { get; init; }

    public required IReadOnlyList<OpenClassEntry> OpenClasses { get; init; }

    internal sealed record Entry
    {
        public required string Code { get; init; }

        public required string Name { get; init; }

        public required string Kind { get; init; }

        public string? ParentCode { get; init; }

        public required string HeadTitle { get; init; }

        public required IReadOnlyList<string> Aliases { get; init; }

        public required DateOnly ValidFrom { get; init; }

        public DateOnly? ValidTo { get; init; }

        public string? SuccessorCode { get; init; }

        public string? Source { get; init; }
    }

    internal sealed record ClassEntry
    {
        public required string Code { get; init; }

        public required string Name { get; init; }

        public required string Kind { get; init; }

        public required IReadOnlyList<string> Aliases { get; init; }
    }

    internal sealed record OpenClassEntry
    {
        public required string Code { get; init; }

        public required string Name { get; init; }

        public required IReadOnlyList<string> Aliases { get; init; }

        public required string Reason { get; init; }
    }
}
