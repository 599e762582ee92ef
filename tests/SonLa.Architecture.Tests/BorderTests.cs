using Xunit;

namespace SonLa.Architecture.Tests;

/// <summary>Who may know whom: services know the defaults and the contracts, only the app host knows all.</summary>
public sealed class BorderTests
{
    private const string Reader = "SonLa.Documents";

    private const string Papers = "SonLa.Papers";

    private static readonly string[] Shared = ["SonLa.ServiceDefaults", "SonLa.Contracts", Papers];

    [Fact]
    public void No_service_references_another()
    {
        var services = Under("services").Except(Shared).Except([Reader]).ToList();

        Assert.NotEmpty(services);
        Assert.All(services, service => Assert.Empty(Repository.ReferencesOf(service).Except(Shared).Except(service == "SonLa.Assignments" ? [Reader] : [])));
    }

    [Fact]
    public void The_reader_of_documents_references_nothing_and_only_assignments_references_it()
    {
        var users = Under("services").Where(project => Repository.ReferencesOf(project).Contains(Reader));

        Assert.Empty(Repository.ReferencesOf(Reader));
        Assert.Equal(["SonLa.Assignments"], users);
    }

    [Fact]
    public void The_papers_reference_nothing() => Assert.Empty(Repository.ReferencesOf(Papers));

    [Fact]
    public void Contracts_reference_nothing()
    {
        Assert.Empty(Repository.ReferencesOf("SonLa.Contracts"));
        Assert.All(
            typeof(Contracts.Identity.AccountChanged).Assembly.GetReferencedAssemblies(),
            reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Gateway_and_portal_reference_no_service_and_no_contract()
    {
        Assert.Equal(["SonLa.ServiceDefaults"], Repository.ReferencesOf("SonLa.Gateway"));
        Assert.Equal(["SonLa.ServiceDefaults"], Repository.ReferencesOf("SonLa.Portal"));
    }

    [Fact]
    public void The_service_defaults_know_no_word_of_the_domain() => Assert.Empty(Repository.ReferencesOf("SonLa.ServiceDefaults"));

    [Fact]
    public void The_check_shares_nothing_with_the_services() =>
        Assert.DoesNotContain(Repository.ReferencesOf("SonLa.Check"), reference => Under("services").Append("SonLa.ServiceDefaults").Contains(reference));

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "SonLa.Platform.sln"));

        Assert.NotEmpty(Repository.Projects);
        Assert.All(Repository.Projects.Keys, project => Assert.Contains($"\"{project}\"", solution, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Under(string folder) => Repository.Projects
        .Where(project => project.Value.StartsWith(Path.Combine(Repository.Root, folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        .Select(project => project.Key);
}
