using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SonLa.Integration.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "feed_positions",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    last_sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feed_positions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "public_events",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    body = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_public_events", x => x.sequence);
                });

            migrationBuilder.CreateIndex(
                name: "ix_public_events_event_id",
                table: "public_events",
                column: "event_id",
                unique: true);

            migrationBuilder.Sql(IntegrationDbContext.AppendOnlySql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "feed_positions");

            migrationBuilder.DropTable(
                name: "public_events");
        }
    }
}
