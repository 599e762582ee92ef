namespace SonLa.Assignments.Plans;

/// <summary>A steering document (văn bản chỉ đạo): the decision or directive that orders a plan or changes it.</summary>
internal sealed record SteeringDocument
{
    /// <summary>As printed; null where the document leaves it blank.</summary>
    public required string? Number { get; init; }

    public required string Type { get; init; }

    /// <summary>Null where the document leaves the day blank.</summary>
    public required DateOnly? IssuedOn { get; init; }

    public required string Issuer { get; init; }

    public required string? Signer { get; init; }

    public required string Title { get; init; }

    /// <summary>Recitals, in order.</summary>
    public required IReadOnlyList<string> LegalBases { get; init; }

    /// <summary>Nơi nhận, in order.</summary>
    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>A document that only says who takes over from whom; more of it than its number is not known here.</summary>
    public static SteeringDocument OfSuccession(string number) => new()
    {
        Number = number,
        Type = "Văn bản",
        IssuedOn = null,
        Issuer = "",
        Signer = null,
        Title = "Sắp xếp tổ chức các cơ quan, đơn vị",
        LegalBases = [],
        Recipients = [],
    };

    /// <summary>How people refer to it: its number, or its type and title while it has none.</summary>
    public string Reference => Number ?? $"{Type} “{Title}”";
}
