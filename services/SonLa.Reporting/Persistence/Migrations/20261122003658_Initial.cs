using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SonLa.Reporting.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "assigned_capital",
                columns: table => new
                {
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_year = table.Column<int>(type: "integer", nullable: false),
                    source_code = table.Column<string>(type: "text", nullable: false),
                    programme = table.Column<string>(type: "text", nullable: true),
                    project_id = table.Column<Guid>(type: "uuid", nullable: true),
                    project_code = table.Column<string>(type: "text", nullable: true),
                    amount_in_dong = table.Column<decimal>(type: "numeric", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    document_number = table.Column<string>(type: "text", nullable: false),
                    entries_of_year = table.Column<int>(type: "integer", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assigned_capital", x => x.entry_id);
                });

            migrationBuilder.CreateTable(
                name: "breakdown_versions",
                columns: table => new
                {
                    measure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    measure_code = table.Column<string>(type: "text", nullable: false),
                    months = table.Column<string>(type: "jsonb", nullable: false),
                    quarters = table.Column<string>(type: "jsonb", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_breakdown_versions", x => new { x.measure_id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "calendar_events",
                columns: table => new
                {
                    province = table.Column<string>(type: "text", nullable: false),
                    plan_year = table.Column<int>(type: "integer", nullable: false),
                    regime = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    happened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_events", x => new { x.province, x.plan_year, x.regime, x.period });
                });

            migrationBuilder.CreateTable(
                name: "capital_movements",
                columns: table => new
                {
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_code = table.Column<string>(type: "text", nullable: false),
                    owner_code = table.Column<string>(type: "text", nullable: false),
                    source_code = table.Column<string>(type: "text", nullable: false),
                    plan_year = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount_in_dong = table.Column<decimal>(type: "numeric", nullable: false),
                    total_in_dong = table.Column<decimal>(type: "numeric", nullable: false),
                    project_version = table.Column<int>(type: "integer", nullable: false),
                    source_event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    document_number = table.Column<string>(type: "text", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_capital_movements", x => x.entry_id);
                });

            migrationBuilder.CreateTable(
                name: "closed_periods",
                columns: table => new
                {
                    province = table.Column<string>(type: "text", nullable: false),
                    plan_year = table.Column<int>(type: "integer", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    as_of = table.Column<long>(type: "bigint", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    letterhead = table.Column<string>(type: "jsonb", nullable: false),
                    event_message_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_closed_periods", x => new { x.province, x.plan_year, x.period });
                });

            migrationBuilder.CreateTable(
                name: "conclusion_signals",
                columns: table => new
                {
                    conclusion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rung = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    event_message_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conclusion_signals", x => new { x.conclusion_id, x.rung });
                });

            migrationBuilder.CreateTable(
                name: "conclusion_steps",
                columns: table => new
                {
                    conclusion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    grade = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_name = table.Column<string>(type: "text", nullable: false),
                    actor_organisation_code = table.Column<string>(type: "text", nullable: false),
                    event_message_id = table.Column<Guid>(type: "uuid", nullable: true),
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conclusion_steps", x => new { x.conclusion_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "conduct_proposal_steps",
                columns: table => new
                {
                    proposal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    document_number = table.Column<string>(type: "text", nullable: true),
                    document_date = table.Column<DateOnly>(type: "date", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    @for = table.Column<string>(name: "for", type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conduct_proposal_steps", x => new { x.proposal_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "conduct_proposals",
                columns: table => new
                {
                    proposal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    province = table.Column<string>(type: "text", nullable: false),
                    plan_year = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    party = table.Column<string>(type: "jsonb", nullable: false),
                    organisation_code = table.Column<string>(type: "text", nullable: false),
                    movement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    form = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    evidence = table.Column<string>(type: "jsonb", nullable: false),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_for = table.Column<string>(type: "text", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conduct_proposals", x => x.proposal_id);
                });

            migrationBuilder.CreateTable(
                name: "coordinator_inputs",
                columns: table => new
                {
                    input_id = table.Column<Guid>(type: "uuid", nullable: false),
                    province = table.Column<string>(type: "text", nullable: false),
                    plan_year = table.Column<int>(type: "integer", nullable: false),
                    period_ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    measure_code = table.Column<string>(type: "text", nullable: false),
                    organisation_code = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    figure = table.Column<string>(type: "jsonb", nullable: true),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    handed_in_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    handed_in_by = table.Column<Guid>(type: "uuid", nullable: false),
                    handed_in_by_name = table.Column<string>(type: "text", nullable: false),
                    event_message_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coordinator_inputs", x => x.input_id);
                });

            migrationBuilder.CreateTable(
                name: "emulation_movements",
                columns: table => new
                {
                    movement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    province = table.Column<string>(type: "text", nullable: false),
                    plan_year = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    document_number = table.Column<string>(type: "text", nullable: false),
                    document_date = table.Column<DateOnly>(type: "date", nullable: false),
                    classes = table.Column<string[]>(type: "text[]", nullable: false),
                    addressees = table.Column<string[]>(type: "text[]", nullable: false),
                    measures = table.Column<string[]>(type: "text[]", nullable: false),
                    milestones = table.Column<string>(type: "jsonb", nullable: false),
                    report_by = table.Column<string>(type: "text", nullable: false),
                    launched_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    report_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    next_reminder_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reports = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_emulation_movements", x => x.movement_id);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_versions",
                columns: table => new
                {
                    evaluation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    judgement = table.Column<string>(type: "jsonb", nullable: false),
                    evidence = table.Column<string>(type: "jsonb", nullable: false),
                    score = table.Column<string>(type: "jsonb", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    judged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    judged_by = table.Column<Guid>(type: "uuid", nullable: false),
                    judged_by_name = table.Column<string>(type: "text", nullable: false),
                    judged_for = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_versions", x => new { x.evaluation_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "evaluations",
                columns: table => new
                {
                    evaluation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    province = table.Column<string>(type: "text", nullable: false),
                    plan_year = table.Column<int>(type: "integer", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    subject_kind = table.Column<string>(type: "text", nullable: false),
                    subject_key = table.Column<string>(type: "text", nullable: false),
                    organisation_code = table.Column<string>(type: "text", nullable: true),
                    measure_code = table.Column<string>(type: "text", nullable: true),
                    subject_name = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluations", x => x.evaluation_id);
                });

            migrationBuilder.CreateTable(
                name: "figure_settlements",
                columns: table => new
                {
                    settlement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    province = table.Column<string>(type: "text", nullable: false),
                    plan_year = table.Column<int>(type: "integer", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    measure_code = table.Column<string>(type: "text", nullable: false),
                    about = table.Column<string>(type: "text", nullable: false),
                    organisation_code = table.Column<string>(type: "text", nullable: false),
                    figures = table.Column<string>(type: "jsonb", nullable: false),
                    cause = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    settled_by = table.Column<Guid>(type: "uuid", nullable: false),
                    settled_by_name = table.Column<string>(type: "text", nullable: false),
                    event_message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_figure_settlements", x => x.settlement_id);
                });

            migrationBuilder.CreateTable(
                name: "history_marks",
                columns: table => new
                {
                    mark_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_history_marks", x => x.mark_id);
                });

            migrationBuilder.CreateTable(
                name: "input_reminders",
                columns: table => new
                {
                    province = table.Column<string>(type: "text", nullable: false),
                    plan_year = table.Column<int>(type: "integer", nullable: false),
                    period_ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    organisation_code = table.Column<string>(type: "text", nullable: false),
                    days_before = table.Column<int>(type: "integer", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    event_message_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_input_reminders", x => new { x.province, x.plan_year, x.period_ends_on, x.days_before, x.organisation_code });
                });

            migrationBuilder.CreateTable(
                name: "measure_assignments",
                columns: table => new
                {
                    assignment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_code = table.Column<string>(type: "text", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measure_assignments", x => x.assignment_id);
                });

            migrationBuilder.CreateTable(
                name: "movement_plans",
                columns: table => new
                {
                    movement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_code = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    document_number = table.Column<string>(type: "text", nullable: true),
                    handed_in_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    handed_in_by = table.Column<Guid>(type: "uuid", nullable: false),
                    handed_in_by_name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_movement_plans", x => new { x.movement_id, x.organisation_code, x.number });
                });

            migrationBuilder.CreateTable(
                name: "movement_reports",
                columns: table => new
                {
                    movement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    results = table.Column<string>(type: "jsonb", nullable: false),
                    planned_by = table.Column<string[]>(type: "text[]", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    late = table.Column<bool>(type: "boolean", nullable: true),
                    reported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reported_by = table.Column<Guid>(type: "uuid", nullable: false),
                    reported_by_name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_movement_reports", x => new { x.movement_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "movement_steps",
                columns: table => new
                {
                    movement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    @for = table.Column<string>(name: "for", type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_movement_steps", x => new { x.movement_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "narrative_versions",
                columns: table => new
                {
                    province = table.Column<string>(type: "text", nullable: false),
                    plan_year = table.Column<int>(type: "integer", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    sections = table.Column<string>(type: "jsonb", nullable: false),
                    parts = table.Column<string>(type: "jsonb", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    edited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    edited_by = table.Column<Guid>(type: "uuid", nullable: false),
                    edited_by_name = table.Column<string>(type: "text", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_narrative_versions", x => new { x.province, x.plan_year, x.period, x.version });
                });

            migrationBuilder.CreateTable(
                name: "obligation_changes",
                columns: table => new
                {
                    change_id = table.Column<Guid>(type: "uuid", nullable: false),
                    obligation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    document_number = table.Column<string>(type: "text", nullable: true),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: true),
                    event_message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_obligation_changes", x => x.change_id);
                });

            migrationBuilder.CreateTable(
                name: "obligation_signals",
                columns: table => new
                {
                    obligation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rung = table.Column<string>(type: "text", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    event_message_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_obligation_signals", x => new { x.obligation_id, x.rung });
                });

            migrationBuilder.CreateTable(
                name: "obligations",
                columns: table => new
                {
                    obligation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    province = table.Column<string>(type: "text", nullable: false),
                    plan_year = table.Column<int>(type: "integer", nullable: false),
                    organisation_code = table.Column<string>(type: "text", nullable: false),
                    regime = table.Column<string>(type: "text", nullable: false),
                    period_kind = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    period_ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    opens_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    report_id = table.Column<Guid>(type: "uuid", nullable: true),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    excused_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    passed_to = table.Column<Guid[]>(type: "uuid[]", nullable: true),
                    carries_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    spoken_for_by = table.Column<string>(type: "text", nullable: true),
                    deliveries = table.Column<string>(type: "jsonb", nullable: false),
                    next_rung_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    rungs_taken = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_obligations", x => x.obligation_id);
                });

            migrationBuilder.CreateTable(
                name: "obstacle_steps",
                columns: table => new
                {
                    obstacle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    stage = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: true),
                    document_number = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_name = table.Column<string>(type: "text", nullable: false),
                    actor_organisation_code = table.Column<string>(type: "text", nullable: false),
                    event_message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_obstacle_steps", x => new { x.obstacle_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "offered_figures",
                columns: table => new
                {
                    offer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_year = table.Column<int>(type: "integer", nullable: false),
                    measure_code = table.Column<string>(type: "text", nullable: false),
                    basis = table.Column<string>(type: "text", nullable: false),
                    through = table.Column<DateOnly>(type: "date", nullable: false),
                    ledger_version = table.Column<int>(type: "integer", nullable: false),
                    value_in_dong = table.Column<decimal>(type: "numeric", nullable: true),
                    item_code = table.Column<string>(type: "text", nullable: false),
                    item_name = table.Column<string>(type: "text", nullable: false),
                    source_event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    posted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offered_figures", x => x.offer_id);
                });

            migrationBuilder.CreateTable(
                name: "offered_regimes",
                columns: table => new
                {
                    offer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    province = table.Column<string>(type: "text", nullable: false),
                    plan_year = table.Column<int>(type: "integer", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    quote = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    offered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offered_regimes", x => x.offer_id);
                });

            migrationBuilder.CreateTable(
                name: "official_figures",
                columns: table => new
                {
                    figure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    province = table.Column<string>(type: "text", nullable: false),
                    plan_year = table.Column<int>(type: "integer", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    measure_code = table.Column<string>(type: "text", nullable: false),
                    organisation_code = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<decimal>(type: "numeric", nullable: false),
                    @as = table.Column<string>(name: "as", type: "jsonb", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    entered_by = table.Column<Guid>(type: "uuid", nullable: false),
                    entered_by_name = table.Column<string>(type: "text", nullable: false),
                    event_message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_official_figures", x => x.figure_id);
                });

            migrationBuilder.CreateTable(
                name: "organisation_versions",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    head_title = table.Column<string>(type: "text", nullable: false),
                    named_from = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_versions", x => new { x.code, x.version });
                });

            migrationBuilder.CreateTable(
                name: "organisations",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    head_title = table.Column<string>(type: "text", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    successor_code = table.Column<string>(type: "text", nullable: true),
                    succession = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisations", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    display_name = table.Column<string>(type: "text", nullable: false),
                    organisation_code = table.Column<string>(type: "text", nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people", x => x.account_id);
                });

            migrationBuilder.CreateTable(
                name: "plan_versions",
                columns: table => new
                {
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    province = table.Column<string>(type: "text", nullable: false),
                    plan_year = table.Column<int>(type: "integer", nullable: false),
                    document_number = table.Column<string>(type: "text", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: true),
                    succession_id = table.Column<Guid>(type: "uuid", nullable: true),
                    measures = table.Column<string>(type: "jsonb", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_versions", x => new { x.plan_id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "press_guidance",
                columns: table => new
                {
                    guidance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    province = table.Column<string>(type: "text", nullable: false),
                    plan_year = table.Column<int>(type: "integer", nullable: false),
                    document_number = table.Column<string>(type: "text", nullable: false),
                    movement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    guided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    outlets = table.Column<string[]>(type: "text[]", nullable: false),
                    guiding_document = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by_name = table.Column<string>(type: "text", nullable: false),
                    event_message_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_press_guidance", x => x.guidance_id);
                });

            migrationBuilder.CreateTable(
                name: "project_versions",
                columns: table => new
                {
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    programme = table.Column<string>(type: "text", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_versions", x => new { x.project_id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "raised_obstacles",
                columns: table => new
                {
                    obstacle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    province = table.Column<string>(type: "text", nullable: false),
                    plan_year = table.Column<int>(type: "integer", nullable: false),
                    organisation_code = table.Column<string>(type: "text", nullable: false),
                    measure_code = table.Column<string>(type: "text", nullable: true),
                    task_id = table.Column<Guid>(type: "uuid", nullable: true),
                    task_code = table.Column<string>(type: "text", nullable: true),
                    what = table.Column<string>(type: "text", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    effect = table.Column<string>(type: "text", nullable: false),
                    proposal = table.Column<string>(type: "text", nullable: false),
                    document = table.Column<string>(type: "text", nullable: true),
                    addressees = table.Column<string[]>(type: "text[]", nullable: false),
                    report_id = table.Column<Guid>(type: "uuid", nullable: true),
                    raised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    raised_by = table.Column<Guid>(type: "uuid", nullable: false),
                    raised_by_name = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: true),
                    stage = table.Column<string>(type: "text", nullable: false),
                    stage_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    dropped_by_report = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_raised_obstacles", x => x.obstacle_id);
                });

            migrationBuilder.CreateTable(
                name: "report_decisions",
                columns: table => new
                {
                    decision_id = table.Column<Guid>(type: "uuid", nullable: false),
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    measure_code = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: false),
                    decided_by_name = table.Column<string>(type: "text", nullable: false),
                    event_message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_decisions", x => x.decision_id);
                });

            migrationBuilder.CreateTable(
                name: "report_revisions",
                columns: table => new
                {
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    province = table.Column<string>(type: "text", nullable: false),
                    plan_year = table.Column<int>(type: "integer", nullable: false),
                    organisation_code = table.Column<string>(type: "text", nullable: false),
                    period_ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    obligation_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    submitted_by = table.Column<Guid>(type: "uuid", nullable: false),
                    submitted_by_name = table.Column<string>(type: "text", nullable: false),
                    event_message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_revisions", x => new { x.report_id, x.revision });
                });

            migrationBuilder.CreateTable(
                name: "reports",
                columns: table => new
                {
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    province = table.Column<string>(type: "text", nullable: false),
                    plan_year = table.Column<int>(type: "integer", nullable: false),
                    organisation_code = table.Column<string>(type: "text", nullable: false),
                    period_ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    obligation_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    drafted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    spoken_for_by = table.Column<string>(type: "text", nullable: true),
                    open_measures = table.Column<string[]>(type: "text[]", nullable: false),
                    corrected_measures = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reports", x => x.report_id);
                });

            migrationBuilder.CreateTable(
                name: "scenario_versions",
                columns: table => new
                {
                    province = table.Column<string>(type: "text", nullable: false),
                    plan_year = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    quarter = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    lines = table.Column<string>(type: "jsonb", nullable: false),
                    set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    set_by = table.Column<Guid>(type: "uuid", nullable: false),
                    set_by_name = table.Column<string>(type: "text", nullable: false),
                    event_message_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scenario_versions", x => new { x.province, x.plan_year, x.version });
                });

            migrationBuilder.CreateTable(
                name: "session_conclusions",
                columns: table => new
                {
                    conclusion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_code = table.Column<string>(type: "text", nullable: false),
                    of_province = table.Column<bool>(type: "boolean", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    lead_code = table.Column<string>(type: "text", nullable: true),
                    lead_unit = table.Column<string>(type: "text", nullable: true),
                    coordinator_codes = table.Column<string[]>(type: "text[]", nullable: false),
                    is_request = table.Column<bool>(type: "boolean", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    grade = table.Column<string>(type: "text", nullable: true),
                    next_rung_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    rungs_taken = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_conclusions", x => x.conclusion_id);
                });

            migrationBuilder.CreateTable(
                name: "task_handovers",
                columns: table => new
                {
                    handover_id = table.Column<Guid>(type: "uuid", nullable: false),
                    task_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_code = table.Column<string>(type: "text", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_name = table.Column<string>(type: "text", nullable: false),
                    part = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    handed_on_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    handed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    handed_on_by = table.Column<Guid>(type: "uuid", nullable: false),
                    handed_on_by_name = table.Column<string>(type: "text", nullable: false),
                    instead_of = table.Column<Guid>(type: "uuid", nullable: true),
                    taken_back_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    taken_back_on = table.Column<DateOnly>(type: "date", nullable: true),
                    taken_back_by = table.Column<Guid>(type: "uuid", nullable: true),
                    taken_back_reason = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task_handovers", x => x.handover_id);
                });

            migrationBuilder.CreateTable(
                name: "task_receipts",
                columns: table => new
                {
                    task_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content_version = table.Column<int>(type: "integer", nullable: false),
                    organisation_code = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task_receipts", x => new { x.task_id, x.organisation_code, x.content_version, x.state });
                });

            migrationBuilder.CreateTable(
                name: "task_signals",
                columns: table => new
                {
                    task_id = table.Column<Guid>(type: "uuid", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    rung = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    event_message_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task_signals", x => new { x.task_id, x.last_day, x.rung });
                });

            migrationBuilder.CreateTable(
                name: "task_starts",
                columns: table => new
                {
                    task_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    happened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task_starts", x => x.task_id);
                });

            migrationBuilder.CreateTable(
                name: "task_statements",
                columns: table => new
                {
                    statement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    task_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_code = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    period_ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    grade = table.Column<string>(type: "text", nullable: true),
                    grade_name = table.Column<string>(type: "text", nullable: true),
                    final = table.Column<bool>(type: "boolean", nullable: false),
                    done = table.Column<bool>(type: "boolean", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    stated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    stated_by = table.Column<Guid>(type: "uuid", nullable: false),
                    stated_by_name = table.Column<string>(type: "text", nullable: false),
                    event_message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task_statements", x => x.statement_id);
                });

            migrationBuilder.CreateTable(
                name: "task_versions",
                columns: table => new
                {
                    task_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_year = table.Column<int>(type: "integer", nullable: false),
                    owner_code = table.Column<string>(type: "text", nullable: true),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task_versions", x => new { x.task_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "tasks",
                columns: table => new
                {
                    task_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_year = table.Column<int>(type: "integer", nullable: false),
                    owner_code = table.Column<string>(type: "text", nullable: true),
                    parent_task_id = table.Column<Guid>(type: "uuid", nullable: true),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    content_version = table.Column<int>(type: "integer", nullable: false),
                    @class = table.Column<string>(name: "class", type: "text", nullable: true),
                    withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    lead_codes = table.Column<string[]>(type: "text[]", nullable: false),
                    party_codes = table.Column<string[]>(type: "text[]", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_on = table.Column<DateOnly>(type: "date", nullable: true),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    climbed = table.Column<int>(type: "integer", nullable: false),
                    next_rung_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tasks", x => x.task_id);
                });

            migrationBuilder.CreateTable(
                name: "told_events",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_told_events", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "ubnd_sessions",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_code = table.Column<string>(type: "text", nullable: false),
                    of_province = table.Column<bool>(type: "boolean", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    period = table.Column<string>(type: "text", nullable: true),
                    report_sha256 = table.Column<string>(type: "text", nullable: true),
                    attendant_codes = table.Column<string[]>(type: "text[]", nullable: false),
                    persons = table.Column<string>(type: "text", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by_name = table.Column<string>(type: "text", nullable: false),
                    conclusions = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ubnd_sessions", x => x.session_id);
                });

            migrationBuilder.CreateTable(
                name: "urging_notes",
                columns: table => new
                {
                    note_id = table.Column<Guid>(type: "uuid", nullable: false),
                    province = table.Column<string>(type: "text", nullable: false),
                    plan_year = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    issuer_code = table.Column<string>(type: "text", nullable: false),
                    organisation_code = table.Column<string>(type: "text", nullable: false),
                    obligation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    measure_code = table.Column<string>(type: "text", nullable: true),
                    task_id = table.Column<Guid>(type: "uuid", nullable: true),
                    subject = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    required = table.Column<string>(type: "text", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    issued_by = table.Column<Guid>(type: "uuid", nullable: false),
                    issued_by_name = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    next_rung_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    rungs_taken = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_urging_notes", x => x.note_id);
                });

            migrationBuilder.CreateTable(
                name: "urging_signals",
                columns: table => new
                {
                    note_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    rung = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    event_message_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_urging_signals", x => new { x.note_id, x.round, x.rung });
                });

            migrationBuilder.CreateTable(
                name: "urging_steps",
                columns: table => new
                {
                    note_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    late = table.Column<bool>(type: "boolean", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_name = table.Column<string>(type: "text", nullable: false),
                    actor_organisation_code = table.Column<string>(type: "text", nullable: false),
                    event_message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_urging_steps", x => new { x.note_id, x.number });
                });

            migrationBuilder.CreateIndex(
                name: "ix_assigned_capital_plan_year",
                table: "assigned_capital",
                column: "plan_year");

            migrationBuilder.CreateIndex(
                name: "ix_breakdown_versions_plan_id",
                table: "breakdown_versions",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_capital_movements_plan_year_owner_code",
                table: "capital_movements",
                columns: new[] { "plan_year", "owner_code" });

            migrationBuilder.CreateIndex(
                name: "ix_conduct_proposals_plan_year_organisation_code",
                table: "conduct_proposals",
                columns: new[] { "plan_year", "organisation_code" });

            migrationBuilder.CreateIndex(
                name: "ix_coordinator_inputs_province_plan_year_period_ends_on_measur~",
                table: "coordinator_inputs",
                columns: new[] { "province", "plan_year", "period_ends_on", "measure_code", "organisation_code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_emulation_movements_next_reminder_on",
                table: "emulation_movements",
                column: "next_reminder_on",
                filter: "next_reminder_on is not null");

            migrationBuilder.CreateIndex(
                name: "ix_emulation_movements_province_plan_year_document_number_name",
                table: "emulation_movements",
                columns: new[] { "province", "plan_year", "document_number", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evaluations_organisation_code",
                table: "evaluations",
                column: "organisation_code");

            migrationBuilder.CreateIndex(
                name: "ix_evaluations_province_period_subject_key",
                table: "evaluations",
                columns: new[] { "province", "period", "subject_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_figure_settlements_province_plan_year_period_measure_code",
                table: "figure_settlements",
                columns: new[] { "province", "plan_year", "period", "measure_code" });

            migrationBuilder.CreateIndex(
                name: "ix_measure_assignments_plan_id",
                table: "measure_assignments",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_obligation_changes_obligation_id",
                table: "obligation_changes",
                column: "obligation_id");

            migrationBuilder.CreateIndex(
                name: "ix_obligations_due_at_obligation_id",
                table: "obligations",
                columns: new[] { "due_at", "obligation_id" });

            migrationBuilder.CreateIndex(
                name: "ix_obligations_next_rung_at",
                table: "obligations",
                column: "next_rung_at",
                filter: "next_rung_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_obligations_organisation_code",
                table: "obligations",
                column: "organisation_code");

            migrationBuilder.CreateIndex(
                name: "ix_obligations_plan_year_period",
                table: "obligations",
                columns: new[] { "plan_year", "period" });

            migrationBuilder.CreateIndex(
                name: "ix_obligations_province_plan_year_regime_period_kind_period_or~",
                table: "obligations",
                columns: new[] { "province", "plan_year", "regime", "period_kind", "period", "organisation_code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_offered_figures_plan_year_measure_code_basis_through_ledger~",
                table: "offered_figures",
                columns: new[] { "plan_year", "measure_code", "basis", "through", "ledger_version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_offered_regimes_plan_id_code",
                table: "offered_regimes",
                columns: new[] { "plan_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_offered_regimes_plan_year",
                table: "offered_regimes",
                column: "plan_year");

            migrationBuilder.CreateIndex(
                name: "ix_official_figures_province_plan_year_period_measure_code_org~",
                table: "official_figures",
                columns: new[] { "province", "plan_year", "period", "measure_code", "organisation_code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_organisation_code",
                table: "people",
                column: "organisation_code");

            migrationBuilder.CreateIndex(
                name: "ix_plan_versions_province_plan_year_sequence",
                table: "plan_versions",
                columns: new[] { "province", "plan_year", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_press_guidance_province_plan_year",
                table: "press_guidance",
                columns: new[] { "province", "plan_year" });

            migrationBuilder.CreateIndex(
                name: "ix_raised_obstacles_organisation_code",
                table: "raised_obstacles",
                column: "organisation_code");

            migrationBuilder.CreateIndex(
                name: "ix_raised_obstacles_raised_at_obstacle_id",
                table: "raised_obstacles",
                columns: new[] { "raised_at", "obstacle_id" });

            migrationBuilder.CreateIndex(
                name: "ix_raised_obstacles_report_id",
                table: "raised_obstacles",
                column: "report_id");

            migrationBuilder.CreateIndex(
                name: "ix_raised_obstacles_task_id",
                table: "raised_obstacles",
                column: "task_id");

            migrationBuilder.CreateIndex(
                name: "ix_report_decisions_report_id",
                table: "report_decisions",
                column: "report_id");

            migrationBuilder.CreateIndex(
                name: "ix_report_revisions_province_plan_year_period_ends_on",
                table: "report_revisions",
                columns: new[] { "province", "plan_year", "period_ends_on" });

            migrationBuilder.CreateIndex(
                name: "ix_reports_organisation_code_period_ends_on",
                table: "reports",
                columns: new[] { "organisation_code", "period_ends_on" });

            migrationBuilder.CreateIndex(
                name: "ix_session_conclusions_due_on_conclusion_id",
                table: "session_conclusions",
                columns: new[] { "due_on", "conclusion_id" });

            migrationBuilder.CreateIndex(
                name: "ix_session_conclusions_lead_code",
                table: "session_conclusions",
                column: "lead_code");

            migrationBuilder.CreateIndex(
                name: "ix_session_conclusions_next_rung_at",
                table: "session_conclusions",
                column: "next_rung_at",
                filter: "next_rung_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_session_conclusions_session_id_number",
                table: "session_conclusions",
                columns: new[] { "session_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_task_handovers_account_id",
                table: "task_handovers",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_task_handovers_task_id_account_id",
                table: "task_handovers",
                columns: new[] { "task_id", "account_id" },
                unique: true,
                filter: "taken_back_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_task_starts_plan_id",
                table: "task_starts",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_task_statements_plan_id_period_ends_on",
                table: "task_statements",
                columns: new[] { "plan_id", "period_ends_on" });

            migrationBuilder.CreateIndex(
                name: "ix_task_statements_task_id_organisation_code_role_period_ends_~",
                table: "task_statements",
                columns: new[] { "task_id", "organisation_code", "role", "period_ends_on", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_task_versions_plan_id",
                table: "task_versions",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_tasks_next_rung_at",
                table: "tasks",
                column: "next_rung_at",
                filter: "next_rung_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_tasks_parent_task_id",
                table: "tasks",
                column: "parent_task_id");

            migrationBuilder.CreateIndex(
                name: "ix_tasks_party_codes",
                table: "tasks",
                column: "party_codes")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_tasks_plan_id_owner_code",
                table: "tasks",
                columns: new[] { "plan_id", "owner_code" });

            migrationBuilder.CreateIndex(
                name: "ix_tasks_plan_year_owner_code",
                table: "tasks",
                columns: new[] { "plan_year", "owner_code" });

            migrationBuilder.CreateIndex(
                name: "ix_told_events_event_id",
                table: "told_events",
                column: "event_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_told_events_type_sequence",
                table: "told_events",
                columns: new[] { "type", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_ubnd_sessions_held_on_session_id",
                table: "ubnd_sessions",
                columns: new[] { "held_on", "session_id" });

            migrationBuilder.CreateIndex(
                name: "ix_urging_notes_due_on_note_id",
                table: "urging_notes",
                columns: new[] { "due_on", "note_id" });

            migrationBuilder.CreateIndex(
                name: "ix_urging_notes_next_rung_at",
                table: "urging_notes",
                column: "next_rung_at",
                filter: "next_rung_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_urging_notes_organisation_code",
                table: "urging_notes",
                column: "organisation_code");

            migrationBuilder.CreateIndex(
                name: "ix_urging_notes_task_id",
                table: "urging_notes",
                column: "task_id");

            migrationBuilder.Sql(SonLa.Reporting.Persistence.History.Sql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(SonLa.Reporting.Persistence.History.UndoSql);

            migrationBuilder.DropTable(
                name: "assigned_capital");

            migrationBuilder.DropTable(
                name: "breakdown_versions");

            migrationBuilder.DropTable(
                name: "calendar_events");

            migrationBuilder.DropTable(
                name: "capital_movements");

            migrationBuilder.DropTable(
                name: "closed_periods");

            migrationBuilder.DropTable(
                name: "conclusion_signals");

            migrationBuilder.DropTable(
                name: "conclusion_steps");

            migrationBuilder.DropTable(
                name: "conduct_proposal_steps");

            migrationBuilder.DropTable(
                name: "conduct_proposals");

            migrationBuilder.DropTable(
                name: "coordinator_inputs");

            migrationBuilder.DropTable(
                name: "emulation_movements");

            migrationBuilder.DropTable(
                name: "evaluation_versions");

            migrationBuilder.DropTable(
                name: "evaluations");

            migrationBuilder.DropTable(
                name: "figure_settlements");

            migrationBuilder.DropTable(
                name: "history_marks");

            migrationBuilder.DropTable(
                name: "input_reminders");

            migrationBuilder.DropTable(
                name: "measure_assignments");

            migrationBuilder.DropTable(
                name: "movement_plans");

            migrationBuilder.DropTable(
                name: "movement_reports");

            migrationBuilder.DropTable(
                name: "movement_steps");

            migrationBuilder.DropTable(
                name: "narrative_versions");

            migrationBuilder.DropTable(
                name: "obligation_changes");

            migrationBuilder.DropTable(
                name: "obligation_signals");

            migrationBuilder.DropTable(
                name: "obligations");

            migrationBuilder.DropTable(
                name: "obstacle_steps");

            migrationBuilder.DropTable(
                name: "offered_figures");

            migrationBuilder.DropTable(
                name: "offered_regimes");

            migrationBuilder.DropTable(
                name: "official_figures");

            migrationBuilder.DropTable(
                name: "organisation_versions");

            migrationBuilder.DropTable(
                name: "organisations");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "plan_versions");

            migrationBuilder.DropTable(
                name: "press_guidance");

            migrationBuilder.DropTable(
                name: "project_versions");

            migrationBuilder.DropTable(
                name: "raised_obstacles");

            migrationBuilder.DropTable(
                name: "report_decisions");

            migrationBuilder.DropTable(
                name: "report_revisions");

            migrationBuilder.DropTable(
                name: "reports");

            migrationBuilder.DropTable(
                name: "scenario_versions");

            migrationBuilder.DropTable(
                name: "session_conclusions");

            migrationBuilder.DropTable(
                name: "task_handovers");

            migrationBuilder.DropTable(
                name: "task_receipts");

            migrationBuilder.DropTable(
                name: "task_signals");

            migrationBuilder.DropTable(
                name: "task_starts");

            migrationBuilder.DropTable(
                name: "task_statements");

            migrationBuilder.DropTable(
                name: "task_versions");

            migrationBuilder.DropTable(
                name: "tasks");

            migrationBuilder.DropTable(
                name: "told_events");

            migrationBuilder.DropTable(
                name: "ubnd_sessions");

            migrationBuilder.DropTable(
                name: "urging_notes");

            migrationBuilder.DropTable(
                name: "urging_signals");

            migrationBuilder.DropTable(
                name: "urging_steps");
        }
    }
}
