using SonLa.Documents.Fields;

namespace SonLa.Documents.Tables;

/// <summary>Rows of a table of duties (nhiệm vụ, cơ quan chủ trì, thời gian) become tasks with their deadlines.</summary>
internal sealed class TaskTable(TableRows table)
{
    public static bool Reads(TableHeader header) => header.Has("task") && (header.Has("leads") || header.Has("coordinators") || header.Has("monitors")) && !IndicatorTable.Reads(header);

    public IEnumerable<(TaskSection Task, string Due, Place Place)> Read()
    {
        string? heading = null;
        Roles? above = null;
        var unnumbered = 0;
        (TaskSection Task, string Due, Place Place)? open = null;
        foreach (var (grid, row) in table.Rows)
        {
            var place = new Place(null, grid.Number, row.Number);
            var text = table.Cell(row, "task").Line;
            var ordinalText = table.Cell(row, "ordinal").Line;
            var ordinal = Ordinal.Of(ordinalText);
            var agencies = new Roles();
            foreach (var role in (string[])["leads", "coordinators", "monitors", "evaluators"])
            {
                if (table.Header.Has(role))
                {
                    agencies.Add(table.Cell(row, role).Text, role);
                }
            }

            var assigned = agencies.Leads.Count + agencies.Monitors.Count > 0;
            var due = table.Header.Has("due") ? Dates.Whole(table.Cell(row, "due").Line) : "";
            if (text.Length == 0 && ordinal is null && ordinalText.Length > 0 && !assigned)
            {
                heading = ordinalText;
                continue;
            }

            if (text.Length == 0)
            {
                continue;
            }

            var merged = table.Cell(row, "leads").FromAbove;
            if (!assigned && !merged && due.Length == 0 && (ordinal?.Kind is OrdinalKind.Roman or OrdinalKind.Capital || Print.IsUpper(text) || ordinal is null))
            {
                if (open is { } last && ordinal is null && !Print.IsUpper(text))
                {
                    // The rest of a row cut by a page.
                    open = (last.Task with { Text = $"{last.Task.Text}\n{text}", Paragraphs = last.Task.Paragraphs + 1 }, last.Due, last.Place);
                    continue;
                }

                heading = ordinal is null ? text : $"{ordinal.Text}. {text}";
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            if (!assigned && above is not null)
            {
                agencies = above;
            }

            above = agencies;
            var quote = Print.Cut(row.Quote, 400);
            var evidence = new Dictionary<string, Evidence> { ["section"] = new(quote, place, 0.95m), ["leads"] = new(table.Cell(row, "leads").Line is { Length: > 0 } cell ? cell : quote, place, assigned ? 0.95m : 0.8m) };
            if (agencies.Coordinators.Count > 0)
            {
                evidence["coordinators"] = new Evidence(table.Cell(row, "coordinators").Line is { Length: > 0 } with ? with : quote, place, 0.95m);
            }

            var paragraphs = table.Cell(row, "task").Text.Split('\n').Select(Print.Line).Where(line => line.Length > 0).ToList();
            open = (
                new TaskSection
                {
                    Section = ordinal is { Kind: not OrdinalKind.Dash } ? ordinal.Text : $"-{++unnumbered}",
                    Heading = heading,
                    Leads = agencies.Leads,
                    Coordinators = agencies.Coordinators,
                    Evaluators = agencies.Evaluators,
                    Monitors = agencies.Monitors,
                    Paragraphs = 1,
                    FirstWords = Print.FirstWords(text.TrimStart('-', '+', ' '), 8),
                    Obligation = "assigned",
                    Text = string.Join('\n', paragraphs),
                    Product = table.Header.Has("product") && table.Cell(row, "product").Line is { Length: > 0 } product ? product : null,
                    Evidence = evidence,
                },
                due,
                place);
        }

        if (open is { } final)
        {
            yield return final;
        }
    }
}
