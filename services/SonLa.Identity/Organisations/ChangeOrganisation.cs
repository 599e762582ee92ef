using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Identity.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Organisations;

/// <summary>Establishes an organisation (If-None-Match: *), or renames, moves, ends or succeeds one (If-Match).</summary>
internal static partial class ChangeOrganisation
{
    private const int LongestText = 300;
    private const int MostAliases = 50;
    private const int FirstYear = 1945;
    private const int LastYear = 2200;

    public sealed record Request(
        string Name,
        string Kind,
        string? ParentCode,
        string HeadTitle,
        IReadOnlyList<string> Aliases,
        DateOnly ValidFrom,
        DateOnly? ValidTo,
        string? SuccessorCode);

    public sealed record Response(Guid OrganisationId, string Code, int Version);

    internal static void Map(IEndpointRouteBuilder organisations) => organisations
        .MapPut("/{code}", Handle)
        .WithName(nameof(ChangeOrganisation))
        .WithSummary("Establish, rename, move, end or succeed an organisation")
        .RequirePermission(Permissions.AdministerOrganisations);

    private static async Task<Results<Ok<Response>, Created<Response>, NotFound>> Handle(
        string code, Request request, HttpContext context, IdentityDbContext db, IEvents events, CancellationToken cancellationToken)
    {
        var facts = Check(code, request);
        var establishing = context.Request.Headers.IfNoneMatch == "*";
        var organisation = await db.Organisations.SingleOrDefaultAsync(candidate => candidate.Code == code, cancellationToken);
        if (organisation is null && !establishing)
        {
            return TypedResults.NotFound();
        }

        if (organisation is not null)
        {
            Insist(context, organisation.Version, establishing);
        }

        new OrganisationTree(await db.Links(cancellationToken)).Accept(code, facts);
        if (organisation is null)
        {
            db.Add(organisation = Organisation.Establish(code, facts));
        }
        else
        {
            organisation.Change(facts);
        }

        events.Publish(organisation.ToEvent());
        await db.SaveChangesAsync(cancellationToken);

        Versioned.Stamp(context, organisation.Version);
        var response = new Response(organisation.OrganisationId, organisation.Code, organisation.Version);
        return establishing ? TypedResults.Created($"/organisations/{code}", response) : TypedResults.Ok(response);
    }

    private static void Insist(HttpContext context, int version, bool establishing)
    {
        if (establishing)
        {
            throw new StatusException(StatusCodes.Status412PreconditionFailed);
        }

        Versioned.Require(context, version);
    }

    private static OrganisationFacts Check(string code, Request request)
    {
        var check = new InputCheck()
            .Require(code.Length <= 64 && Code().IsMatch(code), "code", "Mã gồm chữ thường a–z, số và dấu gạch nối, ví dụ so-khdt.", "A code is made of a-z, digits and hyphens, so-khdt for example.")
            .RequireText(request.Name, "name", LongestText)
            .RequireText(request.HeadTitle, "headTitle", LongestText)
            .Require(OrganisationKinds.All.Contains(request.Kind), "kind", $"Phải là một trong: {string.Join(", ", OrganisationKinds.All)}.", $"Must be one of: {string.Join(", ", OrganisationKinds.All)}.")
            .Require(request.ValidFrom.Year is >= FirstYear and <= LastYear, "validFrom", $"Ngày bắt đầu phải từ năm {FirstYear} đến năm {LastYear}.", $"The first day must lie from {FirstYear} to {LastYear}.")
            .Require(request.ValidTo is not { } last || last.Year is >= FirstYear and <= LastYear, "validTo", $"Ngày kết thúc phải từ năm {FirstYear} đến năm {LastYear}, hoặc bỏ trống.", $"The last day must lie from {FirstYear} to {LastYear}, or be absent.")
            .Require(request.Aliases.Count <= MostAliases, "aliases", $"Tối đa {MostAliases} tên gọi khác.", $"At most {MostAliases} other names.");
        for (var index = 0; index < request.Aliases.Count; index++)
        {
            check.RequireText(request.Aliases[index], $"aliases[{index}]", LongestText);
        }

        check.ThrowIfAny();
        return new(request.Name, request.Kind, request.ParentCode, request.HeadTitle, request.Aliases, request.ValidFrom, request.ValidTo, request.SuccessorCode);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
