namespace SonLa.Documents;

/// <summary>A file that cannot be read as a document, with one sentence for the person who sent it.</summary>
/// <param name="code">Stable name of the reason, such as <c>document.too-large</c>.</param>
/// <param name="vietnamese">The sentence in Vietnamese.</param>
/// <param name="english">The same sentence in English.</param>
public sealed class UnreadableDocumentException(string code, string vietnamese, string english) : Exception(vietnamese)
{
    public string Code { get; } = code;

    public string Vietnamese { get; } = vietnamese;

    public string English { get; } = english;
}
