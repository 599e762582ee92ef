using SonLa.SampleDocuments;

var root = args.FirstOrDefault() ?? Path.Combine("samples", "documents");
foreach (var folder in Directory.GetDirectories(root).Order(StringComparer.Ordinal))
{
    var document = SourceDocument.Read(Path.Combine(folder, "source.txt"));
    foreach (var layout in document.Layouts)
    {
        var file = Path.Combine(folder, Layouts.FileOf(layout));
        await File.WriteAllBytesAsync(file, layout == Layouts.Pdf ? await PdfLayout.Print(document) : Layouts.Print(layout, document));
        Console.WriteLine(file);
    }
}
