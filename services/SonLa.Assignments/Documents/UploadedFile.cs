using Microsoft.AspNetCore.Http.Features;
using SonLa.Documents;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Documents;

/// <summary>A file in a request: the one file of a form, or the body itself.</summary>
internal static class UploadedFile
{
    /// <summary>The largest file, and room for what a form puts around it.</summary>
    public const long LargestRequest = DocumentReader.MostBytes + (64 * 1024);

    private const int LongestName = 200;

    /// <exception cref="InvalidInputException">There is no file, or it has no name.</exception>
    public static async Task<(string Name, byte[] Content)> Read(HttpRequest request, string? name, CancellationToken cancellationToken)
    {
        if (request.ContentLength > LargestRequest)
        {
            throw TooLarge();
        }

        var (given, content) = request.HasFormContentType ? await FromForm(request, cancellationToken) : (name, await FromBody(request, cancellationToken));
        given = given?.Split('/', '\\')[^1].Trim();
        new InputCheck()
            .RequireText(given, "fileName", LongestName)
            .Require(content.Length > 0, "file", "Tệp trống; hãy chọn tệp văn bản (.docx, .pdf, .html, .txt) rồi gửi lại.", "The file is empty; choose the document's file (.docx, .pdf, .html, .txt) and send it again.")
            .ThrowIfAny();
        return (given!, content);
    }

    private static async Task<(string? Name, byte[] Content)> FromForm(HttpRequest request, CancellationToken cancellationToken)
    {
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = LargestRequest, ValueCountLimit = 16, MultipartHeadersLengthLimit = 4096 }, cancellationToken);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The form cannot be read.", StatusCodes.Status400BadRequest, broken);
        }

        if (form.Files is not [var file])
        {
            throw new InvalidInputException("file", new("Hãy gửi đúng một tệp trong trường file.", "Send exactly one file, in the field file."));
        }

        if (file.Length > DocumentReader.MostBytes)
        {
            throw TooLarge();
        }

        var content = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content, cancellationToken);
        return (file.FileName, content);
    }

    private static async Task<byte[]> FromBody(HttpRequest request, CancellationToken cancellationToken)
    {
        var content = new MemoryStream();
        var piece = new byte[64 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(piece, cancellationToken)) > 0)
        {
            content.Write(piece, 0, read);
            if (content.Length > DocumentReader.MostBytes)
            {
                throw TooLarge();
            }
        }

        return content.ToArray();
    }

    private static StatusException TooLarge() => new(
        StatusCodes.Status413PayloadTooLarge,
        new("Tệp lớn hơn 20 MB; hãy gửi bản nhỏ hơn, ví dụ .docx không kèm ảnh.", "The file is larger than 20 MB; send a smaller one, such as the .docx without pictures."));
}
