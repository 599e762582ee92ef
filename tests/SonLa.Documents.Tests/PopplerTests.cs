using System.Text;
using SonLa.Documents.Sources;
using Xunit;

namespace SonLa.Documents.Tests;

/// <summary>What pdftotext leaves unfinished is refused, however much of it there is.</summary>
public sealed class PopplerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("poppler");

    [Fact]
    public void A_program_that_does_not_end_in_time_is_refused_though_it_printed_something() =>
        Assert.Equal("document.too-slow", RefusalOf("printf 'STT  Chỉ tiêu\\n1  Tỷ lệ hộ nghèo\\n'; exec sleep 600", TimeSpan.FromMilliseconds(300)));

    [Fact]
    public void A_program_that_breaks_off_is_refused_though_it_printed_something() =>
        Assert.Equal("document.damaged-pdf", RefusalOf("printf 'QUYẾT ĐỊNH giao chỉ tiêu năm 2027\\n'; exit 139", TimeSpan.FromMinutes(5)));

    [Fact]
    public void Without_the_program_the_refusal_names_the_package() =>
        Assert.Contains("poppler-utils", Assert.Throws<UnreadableDocumentException>(() => PdfSource.Read([1], new Poppler(TimeSpan.FromMinutes(5), _folder.FullName))).English, StringComparison.Ordinal);

    public void Dispose() => _folder.Delete(true);

    private string RefusalOf(string script, TimeSpan patience)
    {
        var program = Path.Combine(_folder.FullName, "pdftotext");
        File.WriteAllText(program, $"#!/bin/sh\n{script}\n", new UTF8Encoding(false));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return Assert.Throws<UnreadableDocumentException>(() => PdfSource.Read([1], new Poppler(patience, _folder.FullName))).Code;
    }
}
