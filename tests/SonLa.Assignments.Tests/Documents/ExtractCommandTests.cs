using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Xunit;

namespace SonLa.Assignments.Tests.Documents;

/// <summary>The command line as a person runs it: <c>extract FILE [FILE …]</c>.</summary>
public sealed class ExtractCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("extract-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public async Task One_file_prints_an_extraction_of_the_documented_shape_and_nothing_else()
    {
        var run = await Extract(Sample("thanh-giang-2023-nhiem-vu/document.docx"));

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        var printed = JsonDocument.Parse(run.Output).RootElement;
        Assert.Empty(JsonSchema.Of("extraction").Faults(printed));
        Assert.Equal(47, printed.GetProperty("tasks").GetArrayLength());
        Assert.Contains("Ủy ban nhân dân tỉnh Thanh Giang", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_files_print_the_joined_proposal_with_the_quotes_of_both()
    {
        var run = await Extract(Sample("son-la-2024-trach-nhiem/document.pdf"), Sample("son-la-2024-thi-dua/plain.txt"));

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        var joined = JsonDocument.Parse(run.Output).RootElement;
        Assert.Empty(JsonSchema.Of("joined").Faults(joined));
        Assert.Equal(22, joined.GetProperty("withTargets").GetArrayLength());
        Assert.Equal(["9", "11", "17", "23", "27", "28"], joined.Texts("open"));
        var merged = joined.GetProperty("conflicts").EnumerateArray().Single(conflict => conflict.Text("code") == "target.merged");
        Assert.Equal(["01/CT-UBND", "2668/QĐ-UBND"], merged.GetProperty("quotes").EnumerateArray().Select(quote => quote.Text("document")!).Distinct().Order());
    }

    [Fact]
    public async Task What_cannot_be_read_ends_with_two_and_one_sentence_that_names_the_file()
    {
        var cut = Samples.Document("son-la-2024-trach-nhiem/document.docx")[..900];
        string[] files =
        [
            Path.Combine(_folder, "missing.docx"),
            _folder,
            Write("empty.docx", []),
            Write("cut.docx", cut),
            Write("bomb.docx", Bomb()),
            Write("locked.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n3 0 obj<</Filter/Standard/V 2/R 3/O(x)/U(y)/P -4>>endobj\ntrailer<</Root 1 0 R/Encrypt 3 0 R/Size 4>>\n%%EOF")),
            Write("old.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        ];

        foreach (var file in files)
        {
            var run = await Extract(file);

            Assert.True((run.ExitCode, run.Output) == (2, ""), $"{file}: {run.ExitCode} {run.Output} {run.Errors}");
            Assert.StartsWith($"{file}: ", run.Errors, StringComparison.Ordinal);
            Assert.Single(run.Errors.TrimEnd().Split('\n'));
        }
    }

    [Fact]
    public async Task An_unreadable_file_among_readable_ones_prints_nothing_of_them()
    {
        var run = await Extract(Sample("giay-moi/plain.txt"), Write("empty.txt", []));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Random_bytes_give_an_answer_or_a_refusal_and_no_files_at_all_a_hint()
    {
        var bytes = new byte[4096];
        new Random(7).NextBytes(bytes);

        var random = await Extract(Write("random.bin", bytes));
        var none = await Extract();

        Assert.True(random.ExitCode is 0 or 2, random.Errors);
        Assert.Equal(random.ExitCode == 0, random.Output.Length > 0);
        Assert.Equal((2, ""), (none.ExitCode, none.Output));
        Assert.Contains("extract FILE", none.Errors, StringComparison.Ordinal);
    }

    private static string Sample(string print) => Path.Combine(Samples.DocumentFolder, print);

    /// <summary>A document that unpacks to far more than is read.</summary>
    private static byte[] Bomb()
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, true))
        {
            using var part = archive.CreateEntry("word/document.xml", CompressionLevel.Optimal).Open();
            var zeros = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 300; megabyte++)
            {
                part.Write(zeros);
            }
        }

        return packed.ToArray();
    }

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    private static async Task<(int ExitCode, string Output, string Errors)> Extract(params string[] files)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8 };
        foreach (var argument in files.Prepend("extract").Prepend(typeof(Program).Assembly.Location))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
