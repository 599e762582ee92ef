using SonLa.Documents.Fields;

namespace SonLa.Documents.Links;

/// <summary>Finds for each assigned measure the figures that other documents print under other numbers, names and units.</summary>
internal sealed class Join(IReadOnlyList<Extraction> documents)
{
    private readonly List<Conflict> _conflicts =
    [
        .. documents.SelectMany(document => document.Doubts.Select(doubt => new Conflict(doubt.Code, doubt.Vietnamese, doubt.English, [.. doubt.Quotes.Select(quote => SourcedQuote.Of(document, quote))]))),
    ];

    private readonly List<SourcedFigure> _unmatched = [];
    private readonly Dictionary<IndicatorRow, List<SourcedFigure>> _figures = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<IndicatorRow, List<SourcedFigure>> _stated = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<IndicatorRow, List<SourcedFigure>> _subValues = new(ReferenceEqualityComparer.Instance);

    public Joined Read()
    {
        var assigning = documents.OrderByDescending(document => document.Indicators.Count(row => row.Leads.Count + row.Monitors.Count > 0)).ThenByDescending(document => document.Indicators.Count).First();
        var rows = assigning.Indicators;
        foreach (var other in documents.Where(document => document != assigning))
        {
            foreach (var row in other.Indicators)
            {
                Place(row, other, assigning);
            }
        }

        _conflicts.AddRange(new Citations(documents).Unresolved());
        Stated(assigning);
        List<JoinedIndicator> joined = [.. rows.Select(row => Joined(row, assigning))];
        var byOrdinal = rows.Zip(joined).Where(pair => pair.First.Ordinal is not null).GroupBy(pair => pair.First.Ordinal!).ToList();
        bool HasTarget(IEnumerable<(IndicatorRow First, JoinedIndicator Second)> parts) =>
            parts.Any(part => part.Second.Target.Kind != "none" || part.Second.SubValues.Any(sub => documents.Any(document => document.Indicators.Any(row => row.Parent is not null && row.Name == sub.Name))));
        return new Joined
        {
            Indicators = joined,
            WithTargets = [.. byOrdinal.Where(HasTarget).Select(group => group.Key)],
            Open = [.. byOrdinal.Where(group => !HasTarget(group)).Select(group => group.Key)],
            Unmatched = _unmatched,
            Conflicts = _conflicts,
            Documents = documents,
            Assigning = assigning,
        };
    }

    /// <summary>Figures in the prose of duties: linked to the measure by code, and shown where they differ.</summary>
    private void Stated(Extraction assigning)
    {
        foreach (var (document, task, stated) in documents.SelectMany(document => document.Tasks.SelectMany(task => (task.Targets ?? []).Select(stated => (document, task, stated)))))
        {
            if (stated.Code is null || assigning.Indicators.FirstOrDefault(row => row.Code == stated.Code) is not { } row || (stated.By is { } by && assigning.Document.PlanYear is { } year && by.Year != year))
            {
                continue;
            }

            Add(_stated, row, new SourcedFigure(NameOf(document), task.Section, null, stated.Code, stated.Name, stated.Unit, stated.Target, stated.Evidence) { From = document, Row = row });
            var figure = row.Target.Kind == "none" ? _figures.GetValueOrDefault(row)?.FirstOrDefault() : null;
            var known = figure?.Target ?? row.Target;
            if ((document != assigning || figure is not null) && Contradictions.Differs(known, figure?.Unit ?? row.Unit, stated.Target, stated.Unit))
            {
                var doubt = Contradictions.Differing(row, known.Raw, task, stated);
                _conflicts.Add(new Conflict(doubt.Code, doubt.Vietnamese, doubt.English, [SourcedQuote.Of(document, stated.Evidence), SourcedQuote.Of(figure?.From ?? assigning, figure is null ? doubt.Quotes[1] : RowWords.Of(figure.Row))]) { Rows = [row] });
            }
        }
    }

    private static string NameOf(Extraction document) => document.Document.Number ?? document.Source.FileName;

    private void Place(IndicatorRow row, Extraction other, Extraction assigning)
    {
        var rows = assigning.Indicators;
        var figure = new SourcedFigure(NameOf(other), row.Ordinal, row.Part, row.Code, row.Name, row.Unit, row.Target, row.Evidence.GetValueOrDefault("target") ?? row.Evidence.GetValueOrDefault("name")) { From = other, Row = row };
        if (row.Parent is not null && other.Indicators.FirstOrDefault(above => above.Part is null && above.Ordinal == row.Parent) is { } head && Match(head, rows) is { } whole)
        {
            Add(_subValues, whole, figure);
            return;
        }

        if (Match(row, rows) is { } match)
        {
            if (row.Target.Kind != "none")
            {
                Add(_figures, match, figure);
            }

            return;
        }

        var measure = Catalogue.WithCode(row.Code);
        if (measure?.PartOf is { } owner && rows.FirstOrDefault(each => each.Code == owner) is { } companion)
        {
            Add(_subValues, companion, figure);
            return;
        }

        var together = measure?.Together.Select(code => rows.FirstOrDefault(each => each.Code == code)).OfType<IndicatorRow>().ToList() ?? [];
        if (together.Count >= 2)
        {
            Add(_figures, together[0], figure);
            var names = string.Join(", ", together.Select(each => each.Ordinal));
            _conflicts.Add(new Conflict(
                "target.merged",
                $"{figure.Document} ghi một con số chung cho các chỉ tiêu {names}. Số này được để ở chỉ tiêu {together[0].Ordinal}; hãy xác nhận, các chỉ tiêu còn lại chưa có số.",
                $"{figure.Document} gives one figure for the indicators {names} together. It stands at {together[0].Ordinal} until somebody confirms; the others have none.",
                [.. together.Select(each => SourcedQuote.Of(assigning, each.Evidence["name"])), SourcedQuote.Of(other, row.Evidence["name"])])
            {
                Rows = together,
            });
            return;
        }

        _unmatched.Add(figure);
    }

    private static IndicatorRow? Match(IndicatorRow row, IReadOnlyList<IndicatorRow> rows) =>
        (row.Code is null ? null : rows.FirstOrDefault(each => each.Code == row.Code))
        ?? rows.FirstOrDefault(each => Catalogue.NameKey(each.Name) == Catalogue.NameKey(row.Name) && Catalogue.NameKey(row.Name).Length > 0);

    private static void Add<T>(Dictionary<IndicatorRow, List<T>> lists, IndicatorRow row, T value)
    {
        if (!lists.TryGetValue(row, out var list))
        {
            lists[row] = list = [];
        }

        list.Add(value);
    }

    private JoinedIndicator Joined(IndicatorRow row, Extraction assigning)
    {
        var target = row.Target;
        var unit = row.Unit;
        SourcedFigure? from = null;
        foreach (var figure in _figures.GetValueOrDefault(row) ?? [])
        {
            var converted = Converted(figure.Target, figure.Unit, unit ?? figure.Unit);
            if (target.Kind == "none" && converted is not null)
            {
                (target, unit, from) = (converted, unit ?? figure.Unit, figure);
            }
            else if (target.Kind == "none")
            {
                (target, unit, from) = (figure.Target, figure.Unit, figure);
                Contradict("unit.no-conversion", $"Chỉ tiêu {row.Ordinal}: đơn vị “{row.Unit}” và “{figure.Unit}” không quy đổi được; giữ đơn vị của {figure.Document}.", $"Indicator {row.Ordinal}: the units “{row.Unit}” and “{figure.Unit}” do not convert; the one of {figure.Document} is kept.", row, figure, (assigning, row.Evidence.GetValueOrDefault("unit") ?? row.Evidence["name"]));
            }
            else if (converted is null || converted with { Raw = null, Maintain = null } != target with { Raw = null, Maintain = null })
            {
                Contradict("target.differs", $"Chỉ tiêu {row.Ordinal}: hai văn bản ghi hai con số khác nhau ({from?.Document ?? NameOf(assigning)}: {Shown(target)} {unit}; {figure.Document}: {Shown(figure.Target)} {figure.Unit}); giữ số thứ nhất, hãy xác nhận hoặc sửa.", $"Indicator {row.Ordinal}: two documents print different figures ({from?.Document ?? NameOf(assigning)}: {Shown(target)} {unit}; {figure.Document}: {Shown(figure.Target)} {figure.Unit}); the first is kept, confirm or correct it.", row, figure, from is null ? (assigning, RowWords.Of(row)) : (from.From, RowWords.Of(from.Row)));
            }
        }

        return new JoinedIndicator
        {
            Code = row.Code,
            Ordinal = row.Ordinal,
            Part = row.Part,
            Group = row.Group,
            Name = row.Name,
            Unit = unit,
            Target = target,
            Leads = row.Leads,
            Coordinators = row.Coordinators,
            Evaluators = row.Evaluators,
            Monitors = row.Monitors,
            TargetFrom = from,
            SubValues = _subValues.GetValueOrDefault(row) ?? [],
            Row = row,
            StatedInTasks = _stated.GetValueOrDefault(row) ?? [],
        };
    }

    private static string Shown(Target target) => target.Raw ?? target.Kind;

    private void Contradict(string code, string vietnamese, string english, IndicatorRow row, SourcedFigure figure, (Extraction Document, Evidence Evidence) kept) =>
        _conflicts.Add(new Conflict(code, vietnamese, english, [SourcedQuote.Of(kept.Document, kept.Evidence), SourcedQuote.Of(figure.From, RowWords.Of(figure.Row))]) { Rows = [row] });

    private static Target? Converted(Target target, string? from, string? to)
    {
        var value = target.Value is { } exact ? Units.Convert(exact, from, to) : null;
        var low = target.Low is { } lowest ? Units.Convert(lowest, from, to) : null;
        var high = target.High is { } highest ? Units.Convert(highest, from, to) : null;
        return (target.Value is not null && value is null) || (target.Low is not null && (low is null || high is null)) ? null : target with { Value = value, Low = low, High = high };
    }
}
