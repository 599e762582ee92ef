using SonLa.Check.Expected;
using SonLa.Check.Scenarios;

namespace SonLa.Check.Tests;

/// <summary>The very small province of samples/scenario-small: four departments, one district, four indicators.</summary>
internal sealed class SmallScenario
{
    public static string Folder { get; } = Path.Combine(Root(), "samples", "scenario-small");

    public SmallScenario()
    {
        Scenario = Scenario.Read(Folder);
        Data = SampleData.Read(Scenario.DataFolder(Folder, Root()));
        Plan = new ExpectedPlan(Data.Plan, new NameBook(Data, Scenario.Audience, new DateOnly(2024, 1, 2)));
        Calendar = new ExpectedCalendar(Scenario, Plan, 2024, Data.PlanningDepartment);
        Reports = new ExpectedReports(Scenario, Calendar);
    }

    public Scenario Scenario { get; }

    public SampleData Data { get; }

    public ExpectedPlan Plan { get; }

    public ExpectedCalendar Calendar { get; }

    public ExpectedReports Reports { get; }

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SonLa.Platform.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No SonLa.Platform.sln above the tests.");
        }

        return folder.FullName;
    }
}
