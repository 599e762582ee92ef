using System.Text.RegularExpressions;
using Xunit;

namespace SonLa.Architecture.Tests;

/// <summary>What the documents point to exists.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public void Every_link_between_documents_leads_somewhere()
    {
        var links = Documents().SelectMany(path => Link().Matches(File.ReadAllText(path)).Select(link => (path, target: link.Groups["target"].Value)))
            .Where(link => !link.target.Contains("://", StringComparison.Ordinal) && !link.target.StartsWith('#'))
            .ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(
            Path.Exists(Path.Combine(Path.GetDirectoryName(link.path)!, link.target.Split('#')[0])),
            $"{Path.GetRelativePath(Repository.Root, link.path)} links to {link.target}, which does not exist."));
    }

    [Fact]
    public void The_table_of_services_tells_what_each_publishes_and_hears()
    {
        var rows = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "architecture.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells is ["", var service, _, _, _, ""] && BuiltService.All.Any(built => built.Name == $"SonLa.{service}"))
            .ToDictionary(cells => cells[1], cells => (Publishes: Names(cells[3]), Hears: Names(cells[4])));

        Assert.All(BuiltService.All, service =>
        {
            var row = rows[service.Name["SonLa.".Length..]];
            Assert.Equal(ContractTypes.Events.Where(type => type.Namespace == service.Name.Replace("SonLa.", "SonLa.Contracts.", StringComparison.Ordinal)).Select(type => type.Name).Order(), row.Publishes);
            Assert.Equal(service.Reactions.SelectMany(BuiltService.EventsOf).Select(type => type.Name).Distinct().Order(), row.Hears);
        });
    }

    [Fact]
    public void Every_decision_has_a_number_of_its_own_and_the_three_headings()
    {
        var decisions = Directory.GetFiles(Path.Combine(Repository.Root, "docs", "decisions"), "*.md");

        Assert.NotEmpty(decisions);
        Assert.Equal(decisions.Length, decisions.Select(path => Path.GetFileName(path)[..4]).Distinct().Count());
        Assert.All(decisions, path => Assert.Equal(
            ["Context", "Decision", "Consequences"],
            Heading().Matches(File.ReadAllText(path)).Select(heading => heading.Groups["title"].Value)));
    }

    private static IEnumerable<string> Names(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => name.Trim('`')).Order();

    private static IEnumerable<string> Documents() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories).Append(Path.Combine(Repository.Root, "README.md"));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^## (?<title>.+?)\s*$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
