using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SonLa.ServiceDefaults.Http;

namespace SonLa.ServiceDefaults.Problems;

/// <summary>Turns what slices throw into problems; anything it does not know is a bug and becomes a bare 500.</summary>
internal sealed partial class ProblemTranslation : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        switch (exception)
        {
            case InvalidInputException invalid:
                await Problem.Write(context, StatusCodes.Status400BadRequest, errors: invalid.Errors);
                return true;
            case RuleViolationException refused:
                await Problem.Write(context, StatusCodes.Status409Conflict, refused.Sentence, refused.Rule, refused.Errors);
                return true;
            case StatusException known:
                await Problem.Write(context, known.Status, known.Sentence, known.Rule);
                return true;
            case BadHttpRequestException { InnerException: JsonException json }:
                await Problem.Write(context, StatusCodes.Status400BadRequest, errors: FieldOf(json));
                return true;
            case BadHttpRequestException bad when UnboundParameter().Match(bad.Message) is { Success: true } unbound:
                await Problem.Write(context, StatusCodes.Status400BadRequest, errors: FieldOf(unbound));
                return true;
            case BadHttpRequestException bad when MissingParameter().Match(bad.Message) is { Success: true } missing:
                await Problem.Write(context, StatusCodes.Status400BadRequest, errors: Missing(missing.Groups["name"].Value));
                return true;
            case BadHttpRequestException bad when MissingBody().IsMatch(bad.Message):
                await Problem.Write(context, StatusCodes.Status400BadRequest, errors: Missing("$"));
                return true;
            case BadHttpRequestException bad:
                await Problem.Write(context, bad.StatusCode);
                return true;
            case DbUpdateConcurrencyException:
                await Problem.Write(context, StatusCodes.Status412PreconditionFailed);
                return true;
            case OperationCanceledException when context.RequestAborted.IsCancellationRequested:
                context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
                return true;
            default:
                return await Database(context, exception);
        }
    }

    private static async Task<bool> Database(HttpContext context, Exception exception)
    {
        switch (exception as NpgsqlException ?? exception.InnerException as NpgsqlException)
        {
            case PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable }:
                await Problem.Write(context, StatusCodes.Status409Conflict);
                return true;
            case PostgresException { SqlState: PostgresErrorCodes.CheckViolation }:
                // The last word of the database, where two who each kept the rules came together.
                await Problem.Write(context, StatusCodes.Status409Conflict, new("Sổ dữ liệu từ chối vì trái một quy tắc sau khi số liệu vừa thay đổi; không có gì được ghi, hãy tải lại, kiểm tra số liệu rồi gửi lại.", "The books refuse this by one of their rules, after figures have just changed; nothing is stored. Load again, check the figures and send again."), "books.refuse");
                return true;
            case PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.NumericValueOutOfRange or PostgresErrorCodes.StringDataRightTruncation }:
                await Problem.Write(context, StatusCodes.Status400BadRequest);
                return true;
            case PostgresException { SqlState: var state } when !state.StartsWith("53", StringComparison.Ordinal) && !state.StartsWith("57P", StringComparison.Ordinal):
                return false;
            case not null:
                context.Response.Headers.RetryAfter = "5";
                await Problem.Write(context, StatusCodes.Status503ServiceUnavailable);
                return true;
            default:
                return false;
        }
    }

    private static Dictionary<string, Say[]> FieldOf(JsonException json)
    {
        var place = json is NullItemException nullItem ? $"{nullItem.Path}.{nullItem.Item}" : json.Path;
        var field = place is { Length: > 2 } && place.StartsWith("$.", StringComparison.Ordinal) ? place[2..] : "$";
        return new()
        {
            [field] = [new(
                $"Nội dung JSON không hợp lệ tại “{field}”: thiếu, thừa, lặp hoặc sai kiểu; hãy sửa theo tài liệu API (số viết 1234.5, ngày viết 2024-12-31).",
                $"The JSON is not valid at '{field}': missing, unknown, repeated or of the wrong type; mend it as the API documents (numbers as 1234.5, dates as 2024-12-31).")],
        };
    }

    private static Dictionary<string, Say[]> FieldOf(Match unbound)
    {
        var (field, value) = (JsonNamingPolicy.CamelCase.ConvertName(unbound.Groups["name"].Value), unbound.Groups["value"].Value);
        return new()
        {
            [field] = [new(
                $"Giá trị “{value}” không đúng kiểu; hãy sửa theo tài liệu API (số viết 12, đúng/sai viết true hoặc false, ngày viết 2024-12-31).",
                $"'{value}' is of the wrong type; mend it as the API documents (numbers as 12, yes or no as true or false, dates as 2024-12-31).")],
        };
    }

    [GeneratedRegex("""^Failed to bind parameter "\S+ (?<name>\w+)" from "(?<value>.*)"\.$""", RegexOptions.Singleline)]
    private static partial Regex UnboundParameter();

    private static Dictionary<string, Say[]> Missing(string name) => name == "$"
        ? new() { ["$"] = [new("Yêu cầu thiếu nội dung; hãy gửi kèm JSON theo tài liệu API.", "The request has no body; send JSON as the API documents.")] }
        : new() { [JsonNamingPolicy.CamelCase.ConvertName(name)] = [new("Thiếu tham số này; hãy thêm vào địa chỉ theo tài liệu API.", "This parameter is missing; add it to the address as the API documents.")] };

    // The framework's own sentences name types of the program.
    [GeneratedRegex("""^Required parameter "\S+ (?<name>\w+)" was not provided from (?!body)""")]
    private static partial Regex MissingParameter();

    [GeneratedRegex("""^(Required parameter "\S+ \w+" was not provided from body|Implicit body inferred for parameter )""")]
    private static partial Regex MissingBody();
}
