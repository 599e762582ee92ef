using Xunit;

namespace SonLa.Reporting.Tests.Tasks;

/// <summary>One service and one plan for the tests of tasks that do not disturb each other.</summary>
[CollectionDefinition(nameof(TaskCollection))]
public sealed class TaskCollection : ICollectionFixture<ReportingService>
{
    internal static APlan Plan { get; } = new();
}
