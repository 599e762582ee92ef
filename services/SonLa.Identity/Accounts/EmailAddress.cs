using System.Net.Mail;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Identity.Accounts;

/// <summary>What may stand where an e-mail address is asked for: one bare address, or nothing.</summary>
internal static class EmailAddress
{
    // RFC 5321, 4.5.3.1.3: a path of 256 octets with its angle brackets.
    private const int Longest = 254;

    /// <summary>Null where nothing was given.</summary>
    public static string? Of(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    public static InputCheck RequireEmail(this InputCheck check, string? typed) => check
        .LimitText(typed, "email", Longest)
        .Require(
            Of(typed) is not { } address || IsBare(address),
            "email",
            "Hãy nhập một địa chỉ thư điện tử như ten@coquan.gov.vn, hoặc để trống.",
            "Give one e-mail address such as name@office.gov.vn, or nothing.");

    private static bool IsBare(string address) =>
        !address.Any(letter => letter > 126 || char.IsWhiteSpace(letter) || char.IsControl(letter))
        && MailAddress.TryCreate(address, out var read)
        && read.Address == address
        && read.Host.Contains('.', StringComparison.Ordinal);
}
