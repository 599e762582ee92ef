using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SonLa.Budget.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "budget_years",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_budget_years", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "capital_signals",
                columns: table => new
                {
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source_code = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    rung = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    remaining_in_dong = table.Column<decimal>(type: "numeric(20,0)", precision: 20, scale: 0, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_capital_signals", x => new { x.project_id, x.source_code, x.year, x.ends_on, x.rung });
                });

            migrationBuilder.CreateTable(
                name: "funding_sources",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funding_sources", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "import_files",
                columns: table => new
                {
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_files", x => x.sha256);
                });

            migrationBuilder.CreateTable(
                name: "investment_projects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    group = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    owner_code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    began_in_year = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_investment_projects", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "known_organisations",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_known_organisations", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "offered_rounds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    cut_off = table.Column<DateOnly>(type: "date", nullable: false),
                    threshold_percent = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    filter = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    quote = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    warning_days_before = table.Column<int>(type: "integer", nullable: false),
                    offered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offered_rounds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "past_disbursements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    capital_in_dong = table.Column<decimal>(type: "numeric(20,0)", precision: 20, scale: 0, nullable: false),
                    cumulative_in_dong = table.Column<decimal[]>(type: "numeric[]", nullable: false),
                    reference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    entered_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_past_disbursements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "round_lists",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    cut_off = table.Column<DateOnly>(type: "date", nullable: false),
                    threshold_percent = table.Column<decimal>(type: "numeric", nullable: true),
                    filter = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    basis = table.Column<string>(type: "character varying(700)", maxLength: 700, nullable: false),
                    overrides_deadline_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opened_by = table.Column<Guid>(type: "uuid", nullable: false),
                    line_count = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_round_lists", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "round_reminders",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    round_number = table.Column<int>(type: "integer", nullable: false),
                    rung = table.Column<int>(type: "integer", nullable: false),
                    reminded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_round_reminders", x => new { x.year, x.round_number, x.rung });
                });

            migrationBuilder.CreateTable(
                name: "thrift_checks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    directive = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    organisation_code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    checked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    subject = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    finding = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    waste_in_dong = table.Column<decimal>(type: "numeric(20,0)", precision: 20, scale: 0, nullable: false),
                    recovered_in_dong = table.Column<decimal>(type: "numeric(20,0)", precision: 20, scale: 0, nullable: false),
                    document_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_thrift_checks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "budget_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    item_code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    authority_code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    reverses_entry_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    through = table.Column<DateOnly>(type: "date", nullable: false),
                    amount_in_dong = table.Column<decimal>(type: "numeric(20,0)", precision: 20, scale: 0, nullable: false),
                    reference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    entered_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_budget_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_budget_entries_budget_years_year",
                        column: x => x.year,
                        principalTable: "budget_years",
                        principalColumn: "year",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "file_imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", nullable: false),
                    bytes = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    handed_in_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ordered_by_account = table.Column<Guid>(type: "uuid", nullable: true),
                    ordered_by_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ordered_by_origin = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    posted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lines = table.Column<int>(type: "integer", nullable: false),
                    lines_done = table.Column<int>(type: "integer", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    fault_count = table.Column<int>(type: "integer", nullable: false),
                    findings = table.Column<string>(type: "jsonb", nullable: false),
                    handed_in_by_account = table.Column<Guid>(type: "uuid", nullable: false),
                    handed_in_by_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    handed_in_by_origin = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_imports", x => x.id);
                    table.ForeignKey(
                        name: "fk_file_imports_import_files_sha256",
                        column: x => x.sha256,
                        principalTable: "import_files",
                        principalColumn: "sha256",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "assigned_capital",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    source_code = table.Column<string>(type: "character varying(40)", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    programme = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    project_id = table.Column<Guid>(type: "uuid", nullable: true),
                    amount_in_dong = table.Column<decimal>(type: "numeric(20,0)", precision: 20, scale: 0, nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    document_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    entered_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assigned_capital", x => x.id);
                    table.ForeignKey(
                        name: "fk_assigned_capital_funding_sources_source_code",
                        column: x => x.source_code,
                        principalTable: "funding_sources",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assigned_capital_investment_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "investment_projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "behind_warnings",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    round_number = table.Column<int>(type: "integer", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    capital_in_force_in_dong = table.Column<decimal>(type: "numeric(20,0)", precision: 20, scale: 0, nullable: false),
                    disbursed_in_dong = table.Column<decimal>(type: "numeric(20,0)", precision: 20, scale: 0, nullable: false),
                    warned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_behind_warnings", x => new { x.year, x.round_number, x.project_id });
                    table.ForeignKey(
                        name: "fk_behind_warnings_investment_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "investment_projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "capacity_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reverses_entry_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    source_code = table.Column<string>(type: "character varying(40)", nullable: true),
                    year = table.Column<int>(type: "integer", nullable: false),
                    amount_in_dong = table.Column<decimal>(type: "numeric(20,0)", precision: 20, scale: 0, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    reference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    entered_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_capacity_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_capacity_entries_funding_sources_source_code",
                        column: x => x.source_code,
                        principalTable: "funding_sources",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_capacity_entries_investment_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "investment_projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "capital_extensions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source_code = table.Column<string>(type: "character varying(40)", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    document_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    entered_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_capital_extensions", x => x.id);
                    table.ForeignKey(
                        name: "fk_capital_extensions_funding_sources_source_code",
                        column: x => x.source_code,
                        principalTable: "funding_sources",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_capital_extensions_investment_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "investment_projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "classification_corrections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_version = table.Column<int>(type: "integer", nullable: false),
                    programme_before = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    programme = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    group_before = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    group = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    document_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    entered_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_classification_corrections", x => x.id);
                    table.ForeignKey(
                        name: "fk_classification_corrections_investment_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "investment_projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "disbursements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reverses_disbursement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source_code = table.Column<string>(type: "character varying(40)", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    amount_in_dong = table.Column<decimal>(type: "numeric(20,0)", precision: 20, scale: 0, nullable: false),
                    disbursed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reference = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    posted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    posted_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disbursements", x => x.id);
                    table.ForeignKey(
                        name: "fk_disbursements_funding_sources_source_code",
                        column: x => x.source_code,
                        principalTable: "funding_sources",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_disbursements_investment_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "investment_projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "shortfall_warnings",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    round_number = table.Column<int>(type: "integer", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    through = table.Column<DateOnly>(type: "date", nullable: false),
                    capital_in_force_in_dong = table.Column<decimal>(type: "numeric(20,0)", precision: 20, scale: 0, nullable: false),
                    expected_in_dong = table.Column<decimal>(type: "numeric(20,0)", precision: 20, scale: 0, nullable: false),
                    high_in_dong = table.Column<decimal>(type: "numeric(20,0)", precision: 20, scale: 0, nullable: false),
                    warned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shortfall_warnings", x => new { x.year, x.round_number, x.project_id });
                    table.ForeignKey(
                        name: "fk_shortfall_warnings_investment_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "investment_projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "situation_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reverses_entry_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    physical_percent = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    cause = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    expected_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ends_entry_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    entered_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_situation_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_situation_entries_investment_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "investment_projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reallocations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    round_list_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_number = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    drafted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    drafted_by = table.Column<Guid>(type: "uuid", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decision_document_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    decision_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decision_note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    decision_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decision_by = table.Column<Guid>(type: "uuid", nullable: true),
                    voiding_document_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    voiding_on = table.Column<DateOnly>(type: "date", nullable: true),
                    voiding_note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    voiding_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    voiding_by = table.Column<Guid>(type: "uuid", nullable: true),
                    overrides_deadline_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    weight_carried_over = table.Column<int>(type: "integer", nullable: false),
                    weight_disbursement = table.Column<int>(type: "integer", nullable: false),
                    weight_small_demand = table.Column<int>(type: "integer", nullable: false),
                    weight_unpaid_volume = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reallocations", x => x.id);
                    table.ForeignKey(
                        name: "fk_reallocations_round_lists_round_list_id",
                        column: x => x.round_list_id,
                        principalTable: "round_lists",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "round_list_lines",
                columns: table => new
                {
                    round_list_id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    project_name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    owner_code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    carried_over = table.Column<bool>(type: "boolean", nullable: false),
                    capital_in_force_in_dong = table.Column<decimal>(type: "numeric(20,0)", precision: 20, scale: 0, nullable: false),
                    disbursed_in_dong = table.Column<decimal>(type: "numeric(20,0)", precision: 20, scale: 0, nullable: false),
                    caught = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_round_list_lines", x => new { x.round_list_id, x.project_id });
                    table.ForeignKey(
                        name: "fk_round_list_lines_investment_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "investment_projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_round_list_lines_round_lists_round_list_id",
                        column: x => x.round_list_id,
                        principalTable: "round_lists",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "thrift_withdrawals",
                columns: table => new
                {
                    check_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_thrift_withdrawals", x => x.check_id);
                    table.ForeignKey(
                        name: "fk_thrift_withdrawals_thrift_checks_check_id",
                        column: x => x.check_id,
                        principalTable: "thrift_checks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "capital_allocations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    source_code = table.Column<string>(type: "character varying(40)", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    amount_in_dong = table.Column<decimal>(type: "numeric(20,0)", precision: 20, scale: 0, nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    document_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    overrides_deadline_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    reallocation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    restores = table.Column<bool>(type: "boolean", nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    entered_by = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_capital_allocations", x => x.id);
                    table.ForeignKey(
                        name: "fk_capital_allocations_funding_sources_source_code",
                        column: x => x.source_code,
                        principalTable: "funding_sources",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_capital_allocations_investment_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "investment_projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_capital_allocations_reallocations_reallocation_id",
                        column: x => x.reallocation_id,
                        principalTable: "reallocations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reallocation_lines",
                columns: table => new
                {
                    reallocation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source_code = table.Column<string>(type: "character varying(40)", nullable: false),
                    project_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    amount_in_dong = table.Column<decimal>(type: "numeric(20,0)", precision: 20, scale: 0, nullable: false),
                    proposed_in_dong = table.Column<decimal>(type: "numeric(20,0)", precision: 20, scale: 0, nullable: true),
                    score = table.Column<decimal>(type: "numeric(7,4)", precision: 7, scale: 4, nullable: true),
                    reason_vi = table.Column<string>(type: "text", nullable: false),
                    reason_en = table.Column<string>(type: "text", nullable: false),
                    edited_because = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    edited_by = table.Column<Guid>(type: "uuid", nullable: true),
                    edited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reallocation_lines", x => new { x.reallocation_id, x.project_id, x.source_code });
                    table.ForeignKey(
                        name: "fk_reallocation_lines_funding_sources_source_code",
                        column: x => x.source_code,
                        principalTable: "funding_sources",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reallocation_lines_investment_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "investment_projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reallocation_lines_reallocations_reallocation_id",
                        column: x => x.reallocation_id,
                        principalTable: "reallocations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_assigned_capital_project_id",
                table: "assigned_capital",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_assigned_capital_source_code",
                table: "assigned_capital",
                column: "source_code");

            migrationBuilder.CreateIndex(
                name: "ix_behind_warnings_project_id",
                table: "behind_warnings",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_budget_entries_reverses_entry_id",
                table: "budget_entries",
                column: "reverses_entry_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_budget_entries_year_kind",
                table: "budget_entries",
                columns: new[] { "year", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_capacity_entries_project_id",
                table: "capacity_entries",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_capacity_entries_reverses_entry_id",
                table: "capacity_entries",
                column: "reverses_entry_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_capacity_entries_source_code",
                table: "capacity_entries",
                column: "source_code");

            migrationBuilder.CreateIndex(
                name: "ix_capital_allocations_project_id",
                table: "capital_allocations",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_capital_allocations_reallocation_id_project_id_source_code_~",
                table: "capital_allocations",
                columns: new[] { "reallocation_id", "project_id", "source_code", "restores" },
                unique: true,
                filter: "reallocation_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_capital_allocations_source_code",
                table: "capital_allocations",
                column: "source_code");

            migrationBuilder.CreateIndex(
                name: "ix_capital_extensions_project_id",
                table: "capital_extensions",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_capital_extensions_source_code",
                table: "capital_extensions",
                column: "source_code");

            migrationBuilder.CreateIndex(
                name: "ix_capital_extensions_year",
                table: "capital_extensions",
                column: "year");

            migrationBuilder.CreateIndex(
                name: "ix_classification_corrections_project_id_project_version",
                table: "classification_corrections",
                columns: new[] { "project_id", "project_version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_disbursements_project_id",
                table: "disbursements",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_disbursements_reverses_disbursement_id",
                table: "disbursements",
                column: "reverses_disbursement_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_disbursements_source_code",
                table: "disbursements",
                column: "source_code");

            migrationBuilder.CreateIndex(
                name: "ix_file_imports_sha256_kind_year",
                table: "file_imports",
                columns: new[] { "sha256", "kind", "year" },
                unique: true,
                filter: "state not in ('refused', 'withdrawn')");

            migrationBuilder.CreateIndex(
                name: "ix_file_imports_state",
                table: "file_imports",
                column: "state",
                filter: "state in ('checking', 'posting')");

            migrationBuilder.CreateIndex(
                name: "ix_investment_projects_code",
                table: "investment_projects",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_offered_rounds_plan_id_number",
                table: "offered_rounds",
                columns: new[] { "plan_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_offered_rounds_plan_year",
                table: "offered_rounds",
                column: "plan_year");

            migrationBuilder.CreateIndex(
                name: "ix_past_disbursements_year",
                table: "past_disbursements",
                column: "year");

            migrationBuilder.CreateIndex(
                name: "ix_reallocation_lines_project_id",
                table: "reallocation_lines",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_reallocation_lines_source_code",
                table: "reallocation_lines",
                column: "source_code");

            migrationBuilder.CreateIndex(
                name: "ix_reallocations_round_list_id",
                table: "reallocations",
                column: "round_list_id");

            migrationBuilder.CreateIndex(
                name: "ix_round_list_lines_project_id",
                table: "round_list_lines",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_round_lists_year_number",
                table: "round_lists",
                columns: new[] { "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_shortfall_warnings_project_id",
                table: "shortfall_warnings",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_situation_entries_project_id",
                table: "situation_entries",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_situation_entries_reverses_entry_id",
                table: "situation_entries",
                column: "reverses_entry_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_thrift_checks_year",
                table: "thrift_checks",
                column: "year");

            migrationBuilder.Sql(SonLa.Budget.Persistence.AppendOnly.Sql);
            migrationBuilder.Sql(SonLa.Budget.Persistence.CapitalGuards.Sql);
            migrationBuilder.Sql(SonLa.Budget.Persistence.ReallocationGuards.Sql);
            migrationBuilder.Sql(SonLa.Budget.Persistence.LedgerGuards.Sql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(SonLa.Budget.Persistence.AppendOnly.UndoSql);
            migrationBuilder.Sql(SonLa.Budget.Persistence.CapitalGuards.UndoSql);
            migrationBuilder.Sql(SonLa.Budget.Persistence.ReallocationGuards.UndoSql);
            migrationBuilder.Sql(SonLa.Budget.Persistence.LedgerGuards.UndoSql);

            migrationBuilder.DropTable(
                name: "assigned_capital");

            migrationBuilder.DropTable(
                name: "behind_warnings");

            migrationBuilder.DropTable(
                name: "budget_entries");

            migrationBuilder.DropTable(
                name: "capacity_entries");

            migrationBuilder.DropTable(
                name: "capital_allocations");

            migrationBuilder.DropTable(
                name: "capital_extensions");

            migrationBuilder.DropTable(
                name: "capital_signals");

            migrationBuilder.DropTable(
                name: "classification_corrections");

            migrationBuilder.DropTable(
                name: "disbursements");

            migrationBuilder.DropTable(
                name: "file_imports");

            migrationBuilder.DropTable(
                name: "known_organisations");

            migrationBuilder.DropTable(
                name: "offered_rounds");

            migrationBuilder.DropTable(
                name: "past_disbursements");

            migrationBuilder.DropTable(
                name: "reallocation_lines");

            migrationBuilder.DropTable(
                name: "round_list_lines");

            migrationBuilder.DropTable(
                name: "round_reminders");

            migrationBuilder.DropTable(
                name: "shortfall_warnings");

            migrationBuilder.DropTable(
                name: "situation_entries");

            migrationBuilder.DropTable(
                name: "thrift_withdrawals");

            migrationBuilder.DropTable(
                name: "budget_years");

            migrationBuilder.DropTable(
                name: "import_files");

            migrationBuilder.DropTable(
                name: "funding_sources");

            migrationBuilder.DropTable(
                name: "reallocations");

            migrationBuilder.DropTable(
                name: "investment_projects");

            migrationBuilder.DropTable(
                name: "thrift_checks");

            migrationBuilder.DropTable(
                name: "round_lists");
        }
    }
}
