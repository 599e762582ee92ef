using SonLa.Documents.Blocks;
using SonLa.Documents.Sections;
using SonLa.Documents.Tables;

namespace SonLa.Documents;

/// <summary>Blocks become an extraction: head, tables, sections, then what their sentences say.</summary>
internal static class Reading
{
    public static Extraction Of(IReadOnlyList<Block> blocks, SourceFile source)
    {
        var paragraphs = blocks.OfType<Paragraph>().ToList();
        var head = new DocumentHead(paragraphs);
        var document = head.Read();
        IReadOnlyList<IndicatorRow> indicators = [];
        IReadOnlyList<TaskSection> tasks = [];
        IReadOnlyList<Deadline> deadlines = [];
        IReadOnlyList<CapitalReviewRound> rounds = [];
        if (head.Assigns)
        {
            var sections = new TaskSections();
            var outline = Outline.Of(Operative(paragraphs, head));
            tasks = sections.Read(outline);
            indicators = [.. TableRows.Of(blocks).Where(table => IndicatorTable.Reads(table.Header)).SelectMany(table => new IndicatorTable(table, document.PlanYear).Read())];
        }

        return new Extraction
        {
            Document = document,
            Indicators = indicators,
            Tasks = tasks,
            Deadlines = deadlines,
            CapitalReviewRounds = rounds,
            SourceDefects = [],
            Doubts = [],
            Source = source,
        };
    }

    /// <summary>What orders and lists: without letterhead, recitals, recipients and signature.</summary>
    private static IEnumerable<Paragraph> Operative(List<Paragraph> paragraphs, DocumentHead head) =>
        paragraphs.Where((_, index) => index >= head.BodyAt && (head.RecipientsAt < 0 || index < head.RecipientsAt || index >= head.AnnexAt));
}
