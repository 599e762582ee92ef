using System.Net;
using System.Text;
using SonLa.Notifications.Accounts;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Mail;

/// <summary>What stands in a letter: a greeting, each message, where to read on, and how to get fewer letters.</summary>
internal static class LetterText
{
    private static readonly Say Automatic = new(
        "Thư tự động của Nền tảng Sơn La, không cần trả lời.",
        "An automatic letter of the SonLa Platform; please do not answer.");

    /// <summary>One message of a letter in the recipient's language.</summary>
    internal sealed record Line(string Title, string Body);

    public static Mailing Of(Letter letter, Account account, IReadOnlyList<Line> lines, string day, string language, Uri? portal)
    {
        var subject = lines.Count == 1 ? lines[0].Title : Many(lines.Count, day).In(language);
        var greeting = new Say($"Kính gửi {account.DisplayName},", $"Dear {account.DisplayName},").In(language);
        var foot = new List<string>();
        if (portal is not null)
        {
            foot.Add(new Say($"Xem trên hệ thống: {new Uri(portal, "hop-thu")}", $"Read it in the system: {new Uri(portal, "hop-thu")}").In(language));
            foot.Add(new Say($"Chọn cách nhận thư: {new Uri(portal, "tai-khoan")}", $"Choose how letters reach you: {new Uri(portal, "tai-khoan")}").In(language));
        }

        foot.Add(Automatic.In(language));
        return new(letter.Id, account.Email!, $"[Sơn La] {OneLine(subject)}", Plain(greeting, lines, foot), Html(greeting, lines, foot, language), language);
    }

    private static Say Many(int count, string day) => new($"{count} tin mới, ngày {day}", $"{count} new messages, {day}");

    // Names come from people; in a header they must not begin another.
    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private static string Plain(string greeting, IReadOnlyList<Line> lines, IReadOnlyList<string> foot)
    {
        var text = new StringBuilder(greeting).Append("\n\n");
        foreach (var line in lines)
        {
            text.Append(line.Title).Append('\n').Append(line.Body).Append("\n\n");
        }

        return text.Append("-- \n").AppendJoin('\n', foot).Append('\n').ToString();
    }

    private static string Html(string greeting, IReadOnlyList<Line> lines, IReadOnlyList<string> foot, string language)
    {
        var text = new StringBuilder($"<!doctype html><html lang=\"{language}\"><body><p>{WebUtility.HtmlEncode(greeting)}</p>");
        foreach (var line in lines)
        {
            text.Append("<h2 style=\"font-size:1em;margin:1em 0 0\">").Append(WebUtility.HtmlEncode(line.Title)).Append("</h2><p style=\"margin:0\">").Append(WebUtility.HtmlEncode(line.Body)).Append("</p>");
        }

        return text.Append("<hr><p style=\"color:#555\">").AppendJoin("<br>", foot.Select(WebUtility.HtmlEncode)).Append("</p></body></html>").ToString();
    }
}
