namespace SonLa.Assignments.Documents;

/// <summary>The original bytes of an uploaded document, as they came.</summary>
internal sealed class DocumentFile
{
    public Guid DocumentId { get; private init; }

    public required byte[] Content { get; init; }
}
