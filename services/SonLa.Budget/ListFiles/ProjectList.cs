using SonLa.Budget.ListFiles.Tables;
using SonLa.Budget.Projects;

namespace SonLa.Budget.ListFiles;

/// <summary>A list of projects with the year's capital, needs and medium-term ceilings: the columns, and each line as it is understood.</summary>
internal static class ProjectList
{
    internal const string Code = "projectCode";
    internal const string Name = "projectName";
    internal const string Owner = "ownerCode";
    internal const string BeganIn = "beganInYear";
    internal const string Programme = "programme";
    internal const string Group = "group";
    internal const string Source = "sourceCode";
    internal const string SourceName = "sourceName";
    internal const string PlanYear = "year";
    internal const string Capital = "capitalInDong";
    internal const string From = "effectiveOn";
    internal const string Document = "documentNumber";
    internal const string Need = "needInDong";
    internal const string Accepted = "acceptedVolumeInDong";
    internal const string Ceiling = "ceilingInDong";
    internal const string ProjectCeiling = "projectCeilingInDong";

    internal static readonly IReadOnlyList<ListColumn> Columns =
    [
        new(Code, "Mã dự án", Required: true, IsMoney: false, "Mã DA", "Mã số dự án", "Project code"),
        new(Name, "Tên dự án", Required: true, IsMoney: false, "Danh mục dự án", "Project name", "Name"),
        new(Owner, "Chủ đầu tư", Required: true, IsMoney: false, "Mã chủ đầu tư", "Owner", "Owner code"),
        new(BeganIn, "Năm khởi công", Required: true, IsMoney: false, "Khởi công", "Began in", "Began in year"),
        new(Programme, "Chương trình", Required: false, IsMoney: false, "Chương trình mục tiêu", "Programme"),
        new(Group, "Nhóm dự án", Required: false, IsMoney: false, "Nhóm", "Group"),
        new(Source, "Mã nguồn vốn", Required: true, IsMoney: false, "Nguồn vốn", "Source code", "Funding source"),
        new(SourceName, "Tên nguồn vốn", Required: false, IsMoney: false, "Source name"),
        new(PlanYear, "Năm kế hoạch", Required: true, IsMoney: false, "Kế hoạch năm", "Plan year"),
        new(Capital, "Vốn giao", Required: true, IsMoney: true, "Kế hoạch vốn", "Số vốn giao", "Kế hoạch vốn giao", "Capital"),
        new(From, "Ngày hiệu lực", Required: true, IsMoney: false, "Hiệu lực từ", "Effective on"),
        new(Document, "Số quyết định", Required: true, IsMoney: false, "Quyết định", "Số văn bản", "Document number"),
        new(Need, "Nhu cầu bổ sung", Required: false, IsMoney: true, "Nhu cầu", "Need"),
        new(Accepted, "Khối lượng nghiệm thu", Required: false, IsMoney: true, "Giá trị nghiệm thu", "Accepted volume"),
        new(Ceiling, "Trần trung hạn", Required: false, IsMoney: true, "Trần trung hạn của nguồn", "Ceiling"),
        new(ProjectCeiling, "Trần trung hạn mọi nguồn", Required: false, IsMoney: true, "Tổng trần trung hạn", "Project ceiling"),
    ];

    /// <param name="Amount">Capital in đồng; null where the line only states other figures.</param>
    internal sealed record Row(
        int Line,
        string Code,
        string Name,
        string OwnerCode,
        int BeganInYear,
        string? Programme,
        string? Group,
        string? SourceCode,
        string? SourceName,
        decimal? Amount,
        DateOnly? From,
        string? Document,
        decimal? Need,
        decimal? Accepted,
        decimal? Ceiling,
        decimal? ProjectCeiling);

    /// <param name="owners">Names of organisations by code: a line may give either.</param>
    internal static List<Row> Read(ListTable table, int year, IReadOnlyDictionary<string, string> owners, FaultList faults)
    {
        var byName = owners.GroupBy(owner => owner.Value, StringComparer.CurrentCultureIgnoreCase).Where(named => named.Count() == 1).ToDictionary(named => named.Key, named => named.Single().Key, StringComparer.CurrentCultureIgnoreCase);
        var rows = new List<Row>();
        foreach (var line in table.Lines)
        {
            var before = faults.Count;
            var row = Read(line, year, faults);
            var owner = row.OwnerCode;
            if (owner.Length > 0 && !owners.ContainsKey(owner) && !byName.TryGetValue(owner, out owner))
            {
                line.Note(faults, Owner, $"Không có đơn vị “{row.OwnerCode}”; hãy dùng mã hoặc đúng tên trong danh mục đơn vị.", $"There is no organisation “{row.OwnerCode}”; use a code or the exact name of the organisation list.");
            }

            if (faults.Count == before)
            {
                rows.Add(row with { OwnerCode = owner! });
            }
        }

        table.CheckTotal(Capital, rows.Sum(row => row.Amount ?? 0), faults);
        return rows;
    }

    private static Row Read(ListLine line, int year, FaultList faults)
    {
        var row = new Row(
            line.Number,
            line.Text(Code, 40, faults) ?? "",
            line.Text(Name, 500, faults) ?? "",
            line.Text(Owner, 500, faults) ?? "",
            line.Year(BeganIn, faults) ?? 0,
            line.Text(Programme, 200, faults, required: false),
            GroupOf(line, faults),
            line.Text(Source, 40, faults, required: false),
            line.Text(SourceName, 200, faults, required: false),
            line.Money(Capital, faults, required: false),
            line.Day(From, faults, required: !line.IsEmpty(Capital)),
            line.Text(Document, 100, faults, required: !line.IsEmpty(Capital)),
            Figure(line, Need, faults),
            Figure(line, Accepted, faults),
            Figure(line, Ceiling, faults),
            Figure(line, ProjectCeiling, faults));
        if (line.Year(PlanYear, faults) is { } planYear && planYear != year)
        {
            line.Note(faults, PlanYear, $"Dòng thuộc kế hoạch năm {planYear}, nhưng đang nhập danh sách năm {year}; hãy chọn đúng tệp hoặc đúng năm.", $"The line is of the plan of {planYear}, but the list is imported for {year}; choose the right file or year.");
        }

        if (row.SourceCode is null && (row.Amount, row.Need, row.Accepted, row.Ceiling) != (null, null, null, null))
        {
            line.Note(faults, Source, "Dòng có số tiền nhưng không ghi nguồn vốn; hãy ghi mã nguồn vốn.", "The line has amounts but no funding source; name it.");
        }

        if (row.Amount == 0)
        {
            line.Note(faults, Capital, "Vốn giao phải khác 0; để trống nếu dòng không giao vốn.", "The capital may not be 0; leave the cell empty where the line assigns none.");
        }

        return row;
    }

    // A, B, C, or of national importance (quan trọng quốc gia).
    private static string? GroupOf(ListLine line, FaultList faults)
    {
        if (line.Text(Group, 40, faults, required: false) is not { } written)
        {
            return null;
        }

        var plain = ListColumn.Plain(written);
        var group = plain is "quan trong quoc gia" or "qtqg" ? "national" : plain.StartsWith("nhom ", StringComparison.Ordinal) ? plain[5..] : plain;
        if (ProjectGroups.All.Contains(group))
        {
            return group;
        }

        line.Note(faults, Group, $"“{written}” không phải nhóm dự án; hãy ghi A, B, C hoặc quan trọng quốc gia.", $"“{written}” is no group of projects; write A, B, C or national.");
        return null;
    }

    private static decimal? Figure(ListLine line, string key, FaultList faults)
    {
        var figure = line.Money(key, faults, required: false);
        if (figure < 0)
        {
            line.Note(faults, key, "Số này không được âm; hãy ghi số đang có.", "The figure may not be below 0; state what it is.");
        }

        return figure;
    }
}
