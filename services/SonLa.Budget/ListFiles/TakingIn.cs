using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.ListFiles.Tables;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.ListFiles;

/// <summary>Takes a file in and has it checked; the same bytes again are the import that is there already.</summary>
internal static class TakingIn
{
    internal static void TakesFile(this RouteHandlerBuilder endpoint) => endpoint
        .WithMetadata(new RequestSizeLimitAttribute(UploadedFile.RequestOf(TableFile.MostBytes)))
        .Accepts<IFormFile>("multipart/form-data", "application/octet-stream", "*/*")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge);

    internal static async Task<Results<Accepted<ShownImport>, Ok<ShownImport>>> TakeIn(
        string kind, HttpContext context, int year, string? fileName, BudgetDbContext db, Caller caller, BusinessClock clock, ImportBell bell)
    {
        var cancellationToken = context.RequestAborted;
        var (name, content) = await UploadedFile.Read(context.Request, fileName, TableFile.MostBytes, cancellationToken);
        var input = new InputCheck();
        CapitalInput.Year(input, year, "year");
        input.ThrowIfAny();

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Two who send the same bytes at once take turns; the second then finds the first one's import.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext({sha256}))", cancellationToken);
        var known = await db.FileImports.AsNoTracking()
            .Where(import => import.Sha256 == sha256 && import.Kind == kind && import.Year == year && import.State != ImportStates.Refused && import.State != ImportStates.Withdrawn)
            .OrderBy(import => import.Id)
            .FirstOrDefaultAsync(cancellationToken);
        var language = RequestLanguage.Of(context);
        if (known is not null)
        {
            return TypedResults.Ok(ShownImport.Of(known, language));
        }

        if (!await db.ImportFiles.AnyAsync(file => file.Sha256 == sha256, cancellationToken))
        {
            db.Add(new ImportFile { Sha256 = sha256, Content = content });
        }

        var import = new FileImport
        {
            Kind = kind,
            Year = year,
            FileName = name,
            Sha256 = sha256,
            Bytes = content.Length,
            HandedInAt = clock.GetUtcNow(),
            HandedInBy = caller.Order(context),
        };
        db.Add(import);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        bell.Ring();
        return TypedResults.Accepted($"/imports/{import.Id}", ShownImport.Of(import, language));
    }

    internal static ImportOrder Order(this Caller caller, HttpContext context) =>
        new(caller.AccountId, caller.OrganisationCode, context.Connection.RemoteIpAddress?.ToString() ?? "unknown");
}
