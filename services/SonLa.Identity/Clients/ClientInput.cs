using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SonLa.Identity.Persistence;
using SonLa.Identity.Tokens;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Clients;

/// <summary>What an administrator may register of a client, field by field.</summary>
internal static partial class ClientInput
{
    private const int LongestName = 200;

    public static bool IsClientId(string text) => text.Length <= 64 && ClientId().IsMatch(text);

    public static void CheckClientId(string clientId) => new InputCheck()
        .Require(IsClientId(clientId), "clientId", "Mã gồm chữ thường a–z, số và dấu gạch nối, tối đa 64 ký tự, ví dụ bo-khdt.", "An id is made of a-z, digits and hyphens, at most 64 characters, bo-khdt for example.")
        .ThrowIfAny();

    /// <exception cref="InvalidInputException">A field is not as it must be.</exception>
    public static async Task<ClientFacts> Check(RegisterClient.Request request, IdentityDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        new InputCheck()
            .Require(request.Keys.All(key => key is not null), "keys", "Mỗi khóa phải là một đối tượng JWK.", "Each key must be a JWK object.")
            .ThrowIfAny();
        var check = new InputCheck()
            .RequireText(request.Name, "name", LongestName)
            .Require(await db.Organisations.AnyAsync(one => one.Code == request.OrganisationCode, cancellationToken), "organisationCode", "Không có cơ quan với mã này; hãy chọn một mã trong danh sách cơ quan.", "There is no organisation with this code; take one from the list of organisations.")
            .Require(request.Scopes.Count >= 1 && request.Scopes.All(ClientScopes.All.Contains), "scopes", $"Cần ít nhất một, trong số: {string.Join(", ", ClientScopes.All)}.", $"At least one is needed, among: {string.Join(", ", ClientScopes.All)}.")
            .Require(request.ActiveFrom.Year is >= 2000 and <= 2100, "activeFrom", "Phải từ năm 2000 đến 2100.", "Must be from 2000 to 2100.")
            .Require(request.ActiveTo is not { } last || (last >= request.ActiveFrom && last.Year <= 2100), "activeTo", "Phải từ ngày bắt đầu đến năm 2100, hoặc bỏ trống.", "Must be from the first day to 2100, or absent.")
            .Require(request.Keys.Count is >= 1 and <= PartnerClient.MostKeys, "keys", "Cần một khóa công khai, hoặc hai khi đang đổi khóa.", "One public key is needed, or two while the partner changes over.")
            .Require(request.Keys.Select(KidOf).Distinct().Count() == request.Keys.Count, "keys", "Hai khóa phải có kid khác nhau.", "Two keys must have different kids.");
        for (var index = 0; index < request.Keys.Count; index++)
        {
            CheckKey(check, request.Keys[index], $"keys[{index}]");
        }

        check.ThrowIfAny();
        return new(
            request.Name,
            request.OrganisationCode,
            request.Scopes,
            [.. request.Keys.Select(key => ClientKey.Of(KidOf(key), key.X, key.Y, now))],
            request.ActiveFrom,
            request.ActiveTo);
    }

    /// <summary>The name the partner chose, or the RFC 7638 thumbprint.</summary>
    private static string KidOf(RegisterClient.Key key) => key.Kid ?? SigningKey.ThumbprintOf(key.X, key.Y);

    private static void CheckKey(InputCheck check, RegisterClient.Key key, string field) => check
        .Require(key is { Kty: "EC", Crv: "P-256", Alg: null or AccessTokenProfile.Algorithm, Use: null or "sig" }, field, "Phải là khóa EC trên đường cong P-256 (alg ES256, use sig).", "Must be an EC key on P-256 (alg ES256, use sig).")
        .Require(key.Kid is null or { Length: >= 1 and <= 128 } && key.Kid?.All(character => character is > ' ' and <= '~') is not false, $"{field}.kid", "Từ 1 đến 128 ký tự ASCII nhìn thấy được, hoặc bỏ trống.", "1 to 128 visible ASCII characters, or absent.")
        .Require(IsPoint(key), $"{field}.x", "x và y phải là một điểm của đường cong P-256, mỗi số 32 byte viết base64url.", "x and y must be a point of P-256, each 32 bytes in base64url.")
        .Require(key.D is null, $"{field}.d", "Đây là khóa riêng: nó đã lộ. Hãy tạo cặp khóa mới và chỉ gửi phần công khai.", "This is the private key and is now known to others: make a new pair and send only its public half.");

    private static bool IsPoint(RegisterClient.Key key)
    {
        try
        {
            using var opened = ClientKey.Of("", key.X, key.Y, default).Open();
            return new[] { key.X, key.Y }.All(number => Base64Url.EncodeToString(Base64Url.DecodeFromChars(number)) == number && Base64Url.DecodeFromChars(number).Length == 32);
        }
        catch (Exception malformed) when (malformed is FormatException or CryptographicException)
        {
            return false;
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking)]
    private static partial Regex ClientId();
}
