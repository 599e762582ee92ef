using SonLa.SampleDocuments;

var root = args.FirstOrDefault() ?? Path.Combine("samples", "documents");
foreach (var folder in Directory.GetDirectories(root).Order(StringComparer.Ordinal))
{
    var document = SourceDocument.Read(Path.Combine(folder, "source.txt"));
    foreach (var layout in document.Layouts.Where(layout => args.Length < 2 || args.Skip(1).Contains(layout)))
    {
        var file = Path.Combine(folder, Layouts.FileOf(layout));
        await File.WriteAllBytesAsync(file, layout switch
        {
            Layouts.Pdf => await PdfLayout.Print(document),
            Layouts.Office or Layouts.OfficeWide => await PdfLayout.Export(document, layout == Layouts.OfficeWide),
            Layouts.Lines or Layouts.LinesWide => await PdfLayout.Lines(Path.Combine(folder, Layouts.FileOf(layout == Layouts.LinesWide ? Layouts.OfficeWide : Layouts.Office))),
            _ => Layouts.Print(layout, document),
        });
        Console.WriteLine(file);
    }
}
