using Microsoft.AspNetCore.Identity;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Identity.Accounts;

/// <summary>Turns what ASP.NET Core Identity refuses into problems that name the field and the remedy.</summary>
internal static class AccountRefusals
{
    private static readonly Say Password = new(
        $"Mật khẩu cần ít nhất {PasswordPolicy.ShortestPassword} ký tự, trong đó ít nhất {PasswordPolicy.DifferentCharacters} ký tự khác nhau.",
        $"A password needs at least {PasswordPolicy.ShortestPassword} characters, {PasswordPolicy.DifferentCharacters} of them different.");

    private static readonly Say UserName = new(
        "Tên đăng nhập chỉ gồm chữ a–z, A–Z, số và các dấu . _ - @ +.",
        "A user name is made of a-z, A-Z, digits and . _ - @ + only.");

    private static readonly Say Taken = new(
        "Tên đăng nhập này đã có người dùng; hãy chọn tên khác.",
        "This user name is taken; choose another.");

    private static readonly Say Meanwhile = new(
        "Tài khoản vừa được người khác thay đổi; không có gì được ghi, hãy tải lại rồi làm lại.",
        "Somebody else has just changed the account; nothing is stored. Load it again and repeat.");

    public static void ThrowIfRefused(this IdentityResult result, string passwordField = "password")
    {
        if (result.Succeeded)
        {
            return;
        }

        var codes = result.Errors.Select(error => error.Code).ToHashSet(StringComparer.Ordinal);
        if (codes.Contains(nameof(IdentityErrorDescriber.ConcurrencyFailure)))
        {
            throw new RuleViolationException("account.changed-meanwhile", Meanwhile);
        }

        if (codes.Contains(nameof(IdentityErrorDescriber.DuplicateUserName)))
        {
            throw new RuleViolationException("account.user-name-taken", Taken);
        }

        new InputCheck()
            .Require(!codes.Any(code => code.StartsWith("Password", StringComparison.Ordinal)), passwordField, Password.Vi, Password.En)
            .Require(!codes.Contains(nameof(IdentityErrorDescriber.InvalidUserName)), "userName", UserName.Vi, UserName.En)
            .ThrowIfAny();
        throw new InvalidOperationException($"The account was refused: {string.Join(", ", codes)}.");
    }
}
