using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Capacity;
using SonLa.Budget.ListFiles.Tables;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;
using SonLa.Budget.Rounds;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Persistence;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.ListFiles;

/// <summary>Goes through a list of projects: begins those that are new, and enters what the list states and the ledgers do not say yet.</summary>
internal sealed class PostProjects(BudgetDbContext db, LongList saving, RoundsInForce rounds, IEvents events, BusinessClock clock) : IListPosting
{
    private const int ProjectsAtOnce = 200;

    public string Kind => ImportKinds.Projects;

    public async Task<ListCheck> Go(FileImport import, byte[] content, ImportOrder? order, Func<int, int, Task> progress, CancellationToken cancellationToken)
    {
        var faults = new FaultList();
        var check = new ListCheck(faults);
        var table = ListTable.Read(content, ProjectList.Columns, import.Year, faults);
        var owners = await db.Organisations.ToDictionaryAsync(organisation => organisation.Code, organisation => organisation.Name, cancellationToken);
        var rows = ProjectList.Read(table, import.Year, owners, faults);
        (check.Lines, check.Ignored) = (table.Lines.Count, table.Ignored);
        if (table.Lines.Count == 0)
        {
            faults.Add(0, null, "Danh sách không có dòng nào; hãy kiểm tra tệp.", "The list has no line; check the file.");
        }

        await Sources(rows, table, faults, order is not null, cancellationToken);
        rows.ForEach(row => Show(row, check));
        var byProject = rows.GroupBy(row => row.Code).OrderBy(project => project.Key, StringComparer.Ordinal).ToList();
        if (order is not null)
        {
            // Two lists that begin the same project take turns.
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('project-list'))", cancellationToken);
            var codes = byProject.Select(project => project.Key).ToArray();
            await db.Database.ExecuteSqlAsync($"select 1 from investment_projects where code = any({codes}) order by id for update", cancellationToken);
        }

        var done = table.Lines.Count - rows.Count;
        foreach (var part in byProject.Chunk(ProjectsAtOnce))
        {
            await Post(part, table, import, check, order, cancellationToken);
            done += part.Sum(project => project.Count());
            await progress(done, table.Lines.Count);
        }

        return check;
    }

    private async Task Sources(List<ProjectList.Row> rows, ListTable table, FaultList faults, bool add, CancellationToken cancellationToken)
    {
        var known = await db.Sources.ToDictionaryAsync(source => source.Code, source => source.Name, cancellationToken);
        foreach (var row in rows.Where(row => row.SourceCode is not null))
        {
            if (row.SourceName is { } name && known.TryAdd(row.SourceCode!, name))
            {
                if (add)
                {
                    db.Add(new FundingSource { Code = row.SourceCode!, Name = name });
                }
            }
            else if (!known.TryGetValue(row.SourceCode!, out var has))
            {
                faults.Add(row.Line, table.NameOf(ProjectList.Source), $"Chưa có nguồn vốn “{row.SourceCode}”; hãy kiểm tra mã, hoặc thêm cột “Tên nguồn vốn” để khai báo.", $"There is no funding source “{row.SourceCode}”; check the code, or declare it in a column “Tên nguồn vốn”.");
            }
            else if (row.SourceName is { } other && other != has)
            {
                faults.Add(row.Line, table.NameOf(ProjectList.SourceName), $"Nguồn vốn “{row.SourceCode}” đã có tên “{has}”; hãy dùng đúng tên đó hoặc một mã khác.", $"The source “{row.SourceCode}” is called “{has}”; use that name, or another code.");
            }
        }
    }

    private async Task Post(IGrouping<string, ProjectList.Row>[] part, ListTable table, FileImport import, ListCheck check, ImportOrder? order, CancellationToken cancellationToken)
    {
        var codes = part.Select(project => project.Key).ToArray();
        var known = await db.Projects.WithLedgers().Where(project => codes.Contains(project.Code)).ToDictionaryAsync(project => project.Code, cancellationToken);
        var inForce = await rounds.Find(import.Year, cancellationToken);
        foreach (var list in part)
        {
            check.Project(list.Key);
            var first = list.First();
            if (!known.TryGetValue(list.Key, out var project))
            {
                project = new InvestmentProject { Code = first.Code, Name = first.Name, OwnerCode = first.OwnerCode, BeganInYear = first.BeganInYear, Programme = first.Programme, Group = first.Group };
                check.NewProjects++;
                db.Add(project);
            }
            else if ((project.Name, project.OwnerCode, project.BeganInYear, project.Programme) != (first.Name, first.OwnerCode, first.BeganInYear, first.Programme))
            {
                check.Faults.Add(first.Line, table.NameOf(ProjectList.Code), $"Mã dự án này đã có với tên “{project.Name}”, chủ đầu tư {project.OwnerCode}, khởi công {project.BeganInYear}, chương trình “{project.Programme}”; hãy sửa dòng cho khớp, dùng mã khác, hoặc đính chính chương trình ở trang dự án trước.", $"The code exists as “{project.Name}” of {project.OwnerCode}, begun in {project.BeganInYear}, programme “{project.Programme}”; make the line agree, use another code, or correct the programme on the project's page first.");
            }
            else if (first.Group is { } stated && stated != project.Group)
            {
                check.Faults.Add(first.Line, table.NameOf(ProjectList.Group), $"Dự án đã ghi nhóm “{project.Group}”; hãy để trống, ghi đúng nhóm đó, hoặc đính chính nhóm ở trang dự án trước.", $"The project is recorded in group “{project.Group}”; leave the cell empty, write that group, or correct it on the project's page first.");
            }

            var before = project.Capital.Count;
            Enter(project, inForce, [.. list], table, import, check, order?.Account ?? Guid.Empty);
            if (order is not null)
            {
                events.PublishCapital(project, project.Capital.Skip(before));
            }
        }

        if (order is not null && check.Faults.Count == 0)
        {
            await saving.Save([typeof(CapitalAllocation), typeof(CapacityEntry)], cancellationToken);
        }

        db.ChangeTracker.Clear();
    }

    private void Enter(InvestmentProject project, ReviewRoundCalendar.PlanYear? inForce, List<ProjectList.Row> rows, ListTable table, FileImport import, ListCheck check, Guid account)
    {
        var isKnown = db.Entry(project).State != EntityState.Added;
        var ledger = new StatedCapital(project, import.Year);
        var (inList, stated, given) = (new Dictionary<object, int>(), new Dictionary<(string, string?), int>(), new List<(ProjectList.Row Row, CapitalAllocation Entry)>());
        foreach (var row in rows)
        {
            var version = project.Version;
            if (Differs(row, rows[0]))
            {
                check.Faults.Add(row.Line, table.NameOf(ProjectList.Code), $"Mã dự án lặp lại dòng {rows[0].Line} nhưng khác tên, chủ đầu tư, năm khởi công, chương trình hoặc nhóm; hãy sửa cho khớp hoặc dùng mã khác.", $"The project code repeats line {rows[0].Line} with another name, owner, year, programme or group; make them agree, or use another code.");
                continue;
            }

            if (!inList.TryAdd((row.SourceCode, row.From, row.Document), row.Line))
            {
                check.Faults.Add(row.Line, table.NameOf(ProjectList.Code), $"Dự án và nguồn vốn này lặp lại dòng {inList[(row.SourceCode, row.From, row.Document)]}; hãy bỏ dòng lặp.", $"This project and source repeat line {inList[(row.SourceCode, row.From, row.Document)]}; remove one.");
                continue;
            }

            if (row is { Amount: { } amount, SourceCode: { } source, From: { } from, Document: { } document } && !ledger.Says(source, document, from, amount))
            {
                check.Sum(source, amount);
                var entry = new CapitalAllocation
                {
                    SourceCode = source,
                    Year = import.Year,
                    AmountInDong = amount,
                    EffectiveOn = from,
                    DocumentNumber = document,
                    EnteredAt = clock.GetUtcNow(),
                    EnteredBy = account,
                };
                Try(row.Line, table.NameOf(ProjectList.Capital), check.Faults, () =>
                {
                    ledger.RequireSilence(source, document);
                    if (isKnown)
                    {
                        inForce?.RequireInTime(clock.Today, null);
                    }

                    project.Allocate(entry);
                    given.Add((row, entry));
                });
            }

            var year = import.Year;
            foreach (var (key, kind, of, inSource, figure) in new[]
            {
                (ProjectList.Need, CapacityKinds.Need, year, row.SourceCode, row.Need),
                (ProjectList.Accepted, CapacityKinds.AcceptedVolume, year, row.SourceCode, row.Accepted),
                (ProjectList.Ceiling, CapacityKinds.Ceiling, MediumTerm.BeginOf(year), row.SourceCode, row.Ceiling),
                (ProjectList.ProjectCeiling, CapacityKinds.Ceiling, MediumTerm.BeginOf(year), null, row.ProjectCeiling),
            })
            {
                if (figure is { } states)
                {
                    State(project, kind, of, inSource, states, (row.Line, key, row.Document ?? import.FileName), table, stated, check.Faults, account);
                }
            }

            if (isKnown && project.Version == version)
            {
                check.Unchanged++;
            }
        }

        // The list may state the ceiling below the capital that it allows.
        foreach (var (row, entry) in given)
        {
            Try(row.Line, table.NameOf(ProjectList.Capital), check.Faults, () => project.RequireUnderCeilings(entry, counted: true));
        }
    }

    // The list states a figure; what is entered is what it differs by from the ledger.
    private void State(InvestmentProject project, string kind, int year, string? source, decimal figure, (int Line, string Key, string Reference) where, ListTable table, Dictionary<(string, string?), int> stated, FaultList faults, Guid account)
    {
        if (!stated.TryAdd((kind, source), where.Line))
        {
            faults.Add(where.Line, table.NameOf(where.Key), $"Số này đã ghi ở dòng {stated[(kind, source)]}; mỗi dự án và nguồn vốn chỉ ghi một lần.", $"The figure is stated on line {stated[(kind, source)]} already; state it once per project and source.");
            return;
        }

        var difference = figure - project.Total(kind, year, source);
        if (difference != 0)
        {
            Try(where.Line, table.NameOf(where.Key), faults, () => project.Record(new()
            {
                Kind = kind,
                SourceCode = source,
                Year = year,
                AmountInDong = difference,
                On = clock.Today,
                Reference = where.Reference,
                EnteredAt = clock.GetUtcNow(),
                EnteredBy = account,
            }));
        }
    }

    private static bool Differs(ProjectList.Row row, ProjectList.Row first) =>
        (row.Name, row.OwnerCode, row.BeganInYear, row.Programme, row.Group) != (first.Name, first.OwnerCode, first.BeganInYear, first.Programme, first.Group);

    private static void Try(int line, string column, FaultList faults, Action enter)
    {
        try
        {
            enter();
        }
        catch (RuleViolationException refused)
        {
            faults.Add(line, column, refused.Sentence.Vi, refused.Sentence.En);
        }
    }

    private static void Show(ProjectList.Row row, ListCheck check) => check.Show(
        row.Line,
        (ProjectList.Code, row.Code),
        (ProjectList.Name, row.Name),
        (ProjectList.Owner, row.OwnerCode),
        (ProjectList.Source, row.SourceCode),
        (ProjectList.Capital, row.Amount),
        (ProjectList.From, row.From),
        (ProjectList.Document, row.Document),
        (ProjectList.Need, row.Need),
        (ProjectList.Accepted, row.Accepted),
        (ProjectList.Ceiling, row.Ceiling),
        (ProjectList.ProjectCeiling, row.ProjectCeiling));
}
