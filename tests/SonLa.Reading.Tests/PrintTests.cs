using System.IO.Compression;
using SonLa.SampleDocuments;
using Xunit;

namespace SonLa.Reading.Tests;

/// <summary>The sample documents in the repository are the print of their sources.</summary>
public sealed class PrintTests
{
    public static IEnumerable<object[]> Prints() =>
        from sample in Sample.All
        from layout in sample.Source.Layouts
        where !Layouts.Foreign(layout)
        select new object[] { sample.Name, layout };

    [Theory]
    [MemberData(nameof(Prints))]
    public void The_committed_document_is_what_its_source_prints_today(string name, string layout)
    {
        var sample = new Sample(name);

        Assert.Equal(Texts(Layouts.Print(layout, sample.Source), layout), Texts(sample.Print(layout), layout));
    }

    [Fact]
    public void Every_layout_of_every_document_is_committed() =>
        Assert.All(Sample.All.SelectMany(sample => sample.Source.Layouts.Select(sample.PathOf)), path => Assert.True(File.Exists(path), path));

    // How a file is compressed may change with the runtime; what it says may not.
    private static IEnumerable<string> Texts(byte[] print, string layout)
    {
        if (layout != "docx")
        {
            return [System.Text.Encoding.UTF8.GetString(print)];
        }

        using var zip = new ZipArchive(new MemoryStream(print));
        return [.. zip.Entries.Select(entry => entry.FullName + new StreamReader(entry.Open()).ReadToEnd())];
    }
}
