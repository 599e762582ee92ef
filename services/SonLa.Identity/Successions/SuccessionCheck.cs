using System.Globalization;
using System.Text.RegularExpressions;
using SonLa.Identity.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Identity.Successions;

/// <summary>Whether an act makes sense among the organisations there are; every fault names its field.</summary>
internal sealed partial class SuccessionCheck(SuccessionFacts act, IReadOnlyDictionary<string, Organisation> organisations)
{
    private const int LongestText = 300;
    private const int Most = 500;
    private readonly InputCheck _check = new();
    private readonly HashSet<string> _created = [.. act.Created.Select(one => one.Code)];
    private readonly HashSet<string> _ended = [.. act.Ended.Select(one => one.Code)];

    /// <exception cref="InvalidInputException">The act contradicts itself or the organisations.</exception>
    public void ThrowIfSenseless()
    {
        _check
            .RequireText(act.DocumentNumber, "documentNumber", 200)
            .Require(act.EffectiveOn.Year is >= 1945 and <= 2100, "effectiveOn", "Ngày hiệu lực phải từ năm 1945 đến năm 2100.", "The effective day must lie from 1945 to 2100.")
            .Require(act.Created.Count + act.Renamed.Count + act.Ended.Count is > 0 and <= Most, "ended", $"Văn bản phải lập, đổi tên hoặc kết thúc từ 1 đến {Most} cơ quan.", $"The act must establish, rename or end 1 to {Most} organisations.");
        Each(act.Created, "created", Created);
        Each(act.Renamed, "renamed", Renamed);
        Each(act.Ended, "ended", Ended);
        _check.ThrowIfAny();
    }

    private static void Each<T>(IReadOnlyList<T> items, string field, Action<T, string> check)
    {
        for (var index = 0; index < Math.Min(items.Count, Most); index++)
        {
            check(items[index], $"{field}[{index.ToString(CultureInfo.InvariantCulture)}]");
        }
    }

    private void Created(SuccessionFacts.Creation one, string field)
    {
        _check
            .Require(one.Code.Length <= 64 && Code().IsMatch(one.Code), $"{field}.code", "Mã gồm chữ thường a–z, số và dấu gạch nối, ví dụ so-khdt.", "A code is made of a-z, digits and hyphens, so-khdt for example.")
            .Require(!organisations.ContainsKey(one.Code) && act.Created.Count(other => other.Code == one.Code) == 1, $"{field}.code", "Mã này đã có; hãy đặt mã khác.", "This code is taken; choose another.")
            .RequireText(one.Name, $"{field}.name", LongestText)
            .RequireText(one.HeadTitle, $"{field}.headTitle", LongestText)
            .Require(OrganisationKinds.All.Contains(one.Kind), $"{field}.kind", $"Phải là một trong: {string.Join(", ", OrganisationKinds.All)}.", $"Must be one of: {string.Join(", ", OrganisationKinds.All)}.")
            .Require(one.ParentCode is null || organisations.ContainsKey(one.ParentCode), $"{field}.parentCode", "Không có cơ quan cấp trên với mã này; hãy chọn một mã trong danh sách cơ quan.", "There is no parent organisation with this code; take one from the list of organisations.")
            .Require(one.Aliases.Count <= 50, $"{field}.aliases", "Tối đa 50 tên gọi khác.", "At most 50 other names.");
        foreach (var alias in one.Aliases.Take(50))
        {
            _check.RequireText(alias, $"{field}.aliases", LongestText);
        }
    }

    private void Renamed(SuccessionFacts.Renaming one, string field)
    {
        Standing(one.Code, $"{field}.code");
        _check
            .Require(act.Renamed.Count(other => other.Code == one.Code) == 1 && !_ended.Contains(one.Code), $"{field}.code", "Mỗi cơ quan chỉ được đổi tên một lần, và không đổi tên cơ quan kết thúc.", "An organisation is renamed once, and not when it ends.")
            .RequireText(one.Name, $"{field}.name", LongestText)
            .RequireText(one.HeadTitle, $"{field}.headTitle", LongestText);
    }

    private void Ended(SuccessionFacts.Ending one, string field)
    {
        Standing(one.Code, $"{field}.code");
        _check
            .Require(act.Ended.Count(other => other.Code == one.Code) == 1, $"{field}.code", "Mỗi cơ quan chỉ kết thúc một lần.", "An organisation ends once.")
            .Require(one.Heirs.Count is > 0 and <= 50, $"{field}.heirs", "Phải có từ 1 đến 50 cơ quan kế thừa.", "Name 1 to 50 successors.")
            .Require(one.Heirs.Count(heir => heir.MeasureCodes is null) == 1, $"{field}.heirs", "Đúng một cơ quan kế thừa không nêu chỉ tiêu: cơ quan đó nhận mọi nhiệm vụ còn lại.", "Exactly one successor names no measures: it takes over everything else.")
            .Require(one.Heirs.DistinctBy(heir => heir.Code).Count() == one.Heirs.Count, $"{field}.heirs", "Mỗi cơ quan kế thừa nêu một lần.", "Name each successor once.")
            .Require(one.Heirs.SelectMany(heir => heir.MeasureCodes ?? []).GroupBy(code => code).All(codes => codes.Count() == 1), $"{field}.heirs", "Mỗi chỉ tiêu chỉ giao cho một cơ quan kế thừa.", "Each measure goes to one successor.");
        foreach (var (heir, index) in one.Heirs.Take(50).Select((heir, index) => (heir, index)))
        {
            Heir(one.Code, heir, $"{field}.heirs[{index.ToString(CultureInfo.InvariantCulture)}]");
        }
    }

    private void Heir(string endedCode, SuccessionFacts.Heir heir, string field)
    {
        var known = organisations.GetValueOrDefault(heir.Code);
        _check
            .Require(known is not null || _created.Contains(heir.Code), $"{field}.code", "Không có cơ quan với mã này; hãy chọn mã trong danh sách hoặc lập cơ quan đó ở created.", "There is no organisation with this code; take one from the list or establish it in created.")
            .Require(heir.Code != endedCode && !_ended.Contains(heir.Code), $"{field}.code", "Cơ quan kế thừa không thể cùng kết thúc theo văn bản này.", "A successor cannot end by the same act.")
            .Require(known is null || (known.ValidTo is null && known.ValidFrom <= act.EffectiveOn), $"{field}.code", "Cơ quan kế thừa phải đang tồn tại vào ngày hiệu lực và chưa kết thúc; hãy chọn cơ quan đang kế thừa nó.", "A successor must exist on the effective day and not have ended; name the one that succeeds it.")
            .Require(heir.MeasureCodes is null or { Count: > 0 and <= 200 }, $"{field}.measureCodes", "Hãy nêu từ 1 đến 200 chỉ tiêu, hoặc bỏ trống để nhận mọi nhiệm vụ còn lại.", "Name 1 to 200 measures, or leave this out to take over everything else.");
        foreach (var code in heir.MeasureCodes?.Take(200) ?? [])
        {
            _check.RequireText(code, $"{field}.measureCodes", 100);
        }
    }

    // It is there, and nothing about it was decided for a later day.
    private void Standing(string code, string field)
    {
        var known = organisations.GetValueOrDefault(code);
        _check
            .Require(known is not null, field, "Không có cơ quan với mã này; hãy chọn mã trong danh sách cơ quan.", "There is no organisation with this code; take one from the list of organisations.")
            .Require(known?.ValidTo is null, field, "Cơ quan này đã kết thúc; hãy chọn cơ quan kế thừa nó.", "This organisation has ended; name the one that succeeds it.")
            .Require(known is null || known.ValidFrom < act.EffectiveOn, field, "Ngày hiệu lực phải sau ngày cơ quan bắt đầu; hãy sửa effectiveOn.", "The act must take effect after the organisation's first day; mend effectiveOn.")
            .Require(known?.NamedFrom is not { } since || since <= act.EffectiveOn, field, "Cơ quan này đã được đổi tên từ một ngày muộn hơn; hãy sửa effectiveOn.", "This organisation was already renamed from a later day; mend effectiveOn.")
            .Require(!organisations.Values.Any(other => other.SuccessorCode == code && other.ValidTo >= act.EffectiveOn), field, "Cơ quan này còn kế thừa một cơ quan khác từ ngày muộn hơn; hãy sửa effectiveOn.", "This organisation succeeds another from a later day; mend effectiveOn.");
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
