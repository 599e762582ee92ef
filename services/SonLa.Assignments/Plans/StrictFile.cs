using System.Reflection;
using System.Text.Json;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Plans;

/// <summary>Reads a document's file member by member and names every one that is missing, unknown or of the wrong form.</summary>
internal sealed class StrictFile
{
    private const decimal Largest = 1_000_000_000_000_000m;
    private const int LongestText = 20_000;
    private static readonly JsonSerializerOptions Json = Options();
    private readonly InputCheck _check = new();
    private readonly NullabilityInfoContext _nullability = new();

    /// <exception cref="InvalidInputException">Something in it has the wrong form.</exception>
    public static T Read<T>(JsonElement root)
    {
        var file = new StrictFile();
        try
        {
            file.Walk(root, typeof(T), "", false);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair or a broken UTF-8 sequence passes the parser and fails when it is read as text.
            throw new InvalidInputException("$", new("Tệp có ký tự không phải Unicode hợp lệ; hãy lưu lại tệp dạng UTF-8.", "The file holds characters that are not valid Unicode; save it as UTF-8."));
        }

        file._check.ThrowIfAny();
        return root.Deserialize<T>(Json) ?? throw new InvalidOperationException("A file that was walked is not null.");
    }

    private void Walk(JsonElement element, Type type, string path, bool nullable)
    {
        var kind = element.ValueKind;
        if (kind == JsonValueKind.Null)
        {
            Require(nullable, path, "Không được để null, hãy nhập giá trị.", "Must not be null; enter a value.");
        }
        else if (type == typeof(string))
        {
            WalkText(element, path);
        }
        else if (type == typeof(bool))
        {
            Require(kind is JsonValueKind.True or JsonValueKind.False, path, "Phải là true hoặc false.", "Must be true or false.");
        }
        else if (type == typeof(int))
        {
            Require(kind == JsonValueKind.Number && element.TryGetInt32(out _), path, "Phải là số nguyên, ví dụ 2024.", "Must be a whole number, 2024 for example.");
        }
        else if (type == typeof(decimal))
        {
            Require(
                kind == JsonValueKind.Number && element.TryGetDecimal(out var value) && Math.Abs(value) <= Largest && decimal.Round(value, 6) == value,
                path,
                "Phải là số viết kiểu JSON (14040.8, không phải \"14.040,8\"), không quá 10^15 và tối đa 6 chữ số thập phân.",
                "Must be a JSON number (14040.8, not \"14.040,8\") of at most 10^15 and 6 decimals.");
        }
        else if (type == typeof(DateOnly))
        {
            Require(
                kind == JsonValueKind.String && DateOnly.TryParseExact(element.GetString(), "yyyy-MM-dd", out _),
                path,
                "Phải là một ngày có thật viết theo dạng 2024-12-31.",
                "Must be a day that exists, written 2024-12-31.");
        }
        else if (type.IsGenericType)
        {
            WalkList(element, type.GetGenericArguments()[0], path);
        }
        else
        {
            WalkObject(element, type, path);
        }
    }

    private void WalkText(JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            Require(false, path, "Phải là chuỗi ký tự.", "Must be a string.");
            return;
        }

        _check.RequireText(element.GetString(), path, LongestText);
    }

    private void WalkList(JsonElement element, Type item, string path)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            Require(false, path, "Phải là danh sách [ ... ].", "Must be a list [ ... ].");
            return;
        }

        var index = 0;
        foreach (var member in element.EnumerateArray())
        {
            Walk(member, item, $"{path}[{index++}]", false);
        }
    }

    private void WalkObject(JsonElement element, Type type, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Require(false, path, "Phải là đối tượng { ... }.", "Must be an object { ... }.");
            return;
        }

        var members = type.GetProperties().Where(property => property.CanWrite).ToDictionary(property => Json.PropertyNamingPolicy!.ConvertName(property.Name));
        foreach (var given in element.EnumerateObject())
        {
            var at = path.Length == 0 ? given.Name : $"{path}.{given.Name}";
            if (members.Remove(given.Name, out var property))
            {
                Walk(given.Value, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, at, IsNullable(property));
                continue;
            }

            Require(false, at, "Tên trường không có trong định dạng, hoặc bị lặp; hãy sửa tên hoặc bỏ trường này.", "No such member in the format, or a repeated one; mend its name or remove it.");
        }

        foreach (var (name, _) in members.Where(member => member.Value.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute))))
        {
            Require(false, path.Length == 0 ? name : $"{path}.{name}", "Thiếu trường này; hãy thêm vào (null nếu văn bản không nêu).", "This member is missing; add it (null where the document says nothing).");
        }
    }

    private bool IsNullable(PropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null
        || _nullability.Create(property).WriteState == NullabilityState.Nullable;

    private void Require(bool holds, string path, string vi, string en) => _check.Require(holds, path.Length == 0 ? "$" : path, vi, en);

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions();
        StrictJson.Apply(options);
        return options;
    }
}
