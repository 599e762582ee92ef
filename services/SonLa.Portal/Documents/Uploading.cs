using SonLa.Portal.Platform;

namespace SonLa.Portal.Documents;

/// <summary>Passes files from an official's form on to Assignments, one by one.</summary>
internal static class Uploading
{
    /// <summary>Three of the largest documents, and what the form puts around them.</summary>
    internal const long LargestForm = (60 * Megabyte) + (256 * 1024);

    private const long Megabyte = 1024 * 1024;
    private const long LargestFile = 20 * Megabyte;

    internal static async Task<Answer<UploadedDocument>> Send(PlatformClient platform, IFormFile file)
    {
        if (file.Length > LargestFile)
        {
            return new(null, new Refusal { Status = StatusCodes.Status413PayloadTooLarge, Detail = Say("Tệp lớn hơn 20 MB; hãy gửi bản nhỏ hơn, ví dụ .docx không kèm ảnh.", "The file is larger than 20 MB; send a smaller one, such as the .docx without pictures.") }, null);
        }

        await using var content = file.OpenReadStream();
        return await platform.SendFile<UploadedDocument>("assignments", $"/documents?fileName={Uri.EscapeDataString(file.FileName)}", content);
    }

    /// <summary>Why a file was not taken in, in one sentence.</summary>
    internal static string Sentence(Refusal? refusal) =>
        refusal?.Errors?.Values.SelectMany(sentences => sentences).FirstOrDefault() ?? refusal?.Detail ?? refusal?.Title ?? "";
}
