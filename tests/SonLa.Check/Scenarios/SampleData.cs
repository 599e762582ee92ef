namespace SonLa.Check.Scenarios;

/// <summary>The sample province as its files describe it: organisations, accounts and the year's plan.</summary>
internal sealed class SampleData
{
    private SampleData(OrganisationFile tree, AccountFile people, PlanFile plan, byte[] planBytes, SampleProjects? projects, SampleCapacities? capacities, SampleBudget? budget)
    {
        Organisations = tree.Organisations;
        Accounts = people.Accounts;
        Plan = plan;
        PlanBytes = planBytes;
        Projects = projects;
        Capacities = capacities;
        Budget = budget;
    }

    public IReadOnlyList<SampleOrganisation> Organisations { get; }

    public IReadOnlyList<SampleAccount> Accounts { get; }

    public PlanFile Plan { get; }

    /// <summary>The plan file as it lies on disk, to be uploaded unchanged.</summary>
    public byte[] PlanBytes { get; }

    /// <summary>Null where the sample province has none.</summary>
    public SampleProjects? Projects { get; }

    /// <summary>What bears on moving capital between the projects; null where the sample province has none.</summary>
    public SampleCapacities? Capacities { get; }

    /// <summary>Null where the sample province has none.</summary>
    public SampleBudget? Budget { get; }

    public static SampleData Read(string folder)
    {
        var planPath = Path.Combine(folder, "plan-2024.json");
        var plan = SampleFile.Read<PlanFile>(planPath);
        return new SampleData(
            SampleFile.Read<OrganisationFile>(Path.Combine(folder, "organisations.json")),
            SampleFile.Read<AccountFile>(Path.Combine(folder, "accounts.json")),
            plan,
            File.ReadAllBytes(planPath),
            SampleProjects.Find(folder, plan.PlanYear),
            SampleCapacities.Find(folder, plan.PlanYear),
            SampleBudget.Find(folder, plan.PlanYear));
    }

    public SampleOrganisation Organisation(string code) =>
        Organisations.SingleOrDefault(organisation => organisation.Code == code)
        ?? throw new InvalidDataException($"The scenario names {code}, which organisations.json does not know.");

    public string Chairman => UserInRole("chairman");

    public string Office => UserInRole("ubnd-office");

    public string Planner => UserInRole("planning");

    public string Treasurer => UserInRole("finance");

    public string Operator => UserInRole("administrator");

    /// <summary>The organisation that consolidates: the planner's own.</summary>
    public string PlanningDepartment => Accounts.First(account => account.Roles.Contains("planning")).OrganisationCode;

    /// <summary>The user who answers for an organisation: its head, or the chairman of a district.</summary>
    public string HeadOf(string organisation) =>
        Accounts.First(account =>
            account.OrganisationCode == organisation
            && (account.Roles.Contains("organisation-head") || account.Roles.Contains("district"))).UserName;

    private string UserInRole(string role) => Accounts.First(account => account.Roles.Contains(role)).UserName;
}
