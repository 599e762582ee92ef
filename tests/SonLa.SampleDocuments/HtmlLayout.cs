using System.Globalization;
using System.Net;
using System.Text;

namespace SonLa.SampleDocuments;

/// <summary>A page of a portal, or the page that a browser prints as PDF.</summary>
internal static class HtmlLayout
{
    private const string PortalTop = """
        <nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/van-ban">Văn bản</a></li><li>Chỉ tiêu &amp; số liệu</li></ul></nav>
        <script>var views = 1024; if (views < 10) { document.title = "<p>"; }</script>
        """;

    private const string PortalStyle = "td { border: 1px solid #999 } .hidden { display: none }";

    private const string PrintStyle = """
        @page { size: A4; margin: 20mm 15mm; @top-center { content: counter(page); font-size: 11pt } }
        body { font: 13pt/1.35 "DejaVu Serif", serif; text-align: justify }
        h3 { text-align: center; font-size: 13pt; margin: 4pt 0 }
        table { border-collapse: collapse; width: 100%; text-align: left }
        .lined td { border: 0.5pt solid #000; padding: 2pt 4pt; font-size: 11pt }
        .beside td { vertical-align: top; text-align: center; width: 50% }
        .break { break-before: page }
        tr { break-inside: avoid }
        """;

    public static string Portal(SourceDocument document) => Page(document, PortalStyle, PortalTop, false);

    public static string Printed(SourceDocument document) => Page(document, PrintStyle, "", true);

    private static string Page(SourceDocument document, string style, string top, bool printed)
    {
        var page = new StringBuilder($"<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>Văn bản</title><style>{style}</style></head><body>\n{top}");
        foreach (var block in document.Blocks)
        {
            page.Append(Of(block, printed)).Append('\n');
        }

        return page.Append("</body></html>\n").ToString();
    }

    private static string Of(Block block, bool printed) => block switch
    {
        Title title => $"<h3>{Text(title.Text)}</h3>",
        Paragraph { Bold: true } paragraph => $"<p><strong>{Text(paragraph.Text)}</strong></p>",
        Paragraph paragraph => $"<p>{Text(paragraph.Text)}</p>",
        PageTop => printed ? "<div class=\"break\"></div>" : "",
        Beside beside => $"<table class=\"beside\"><tr><td>{Lines(beside.Left)}</td><td>{Lines(beside.Right)}</td></tr></table>",
        Table table => Of(table, printed),
        _ => throw new InvalidOperationException($"No print of {block}."),
    };

    private static string Of(Table table, bool printed)
    {
        var text = new StringBuilder("<table class=\"lined\">");
        for (var row = 0; row < table.Rows.Count; row++)
        {
            if (printed && table.Rows[row].PageNumber is not null)
            {
                // The browser prints the header again by itself.
                continue;
            }

            text.Append(row == 0 ? "<thead><tr>" : "<tr>");
            for (var column = 0; column < table.Widths.Count; column++)
            {
                if (table.Rows[row].Cells[column] != Row.Merged)
                {
                    var height = table.HeightOf(row, column);
                    text.Append(CultureInfo.InvariantCulture, $"<td{(height > 1 ? $" rowspan=\"{height}\"" : "")}{(row == 0 ? $" style=\"width:{table.Widths[column]}%\"" : "")}>")
                        .Append(Text(table.Rows[row].Cells[column]))
                        .Append("</td>");
                }
            }

            text.Append(row == 0 ? "</tr></thead>\n" : "</tr>\n");
        }

        return text.Append("</table>").ToString();
    }

    private static string Lines(IEnumerable<string> lines) => string.Join("<br>", lines.Select(Text));

    private static string Text(string text) => WebUtility.HtmlEncode(text).Replace("&#160;", "&nbsp;", StringComparison.Ordinal);
}
