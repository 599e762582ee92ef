using System.Text;
using SonLa.Documents;

namespace SonLa.Assignments.Documents;

/// <summary>Prints what documents assign, without starting the service: <c>extract FILE [FILE …]</c>.</summary>
internal static class ExtractCommand
{
    private const int Unreadable = 2;

    public static int Run(IReadOnlyList<string> files)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        using var messages = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false));
        if (files.Count == 0)
        {
            messages.WriteLine("Hãy ghi tên tệp cần đọc: extract FILE [FILE …]. / Name the files to read: extract FILE [FILE …].");
            return Unreadable;
        }

        var extractions = new List<Extraction>();
        foreach (var path in files)
        {
            try
            {
                using var file = File.OpenRead(path);
                extractions.Add(DocumentReader.Read(file, Path.GetFileName(path)));
            }
            catch (UnreadableDocumentException refusal)
            {
                messages.WriteLine($"{path}: {refusal.Vietnamese} / {refusal.English}");
                return Unreadable;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                messages.WriteLine($"{path}: không mở được tệp; hãy kiểm tra tên tệp và quyền đọc. / the file can't be opened; check its name and the right to read it.");
                return Unreadable;
            }
        }

        output.WriteLine(extractions.Count == 1 ? ExtractionJson.Write(extractions[0]) : ExtractionJson.Write(Joined.Of(extractions)));
        return 0;
    }
}
