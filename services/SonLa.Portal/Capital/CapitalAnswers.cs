namespace SonLa.Portal.Capital;

/// <summary>What is disbursed at a day, by one of the levels.</summary>
internal sealed record Ratios(int Year, DateOnly On, string By, decimal AssignedUndividedInDong, IReadOnlyList<Ratios.Line> Lines)
{
    internal sealed record Line(string? Key, string? Name, decimal DisbursedInDong, decimal AllocatedInDong, decimal? OfAllocatedPercent, decimal? AssignedInDong, decimal? OfAssignedPercent);
}

/// <summary>A project in the list.</summary>
internal sealed record ProjectLine(
    Guid ProjectId, string Code, string Name, string OwnerCode, string? OwnerName, string? Programme, bool CarriedOver, decimal CapitalInForceInDong, decimal DisbursedInDong, decimal? RatioPercent, decimal EarlierYearsDisbursedInDong);

/// <summary>A project with its ledger.</summary>
public sealed record Project(
    Guid ProjectId, string Code, string Name, string OwnerCode, int BeganInYear, string? Programme, string? Group, IReadOnlyList<Project.CapitalLine> Capital, IReadOnlyList<Project.Payment> Disbursements, IReadOnlyList<Project.Correction> Corrections)
{
    public sealed record CapitalLine(string SourceCode, int Year, decimal AmountInDong, DateOnly EffectiveOn, string DocumentNumber, DateTimeOffset EnteredAt);

    public sealed record Correction(string? ProgrammeBefore, string? Programme, string? GroupBefore, string? Group, string Reason, string? DocumentNumber, DateTimeOffset EnteredAt);

    public sealed record Payment(Guid DisbursementId, Guid? ReversesDisbursementId, string SourceCode, int Year, decimal AmountInDong, DateOnly DisbursedOn, string Reference, DateTimeOffset PostedAt);
}

/// <summary>What a project could give up or take.</summary>
internal sealed record Capacity(decimal? HeadroomInDong, IReadOnlyList<Capacity.Source> Sources)
{
    internal sealed record Source(
        string SourceCode, decimal CapitalInDong, decimal DisbursedInDong, decimal AdvancesInDong, decimal AcceptedInDong, decimal UnpaidInDong, decimal RecoverableInDong, decimal NeedInDong, decimal? HeadroomInDong);
}

/// <summary>Who answers for a project, how far it is built, and what holds it up.</summary>
internal sealed record Situation(string? Head, decimal? PhysicalPercent, DateOnly? ReportedOn, IReadOnlyList<Situation.Bottleneck> Open)
{
    internal sealed record Bottleneck(string Cause, string Text, DateOnly Since, DateOnly? ExpectedOn, int OverdueDays);
}

/// <summary>The rounds of a year.</summary>
internal sealed record RoundsOfYear(int Year, IReadOnlyList<Round> Rounds, DateOnly? AdHocUntil, IReadOnlyList<OpenedRound> Opened, UsualWeights? Weights = null);

/// <summary>The weights that a proposal takes where the planning department names none.</summary>
internal sealed record UsualWeights(Reallocation.PriorityWeights Usual, string Source, bool Assumption);

/// <summary>A round whose list is frozen.</summary>
internal sealed record OpenedRound(int Number, DateOnly CutOff, string Filter, string Basis, DateTimeOffset OpenedAt, int Caught);

/// <summary>What opening a round led to.</summary>
internal sealed record RoundOpening(int Number);

/// <summary>A round as the year's decision sets it.</summary>
internal sealed record Round(int Number, DateOnly CutOff, decimal? ThresholdPercent, string Filter, string Source);

/// <summary>A round's list as it would be today, before it is opened.</summary>
internal sealed record Outlook(Round Round, int Considered, IReadOnlyList<Outlook.Project> Projects)
{
    internal sealed record Project(Guid ProjectId, string Code, string Name, string OwnerCode, string? OwnerName, decimal CapitalInForceInDong, decimal DisbursedInDong, decimal RatioPercent);
}

/// <summary>A round's frozen list.</summary>
internal sealed record RoundList(int Year, int Number, DateOnly CutOff, decimal? ThresholdPercent, string Filter, string Basis, DateTimeOffset OpenedAt, IReadOnlyList<RoundList.Line> Lines)
{
    internal sealed record Line(
        Guid ProjectId, string ProjectCode, string ProjectName, string OwnerCode, bool CarriedOver, bool Caught, decimal CapitalInForceInDong, decimal DisbursedInDong, decimal? RatioPercent, decimal CapitalNowInDong, decimal DisbursedNowInDong, bool Corrected);
}

/// <summary>The reallocations of a year.</summary>
internal sealed record ReallocationList(IReadOnlyList<ReallocationList.Line> Reallocations)
{
    internal sealed record Line(Guid ReallocationId, int RoundNumber, string State, decimal MovedInDong, DateTimeOffset DraftedAt, string? DecisionNumber);
}

/// <summary>A reallocation with its consequences.</summary>
public sealed record Reallocation(
    Guid ReallocationId,
    int Year,
    int RoundNumber,
    string State,
    int Version,
    Reallocation.PriorityWeights Weights,
    decimal MovedInDong,
    DateTimeOffset DraftedAt,
    DateTimeOffset? SubmittedAt,
    Reallocation.Ruling? Decision,
    Reallocation.Ruling? Voiding,
    string? OverridesDeadlineBy,
    IReadOnlyList<Reallocation.Line> Lines,
    IReadOnlyList<Reallocation.SourceSum>? Sources,
    IReadOnlyList<Reallocation.Remark> Faults,
    IReadOnlyList<Reallocation.Remark> Warnings)
{
    public sealed record PriorityWeights(int UnpaidVolume, int Disbursement, int CarriedOver, int SmallDemand);

    public sealed record Ruling(string DocumentNumber, DateOnly On, string? Note);

    public sealed record Line(Guid ProjectId, string ProjectCode, string SourceCode, decimal AmountInDong, decimal? ProposedInDong, decimal? Score, string Reason);

    public sealed record SourceSum(string SourceCode, decimal TakenBackInDong, decimal GivenInDong, decimal BeforeInDong, decimal AfterInDong);

    public sealed record Remark(string Rule, string? ProjectCode, string? SourceCode, string Sentence);
}

/// <summary>An imported file in the list.</summary>
internal sealed record ImportLine(Guid ImportId, string Kind, int Year, string FileName, string State, DateTimeOffset HandedInAt, int Lines, int FaultCount);

/// <summary>An imported file with what is wrong with it or what it would post.</summary>
internal sealed record Import(
    Guid ImportId,
    string Kind,
    int Year,
    string FileName,
    string Sha256,
    string State,
    int Version,
    DateTimeOffset HandedInAt,
    int Lines,
    int LinesDone,
    int Projects,
    int NewProjects,
    int Unchanged,
    int FaultCount,
    IReadOnlyList<Import.Fault> Faults,
    IReadOnlyList<Import.ShownLine> First,
    IReadOnlyList<Import.Sum> Sums,
    IReadOnlyList<string> IgnoredColumns)
{
    internal bool IsWorkedOn => State is "checking" or "posting";

    internal sealed record Fault(int Line, string? Column, string Sentence);

    internal sealed record ShownLine(int Line, IReadOnlyDictionary<string, string> Values);

    internal sealed record Sum(string SourceCode, int Lines, decimal AmountInDong);
}
