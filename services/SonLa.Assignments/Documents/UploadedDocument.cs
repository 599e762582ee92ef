using System.Globalization;
using SonLa.Assignments.Organisations;
using SonLa.Documents;

namespace SonLa.Assignments.Documents;

/// <summary>A signed document as it was uploaded, with what was read in it; neither changes afterwards.</summary>
internal sealed class UploadedDocument
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Of the file's bytes: the same bytes are the same document.</summary>
    public required string Sha256 { get; init; }

    public required string FileName { get; init; }

    /// <summary><c>docx</c>, <c>html</c>, <c>pdf</c> or <c>text</c>.</summary>
    public required string Format { get; init; }

    public required int Bytes { get; init; }

    /// <summary>As printed; null where the document leaves it blank.</summary>
    public required string? Number { get; init; }

    public required string? Type { get; init; }

    public required string? Title { get; init; }

    public required DateOnly? IssuedOn { get; init; }

    public required int? PlanYear { get; init; }

    /// <summary>What was read on the day of the upload.</summary>
    public required Extraction Reading { get; init; }

    public required DocumentFile File { get; init; }

    public required Guid UploadedBy { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>How people refer to it: its number, or its type and title while it has none.</summary>
    public string Reference => ReferenceOf(Reading.Document) ?? FileName;

    /// <summary>The same for every print of one signed document: kind, number, day and issuer; its bytes where the print leaves number or day blank.</summary>
    public string Identity => this is { Number: { } number, IssuedOn: { } day }
        ? string.Create(CultureInfo.InvariantCulture, $"{NameKey.Of(Type ?? "")}|{NameKey.Of(number)}|{day:yyyy-MM-dd}|{NameKey.Of(Reading.Document.Province ?? "")}")
        : Sha256;

    public static UploadedDocument Of(byte[] content, Extraction reading, Guid uploadedBy, DateTimeOffset now) => new()
    {
        Sha256 = reading.Source.Sha256,
        FileName = reading.Source.FileName,
        Format = reading.Source.Format,
        Bytes = content.Length,
        Number = reading.Document.Number,
        Type = reading.Document.Type,
        Title = reading.Document.Title,
        IssuedOn = reading.Document.IssuedOn,
        PlanYear = reading.Document.PlanYear,
        Reading = reading,
        File = new() { Content = content },
        UploadedBy = uploadedBy,
        UploadedAt = now,
    };

    private static string? ReferenceOf(SteeringDocument document) =>
        document.Number ?? (document.Title is { } title ? $"{document.Type ?? "Văn bản"} “{title}”" : null);
}
