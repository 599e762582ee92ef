using SonLa.Assignments.Assignments;
using SonLa.Assignments.Organisations;
using SonLa.Assignments.Tasks;
using SonLa.Contracts.Identity;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Plans;

/// <summary>The plan of one province and year: loaded from a decision, issued once, changed only by later documents.</summary>
internal sealed class Plan
{
    private readonly List<PlanVersion> _versions = [];
    private readonly List<MeasureIdentity> _measures = [];
    private readonly List<TaskIdentity> _tasks = [];

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    /// <summary>How people refer to the document that orders the plan.</summary>
    public string DocumentNumber { get; private set; } = "";

    public string State { get; private set; } = PlanState.Draft;

    /// <summary>Number of the version in force.</summary>
    public int Version { get; private set; }

    /// <summary>Business instant.</summary>
    public DateTimeOffset LoadedAt { get; private set; }

    /// <summary>Business instant; null while it is a draft.</summary>
    public DateTimeOffset? IssuedAt { get; private set; }

    public IReadOnlyList<PlanVersion> Versions => _versions;

    public IReadOnlyList<MeasureIdentity> Measures => _measures;

    public IReadOnlyList<TaskIdentity> Tasks => _tasks;

    public PlanVersion Current => _versions.Single(version => version.Number == Version);

    public Guid MeasureIdOf(string code) => _measures.Single(measure => measure.Code == code).Id;

    public Guid TaskIdOf(string code) => _tasks.Single(task => task.Code == code).Id;

    public static Plan Load(PlanFile file, DateTimeOffset now)
    {
        var plan = new Plan { Province = file.Province, PlanYear = file.PlanYear };
        plan.Record(file, now);
        return plan;
    }

    /// <summary>Takes a file for a plan that exists already; the same content changes nothing.</summary>
    /// <exception cref="RuleViolationException">The plan is issued, or another document's.</exception>
    public void LoadAgain(PlanFile file, DateTimeOffset now)
    {
        var fingerprint = StoredFile.FingerprintOf(file);
        var same = State == PlanState.Draft ? Current.Fingerprint == fingerprint : _versions.Exists(version => version.Fingerprint == fingerprint);
        if (same)
        {
            return;
        }

        if (State == PlanState.Issued)
        {
            throw new RuleViolationException(
                "plan.already-issued",
                new(
                    $"Kế hoạch năm {PlanYear} theo {DocumentNumber} đã được giao; chỉ có thể thay đổi bằng văn bản điều chỉnh (POST /plans/{Id}/amendments).",
                    $"The plan of {PlanYear} by {DocumentNumber} is issued; only a later document changes it (POST /plans/{Id}/amendments)."));
        }

        if (file.Document.Reference != DocumentNumber)
        {
            throw new RuleViolationException(
                "plan.another-document",
                new(
                    $"Năm {PlanYear} đã có dự thảo kế hoạch theo {DocumentNumber}; mỗi tỉnh mỗi năm có một kế hoạch. Hãy kiểm tra document.number, hoặc dùng văn bản này làm văn bản điều chỉnh sau khi giao.",
                    $"{PlanYear} has a draft plan by {DocumentNumber}, and a province has one plan a year. Check document.number, or use this document as an amendment after issuing."));
        }

        Record(file, now);
    }

    /// <summary>Puts the plan in force and makes every lead answerable, each member of a collective by itself.</summary>
    /// <returns>The assignments made; none where the plan was in force already.</returns>
    /// <exception cref="RuleViolationException">Somebody answerable is not known.</exception>
    public IReadOnlyList<Assignment> Issue(OrganisationCopy organisations, DateTimeOffset now)
    {
        if (State == PlanState.Issued)
        {
            return [];
        }

        var version = Current;
        var tree = organisations.RequireKnown().On(version.EffectiveOn, version.Content.Addressees);
        var parties = PlanParties.Of(version.Content, tree);
        parties.RequireAnswerable();
        version.Freeze(parties);
        State = PlanState.Issued;
        IssuedAt = now;
        return [.. parties.Measures.SelectMany(measure => Assign(measure, measure.LeadCodes, tree, now))];
    }

    /// <summary>Records what a later document changes as a new version; the old one stays whole.</summary>
    /// <param name="amendment">Checked against the plan.</param>
    /// <param name="organisations">All that are known.</param>
    /// <param name="standing">The assignments in force.</param>
    /// <param name="now">Business instant.</param>
    /// <returns>The assignments made; those taken away are revoked in place.</returns>
    public IReadOnlyList<Assignment> Amend(AmendmentFile amendment, OrganisationCopy organisations, IReadOnlyList<Assignment> standing, DateTimeOffset now)
    {
        var before = Current;
        AmendmentCheck.Timing(this, amendment);
        var changes = amendment.Changes.ToDictionary(change => change.MeasureCode);
        var content = before.Content.ChangedBy(amendment);
        var tree = organisations.On(amendment.EffectiveOn, content.Addressees);
        var parties = before.PartiesAmong(organisations).ChangedBy(content, changes, amendment.TaskChanges, tree);
        parties.RequireAnswerable();
        Version++;
        var version = new PlanVersion
        {
            PlanId = Id,
            Number = Version,
            Document = amendment.Document,
            EffectiveOn = amendment.EffectiveOn,
            Content = content,
            Fingerprint = StoredFile.FingerprintOf(amendment),
            Reasons = changes.ToDictionary(change => change.Key, change => change.Value.Reason),
            TaskReasons = amendment.TaskChanges.Select(change => (change.TaskCode, change.Reason))
                .Concat(amendment.WithdrawnTasks.Select(withdrawal => (withdrawal.TaskCode, withdrawal.Reason)))
                .ToDictionary(one => one.TaskCode, one => one.Reason),
            RecordedAt = now,
        };
        version.Freeze(parties);
        _versions.Add(version);
        Know(content.Tasks);
        return [.. changes.Values.Where(change => change.Leads is not null).SelectMany(change => Reassign(change, parties[change.MeasureCode], standing, tree, now))];
    }

    /// <summary>Records that duties go on under other names by an act of succession, as a version of its own; what is owed and against which target stays.</summary>
    /// <param name="act">The act.</param>
    /// <param name="headTitles">Title of every organisation's accountable office holder, by code.</param>
    /// <param name="standing">The assignments in force; those of organisations that end are revoked in place.</param>
    /// <param name="now">Business instant.</param>
    /// <returns>The assignments made; null where the act concerns nobody in the plan, or is in it already.</returns>
    public IReadOnlyList<Assignment>? Succeed(OrganisationsSucceeded act, IReadOnlyDictionary<string, string> headTitles, IReadOnlyList<Assignment> standing, DateTimeOffset now)
    {
        var fingerprint = act.SuccessionId.ToString("n");
        var before = Current;
        var ended = act.Ended.Select(one => one.OrganisationCode).ToHashSet();
        var parties = before.Parties ?? throw new InvalidOperationException("Only a plan in force is succeeded in.");
        if (_versions.Exists(version => version.Fingerprint == fingerprint) || !parties.Names(ended))
        {
            return null;
        }

        var after = new HeirsOfAnAct(act).In(parties);
        Version++;
        var version = new PlanVersion
        {
            PlanId = Id,
            Number = Version,
            Document = SteeringDocument.OfSuccession(act.DocumentNumber),
            EffectiveOn = act.EffectiveOn.Year == PlanYear ? act.EffectiveOn : new DateOnly(PlanYear, 1, 1),
            Content = before.Content,
            Fingerprint = fingerprint,
            Reasons = new Dictionary<string, string>(),
            RecordedAt = now,
        };
        version.Freeze(after);
        _versions.Add(version);
        return [.. after.Measures.SelectMany(measure => Succeed(measure, act, ended, headTitles, standing, now))];
    }

    private IEnumerable<Assignment> Succeed(MeasureParties measure, OrganisationsSucceeded act, HashSet<string> ended, IReadOnlyDictionary<string, string> headTitles, IReadOnlyList<Assignment> standing, DateTimeOffset now)
    {
        var measureId = MeasureIdOf(measure.MeasureCode);
        var held = standing.Where(assignment => assignment.MeasureId == measureId).ToArray();
        foreach (var gone in held.Where(assignment => ended.Contains(assignment.OrganisationCode)))
        {
            gone.Revoke($"Cơ quan kết thúc hoạt động theo {act.DocumentNumber}", now);
        }

        return measure.LeadCodes.Except(held.Select(assignment => assignment.OrganisationCode)).Select(code => new Assignment
        {
            PlanId = Id,
            PlanYear = PlanYear,
            MeasureId = measureId,
            OrganisationCode = code,
            AccountableOffice = headTitles.GetValueOrDefault(code, code),
            Collective = measure.Collective,
            IssuedAt = now,
        });
    }

    private IEnumerable<Assignment> Reassign(MeasureChange change, MeasureParties parties, IReadOnlyList<Assignment> standing, OrganisationTree tree, DateTimeOffset now)
    {
        var measureId = MeasureIdOf(change.MeasureCode);
        var held = standing.Where(assignment => assignment.MeasureId == measureId).ToArray();
        foreach (var gone in held.Where(assignment => !parties.LeadCodes.Contains(assignment.OrganisationCode)))
        {
            gone.Revoke(change.Reason, now);
        }

        return Assign(parties, parties.LeadCodes.Except(held.Select(assignment => assignment.OrganisationCode)), tree, now);
    }

    private IEnumerable<Assignment> Assign(MeasureParties parties, IEnumerable<string> organisationCodes, OrganisationTree tree, DateTimeOffset now) =>
        organisationCodes.Select(code => new Assignment
        {
            PlanId = Id,
            PlanYear = PlanYear,
            MeasureId = MeasureIdOf(parties.MeasureCode),
            OrganisationCode = code,
            AccountableOffice = tree.HeadTitleOf(code),
            Collective = parties.Collective,
            IssuedAt = now,
        });

    private void Record(PlanFile file, DateTimeOffset now)
    {
        Version++;
        DocumentNumber = file.Document.Reference;
        LoadedAt = now;
        _versions.Add(new()
        {
            PlanId = Id,
            Number = Version,
            Document = file.Document,
            EffectiveOn = file.NamesReadOn,
            Content = file,
            Fingerprint = StoredFile.FingerprintOf(file),
            Reasons = new Dictionary<string, string>(),
            RecordedAt = now,
        });
        var codes = file.Measures().Select(line => line.Measure.Code).ToHashSet();
        codes.ExceptWith(_measures.Select(measure => measure.Code));
        _measures.AddRange(codes.Select(code => new MeasureIdentity { PlanId = Id, Code = code }));
        Know(file.Tasks);
    }

    private void Know(IReadOnlyList<PlanTask> tasks)
    {
        var codes = tasks.Select(task => task.Code).ToHashSet();
        codes.ExceptWith(_tasks.Select(task => task.Code));
        _tasks.AddRange(codes.Select(code => new TaskIdentity { PlanId = Id, Code = code }));
    }
}
