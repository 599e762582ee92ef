using SonLa.Documents.Blocks;
using SonLa.Documents.Links;
using SonLa.Documents.Sections;
using SonLa.Documents.Tables;
using SonLa.Documents.Words;

namespace SonLa.Documents;

/// <summary>Blocks become an extraction: head, tables, sections, then what their sentences say.</summary>
internal static class Reading
{
    public static Extraction Of(IReadOnlyList<Block> blocks, SourceFile source)
    {
        var paragraphs = Scans.Repaired([.. blocks.OfType<Paragraph>()]);
        var head = new DocumentHead(paragraphs);
        var document = StatedCount.In(head.Read(), head.Assigns ? Operative(paragraphs, head) : []);
        IReadOnlyList<IndicatorRow> indicators = [];
        IReadOnlyList<TaskSection> tasks = [];
        IReadOnlyList<Deadline> deadlines = [];
        IReadOnlyList<CapitalReviewRound> rounds = [];
        IReadOnlyList<Doubt> slips = [];
        if (head.Assigns)
        {
            var outline = Outline.Of(Operative(paragraphs, head));
            var lines = new IndicatorLines();
            indicators = lines.Read(outline);
            var sections = new TaskSections(lines.Nodes);
            sections.Read(outline);
            tasks = [.. sections.Found.Select(duty => duty.Task with { Targets = TaskTargets.In(duty) is { Count: > 0 } stated ? stated : null })];
            var found = new Deadlines(document.PlanYear ?? document.IssuedOn?.Year);
            var elsewhere = tasks.Where(task => task.Section.Contains("(câu", StringComparison.Ordinal)).Select(task => task.Text).ToHashSet();
            foreach (var duty in sections.Found)
            {
                found.Take(duty, elsewhere);
            }

            var tables = TableRows.Of(blocks);
            foreach (var (task, due, place) in tables.Where(table => TaskTable.Reads(table.Header)).SelectMany(table => new TaskTable(table).Read()))
            {
                tasks = [.. tasks, task];
                found.Column(task, due, place);
            }

            indicators = [.. tables.Where(table => IndicatorTable.Reads(table.Header)).SelectMany(table => new IndicatorTable(table, document.PlanYear).Read()), .. indicators];
            (deadlines, rounds) = (found.All, found.Rounds);
            slips = [.. YearSlips.Of(document, paragraphs, outline, tables), .. CitationSlips.Within(document), .. MissingParts.Of(blocks, outline), .. Contradictions.Of(indicators, tasks, document.PlanYear)];
        }

        var doubts = head.Assigns ? [.. Doubts.Of(document, indicators, tasks, deadlines), .. slips] : (IReadOnlyList<Doubt>)[];
        return new Extraction
        {
            Document = document,
            Indicators = indicators,
            Tasks = tasks,
            Deadlines = deadlines,
            CapitalReviewRounds = rounds,
            SourceDefects = [.. doubts.Where(doubt => doubt.Code != "reading.uncertain").Select(doubt => doubt.English).Distinct()],
            Doubts = doubts,
            Source = source,
        };
    }

    /// <summary>What orders and lists: without letterhead, recitals, recipients and signature.</summary>
    private static IEnumerable<Paragraph> Operative(IReadOnlyList<Paragraph> paragraphs, DocumentHead head) =>
        paragraphs.Where((_, index) => index >= head.BodyAt && (head.RecipientsAt < 0 || index < head.RecipientsAt || index >= head.AnnexAt));
}
