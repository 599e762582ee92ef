using System.Globalization;
using SonLa.Budget.Capacity;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Budget.Reallocations;

/// <summary>What lines would lead to: the sums per source, the rules they break, and what deserves a second look.</summary>
/// <param name="Sources">Per funding source, what is taken back and given, and the capital of all projects before and after.</param>
/// <param name="Faults">Broken rules: none may be left at submission or decision.</param>
/// <param name="Warnings">Allowed, but to be answered for.</param>
internal sealed record ReallocationCheck(
    IReadOnlyList<ReallocationCheck.SourceSum> Sources, IReadOnlyList<ReallocationCheck.Remark> Faults, IReadOnlyList<ReallocationCheck.Remark> Warnings)
{
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo En = CultureInfo.GetCultureInfo("en-GB");

    internal sealed record SourceSum(string SourceCode, decimal TakenBackInDong, decimal GivenInDong, decimal BeforeInDong, decimal AfterInDong);

    /// <param name="Rule">Stable name of the rule.</param>
    /// <param name="ProjectCode">Null where the rule is about a whole source.</param>
    /// <param name="SourceCode">Null where the rule is about a whole project.</param>
    /// <param name="Sentence">What is wrong and what to do.</param>
    internal sealed record Remark(string Rule, string? ProjectCode, string? SourceCode, Say Sentence);

    internal sealed record Line(Guid ProjectId, string SourceCode, decimal AmountInDong);

    public static ReallocationCheck Of(
        IReadOnlyCollection<Line> lines, IReadOnlyList<ProjectPosition> positions, IReadOnlySet<Guid> listed, ProgrammeRules rules)
    {
        var moving = lines.Where(line => line.AmountInDong != 0).ToLookup(line => line.ProjectId);
        var (faults, warnings) = (new List<Remark>(), new List<Remark>());
        foreach (var position in positions.Where(position => moving.Contains(position.ProjectId)))
        {
            foreach (var line in moving[position.ProjectId])
            {
                var source = position.Sources.SingleOrDefault(known => known.SourceCode == line.SourceCode) ?? new(line.SourceCode, 0, 0, 0, 0, 0, null);
                if (line.AmountInDong < 0)
                {
                    Giving(position, source, -line.AmountInDong, listed, faults, warnings);
                }
                else
                {
                    Taking(position, source, line.AmountInDong, listed, faults, warnings);
                }
            }

            var taken = moving[position.ProjectId].Sum(line => Math.Max(0, line.AmountInDong));
            if (position.HeadroomInDong is { } headroom && taken > Math.Max(0, headroom))
            {
                faults.Add(new("reallocation.above-project-ceiling", position.Code, null, Sentence(
                    culture => LineReasons.Dong(Math.Max(0, headroom), culture),
                    left => $"{position.Code}: trần trung hạn của dự án chỉ còn {left} cho mọi nguồn; hãy giảm số giao thêm.",
                    left => $"{position.Code}: only {left} is left under the project's medium-term ceiling for all sources; give less.")));
            }
        }

        var programmes = positions.ToDictionary(position => position.ProjectId, position => position.Programme);
        var sources = Sums(lines, positions);
        foreach (var sum in sources.Where(sum => sum.TakenBackInDong != sum.GivenInDong))
        {
            faults.Add(new("reallocation.unbalanced", null, sum.SourceCode, Sentence(
                culture => LineReasons.Dong(sum.TakenBackInDong - sum.GivenInDong, culture),
                difference => $"Nguồn {sum.SourceCode}: số thu hồi trừ số giao thêm là {difference}, phải bằng 0.",
                difference => $"Source {sum.SourceCode}: taken back less given is {difference} and must be 0.")));
        }

        faults.AddRange(sources.Where(sum => !StaysInProgrammes(lines.Where(line => line.SourceCode == sum.SourceCode), programmes, rules)).Select(sum => new Remark(
            "reallocation.leaves-programme",
            null,
            sum.SourceCode,
            new(
                $"Nguồn {sum.SourceCode}: vốn của chương trình phải ở lại trong chương trình; hãy cân đối số thu hồi và số giao trong từng chương trình.",
                $"Source {sum.SourceCode}: a programme's capital must stay in the programme; balance within each programme."))));
        return new(sources, faults, warnings);
    }

    private static void Giving(ProjectPosition position, SourcePosition source, decimal amount, IReadOnlySet<Guid> listed, List<Remark> faults, List<Remark> warnings)
    {
        if (!listed.Contains(position.ProjectId))
        {
            faults.Add(new("reallocation.not-listed", position.Code, source.SourceCode, new(
                $"{position.Code} không có trong danh sách của đợt rà soát nên không thể bị thu hồi; hãy bỏ dòng này hoặc mở đợt khi cần thiết.",
                $"{position.Code} is not on the round's list, so nothing can be taken back from it; drop the line or open an ad-hoc round.")));
        }

        if (amount > source.UnspentInDong)
        {
            faults.Add(new("reallocation.below-spent", position.Code, source.SourceCode, Sentence(
                culture => LineReasons.Dong(source.UnspentInDong, culture),
                most => $"{position.Code}, nguồn {source.SourceCode}: chỉ thu hồi được đến {most}, phần còn lại đã giải ngân hoặc tạm ứng.",
                most => $"{position.Code}, source {source.SourceCode}: at most {most} can be taken back, the rest is disbursed or advanced.")));
        }
        else if (amount > source.RecoverableInDong)
        {
            warnings.Add(new("reallocation.leaves-volume-unpaid", position.Code, source.SourceCode, Sentence(
                culture => LineReasons.Dong(amount - source.RecoverableInDong, culture),
                unpaid => $"{position.Code}, nguồn {source.SourceCode}: {unpaid} khối lượng đã nghiệm thu sẽ không còn vốn để thanh toán.",
                unpaid => $"{position.Code}, source {source.SourceCode}: {unpaid} of accepted volume would have no capital left to be paid from.")));
        }
    }

    private static void Taking(ProjectPosition position, SourcePosition source, decimal amount, IReadOnlySet<Guid> listed, List<Remark> faults, List<Remark> warnings)
    {
        if (amount > position.MayTakeFrom(source))
        {
            faults.Add(new("reallocation.above-ceiling", position.Code, source.SourceCode, Sentence(
                culture => LineReasons.Dong(position.MayTakeFrom(source), culture),
                left => $"{position.Code}, nguồn {source.SourceCode}: trần trung hạn chỉ còn {left}; hãy giảm số giao thêm hoặc ghi trần đã điều chỉnh.",
                left => $"{position.Code}, source {source.SourceCode}: only {left} is left under the medium-term ceiling; give less, or record the adjusted ceiling.")));
        }

        if (amount > source.DemandInDong)
        {
            faults.Add(new("reallocation.above-need", position.Code, source.SourceCode, Sentence(
                culture => LineReasons.Dong(source.DemandInDong, culture),
                need => $"{position.Code}, nguồn {source.SourceCode}: nhu cầu và khối lượng hoàn thành chỉ cần {need}; hãy giảm số giao thêm hoặc ghi nhu cầu mới.",
                need => $"{position.Code}, source {source.SourceCode}: its need and completed volume ask for {need}; give less, or record the new need.")));
        }

        if (listed.Contains(position.ProjectId))
        {
            warnings.Add(new("reallocation.listed-project-takes", position.Code, source.SourceCode, new(
                $"{position.Code} có trong danh sách chậm giải ngân nhưng lại nhận thêm nguồn {source.SourceCode}.",
                $"{position.Code} is on the list of slow projects and yet takes more of source {source.SourceCode}.")));
        }
    }

    private static List<SourceSum> Sums(IReadOnlyCollection<Line> lines, IReadOnlyList<ProjectPosition> positions)
    {
        var before = positions.SelectMany(position => position.Sources).ToLookup(source => source.SourceCode, source => source.CapitalInDong);
        return
        [
            .. lines.GroupBy(line => line.SourceCode).OrderBy(source => source.Key, StringComparer.Ordinal).Select(source => new SourceSum(
                source.Key,
                source.Sum(line => Math.Max(0, -line.AmountInDong)),
                source.Sum(line => Math.Max(0, line.AmountInDong)),
                before[source.Key].Sum(),
                before[source.Key].Sum() + source.Sum(line => line.AmountInDong))),
        ];
    }

    // Whether the amounts of one source can be carried from givers to takers without any đồng crossing a closed border.
    private static bool StaysInProgrammes(IEnumerable<Line> lines, Dictionary<Guid, string?> programmes, ProgrammeRules rules)
    {
        var sums = lines.GroupBy(line => programmes.GetValueOrDefault(line.ProjectId)).Select(group => (
            Programme: group.Key,
            Given: group.Sum(line => Math.Max(0, -line.AmountInDong)),
            Taken: group.Sum(line => Math.Max(0, line.AmountInDong)))).ToList();
        var flow = new CapitalFlow();
        var pools = sums.Where(sum => sum.Given > 0).Select(sum => (sum.Programme, Node: flow.AddPool(sum.Given))).ToList();
        return sums.Where(sum => sum.Taken > 0).ToList().TrueForAll(sum =>
        {
            var project = flow.AddProject();
            flow.AddAccount(project, sum.Taken, [.. pools.Where(pool => rules.MayMove(pool.Programme, sum.Programme)).Select(pool => pool.Node)]);
            return flow.Serve(project, sum.Taken) == sum.Taken;
        });
    }

    private static Say Sentence(Func<CultureInfo, string> figure, Func<string, string> vi, Func<string, string> en) => new(vi(figure(Vi)), en(figure(En)));
}
