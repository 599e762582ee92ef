using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.ServiceDefaults.Http;

/// <summary>A file in a request: the one file of a form, or the body itself.</summary>
public static class UploadedFile
{
    private const int LongestName = 200;
    private const int Megabyte = 1024 * 1024;

    /// <summary>The largest request for a file of so many bytes: room for what a form puts around it.</summary>
    public static long RequestOf(int mostBytes) => mostBytes + (64 * 1024);

    /// <summary>Reads the file whole.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">Its name where the body is the file; a form names it itself.</param>
    /// <param name="mostBytes">The largest file that is taken.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InvalidInputException">There is no file, or it has no name.</exception>
    /// <exception cref="StatusException">413: it is larger.</exception>
    public static async Task<(string Name, byte[] Content)> Read(HttpRequest request, string? name, int mostBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > RequestOf(mostBytes))
        {
            throw TooLarge(mostBytes);
        }

        var (given, content) = request.HasFormContentType ? await FromForm(request, mostBytes, cancellationToken) : (name, await FromBody(request, mostBytes, cancellationToken));
        given = given?.Split('/', '\\')[^1].Trim();
        new InputCheck()
            .RequireText(given, "fileName", LongestName)
            .Require(content.Length > 0, "file", "Tệp trống; hãy chọn đúng tệp rồi gửi lại.", "The file is empty; choose the right file and send it again.")
            .ThrowIfAny();
        return (given!, content);
    }

    private static async Task<(string? Name, byte[] Content)> FromForm(HttpRequest request, int mostBytes, CancellationToken cancellationToken)
    {
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = RequestOf(mostBytes), ValueCountLimit = 16, MultipartHeadersLengthLimit = 4096 }, cancellationToken);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The form cannot be read.", StatusCodes.Status400BadRequest, broken);
        }

        if (form.Files is not [var file])
        {
            throw new InvalidInputException("file", new("Hãy gửi đúng một tệp trong trường file.", "Send exactly one file, in the field file."));
        }

        if (file.Length > mostBytes)
        {
            throw TooLarge(mostBytes);
        }

        var content = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content, cancellationToken);
        return (file.FileName, content);
    }

    private static async Task<byte[]> FromBody(HttpRequest request, int mostBytes, CancellationToken cancellationToken)
    {
        var content = new MemoryStream();
        var piece = new byte[64 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(piece, cancellationToken)) > 0)
        {
            content.Write(piece, 0, read);
            if (content.Length > mostBytes)
            {
                throw TooLarge(mostBytes);
            }
        }

        return content.ToArray();
    }

    private static StatusException TooLarge(int mostBytes) => new(
        StatusCodes.Status413PayloadTooLarge,
        new($"Tệp lớn hơn {mostBytes / Megabyte} MB; hãy gửi bản nhỏ hơn, ví dụ không kèm ảnh.", $"The file is larger than {mostBytes / Megabyte} MB; send a smaller one, without pictures for example."));
}
