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
                name: "investment_projects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    owner_code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    began_in_year = table.Column<int>(type: "integer", nullable: false),
                    programme = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
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
                name: "capital_allocations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    source_code = table.Column<string>(type: "character varying(40)", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    amount_in_dong = table.Column<decimal>(type: "numeric(20,0)", precision: 20, scale: 0, nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    document_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
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

            migrationBuilder.CreateIndex(
                name: "ix_capital_allocations_project_id",
                table: "capital_allocations",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_capital_allocations_source_code",
                table: "capital_allocations",
                column: "source_code");

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
                name: "ix_investment_projects_code",
                table: "investment_projects",
                column: "code",
                unique: true);

            migrationBuilder.Sql(AppendOnly.Sql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "capital_allocations");

            migrationBuilder.DropTable(
                name: "disbursements");

            migrationBuilder.DropTable(
                name: "known_organisations");

            migrationBuilder.DropTable(
                name: "funding_sources");

            migrationBuilder.DropTable(
                name: "investment_projects");
        }
    }
}
