using SonLa.Check.Expected;
using SonLa.Check.Platform;
using SonLa.Check.Scenarios;
using SonLa.Check.Telemetry;

namespace SonLa.Check;

/// <summary>What every step of the walk works with: the foretold year, the platform, and what was met on the way.</summary>
internal sealed class Journey(Settings settings, Scenario scenario, SampleData data, PlatformClient platform, OtlpReceiver telemetry)
{
    public Settings Settings => settings;

    public Scenario Scenario => scenario;

    public SampleData Data => data;

    public PlatformClient Platform => platform;

    public OtlpReceiver Telemetry => telemetry;

    public FigureBook Figures { get; } = FigureBook.Read(settings.ScenarioFolder);

    public BreakdownBook Breakdowns { get; } = BreakdownBook.Read(settings.ScenarioFolder);

    /// <summary>Null where the scenario begins with a plan file.</summary>
    public Review? Review { get; } = Review.Find(settings.ScenarioFolder);

    public SharedClock Clock { get; } = new(platform, data);

    public ControlSocket Control { get; } = new(settings.Control);

    public Summary Summary { get; } = new();

    public ExpectedPlan Plan { get; } = new(data.Plan, Names(scenario, data));

    public ExpectedCalendar Calendar { get; } =
        new(scenario, new ExpectedPlan(data.Plan, Names(scenario, data)), data.Plan.PlanYear, data.PlanningDepartment);

    public ExpectedReports Reports => new(scenario, Calendar);

    public ExpectedConsolidation Consolidation => new(
        scenario.Closing, data.Plan, Names(scenario, data), Calendar, Reports, Figures, Breakdowns);

    public Guid PlanId { get; set; }

    /// <summary>The platform's obligations by what they are: regime, period and organisation.</summary>
    public Dictionary<(string Regime, string Period, string Organisation), Guid> Obligations { get; } = [];

    /// <summary>Reports handed in, by organisation and month.</summary>
    public Dictionary<(string Organisation, string Month), Guid> HandedIn { get; } = [];

    public Guid ObligationOf(Duty duty) =>
        Obligations.TryGetValue((duty.Regime.Code, duty.Period, duty.Organisation), out var id)
            ? id
            : throw new BrokenPromiseException($"{duty.Organisation} owes regime {duty.Regime.Code} for {duty.Period}");

    private static NameBook Names(Scenario scenario, SampleData data) =>
        new(data, scenario.Audience, DateOnly.FromDateTime(scenario.Start.DateTime));
}
