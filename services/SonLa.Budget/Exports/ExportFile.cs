using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace SonLa.Budget.Exports;

/// <summary>A paper as it is downloaded.</summary>
internal static class ExportFile
{
    public static FileContentHttpResult Docx(byte[] bytes, string name) => Of(bytes, $"{name}.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    public static FileContentHttpResult Xlsx(byte[] bytes, string name) => Of(bytes, $"{name}.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static FileContentHttpResult Of(byte[] bytes, string name, string type) =>
        TypedResults.File(bytes, type, name, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\""));
}
