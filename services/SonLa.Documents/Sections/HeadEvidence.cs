using SonLa.Documents.Blocks;

namespace SonLa.Documents.Sections;

/// <summary>Where the fields of the document itself were read.</summary>
internal sealed class HeadEvidence
{
    public Dictionary<string, Evidence> All { get; } = [];

    public void Prove(string field, Paragraph paragraph, decimal confidence) => All[field] = new Evidence(Print.Cut(paragraph.Text, 400), paragraph.Place, confidence);

    public void Prove(string field, Evidence evidence, decimal confidence) => All[field] = evidence with { Confidence = confidence };
}
