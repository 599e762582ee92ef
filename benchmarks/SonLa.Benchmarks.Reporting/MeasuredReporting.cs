using SonLa.Contracts.Assignments;
using SonLa.Testing;

namespace SonLa.Benchmarks.Reporting;

/// <summary>Reporting on servers of its own, listening on a port, with as many organisations' accepted reports for March 2024 as one likes.</summary>
internal sealed class MeasuredReporting() : ServiceUnderTest<Program>("reporting", "reportingdb")
{
    internal const string Baseline = "/clock";
    internal const string Consolidation = "/periods/2024-03/consolidation";
    internal const string States = "/periods/2024-03/indicators";

    private const int Measures = 28;
    private int _organisations;

    protected override bool ListensOnPort => true;

    internal HttpClient Planning()
    {
        // Not the test host's own client: what is measured goes over a socket.
        var authorization = Client("planning", "so-khdt").DefaultRequestHeaders.Authorization;
        return new(new SocketsHttpHandler { MaxConnectionsPerServer = 1 }) { BaseAddress = Address, DefaultRequestHeaders = { Authorization = authorization } };
    }

    internal Task IssuePlan() => Deliver(new PlanIssued
    {
        PlanId = Guid.CreateVersion7(),
        Province = "son-la",
        PlanYear = 2024,
        DocumentNumber = "2668/QĐ-UBND",
        Measures = [.. Enumerable.Range(1, Measures).Select(number => new PlannedMeasure
        {
            MeasureId = Guid.CreateVersion7(),
            Code = $"m-{number}",
            IndicatorOrdinal = $"{number}",
            Name = $"Chỉ tiêu {number}",
            Unit = "tỷ đồng",
            Group = "I",
            Direction = "higher",
            Kind = "cumulative",
            Aggregation = "sum",
            Target = new() { Kind = "exact", Value = 1000, Raw = "1.000 tỷ đồng", SourceDocument = "01/CT-UBND" },
            SubValues = [],
            Collective = false,
            LeadCodes = [$"o-{number}"],
            CoordinatorCodes = [],
            EvaluatorCodes = [],
            HasOpenConflict = false,
        })],
        IssuedAt = new DateTimeOffset(2024, 1, 2, 8, 0, 0, TimeSpan.FromHours(7)),
        Version = 1,
    });

    /// <summary>Lets so many organisations in all have reported, each with its words, the leads with their figures.</summary>
    internal async Task Report(int organisations)
    {
        var (from, to) = (_organisations + 1, organisations);
        await Database().Execute(
            """
            insert into organisation_versions (code, version, name, head_title, recorded_at)
            select 'o-' || n, 1, 'Cơ quan ' || n, 'Thủ trưởng ' || n, '2024-01-01' from generate_series($1, $2) n
            """,
            from,
            to);
        await Database().Execute(
            """
            insert into obligations (obligation_id, province, plan_year, organisation_code, regime, period_kind, period, period_ends_on, title, opens_at, due_at, opened_at, status, report_id, submitted_at, deliveries, rungs_taken, version)
            select md5('o' || n)::uuid, 'son-la', 2024, 'o-' || n, 'b', 'month', '2024-03', '2024-03-31', 'Báo cáo', '2024-02-15', '2024-03-17', '2024-01-02', 'accepted', md5('r' || n)::uuid, '2024-03-16',
              '[{"OrganisationCode":"vp-ubnd","Purpose":"follow","DeliveredAt":"2024-03-16T00:00:00Z","SeenAt":null},{"OrganisationCode":"so-khdt","Purpose":"consolidate","DeliveredAt":"2024-03-16T00:00:00Z","SeenAt":null}]', 0, 1
            from generate_series($1, $2) n
            """,
            from,
            to);
        await Database().Execute(
            """
            insert into report_revisions (report_id, revision, kind, province, plan_year, organisation_code, period_ends_on, obligation_ids, content, submitted_at, submitted_by, submitted_by_name, event_message_id)
            select md5('r' || n)::uuid, 1, 'submission', 'son-la', 2024, 'o-' || n, '2024-03-31', array[md5('o' || n)::uuid],
              jsonb_build_object('Figures', case when n <= 28 then jsonb_build_array(jsonb_build_object('MeasureCode', 'm-' || n, 'ToCutOff', v || '{"Value":200.5}', 'Estimate', v || '{"Value":250.25}', 'Text', null)) else '[]'::jsonb end,
                'Assessment', repeat('Đánh giá tình hình thực hiện. ', 15), 'Proposals', repeat('Đề xuất giải pháp. ', 10), 'Obstacles', '[]'::jsonb),
              '2024-03-16', md5('a')::uuid, 'x', md5('e')::uuid
            from generate_series($1, $2) n, (select '{"Note":null,"EnteredBy":"01900000-0000-7000-8000-000000000001","EnteredAt":"2024-03-16T00:00:00+00:00","As":null}'::jsonb as v) as vintage
            """,
            from,
            to);
        await Database().Execute(
            """
            insert into report_decisions (decision_id, report_id, revision, kind, decided_at, decided_by, decided_by_name, event_message_id)
            select md5('d' || n)::uuid, md5('r' || n)::uuid, 1, 'accepted', '2024-03-17', md5('a')::uuid, 'x', md5('e')::uuid from generate_series($1, $2) n
            """,
            from,
            to);
        await Database().Execute("analyze");
        _organisations = organisations;
    }

    /// <summary>Something is written somewhere, so that nothing kept is taken for new.</summary>
    internal Task Touch() => Database().Execute("select pg_current_xact_id()");

    /// <summary>So many readers in a process of their own, each asking again as soon as it is answered, or at a pace.</summary>
    internal async Task<Readings> Together(Reading reading)
    {
        using var planning = Planning();
        return await Readers.InTheirOwnProcess(Address, planning.DefaultRequestHeaders.Authorization!.Parameter!, reading);
    }
}
