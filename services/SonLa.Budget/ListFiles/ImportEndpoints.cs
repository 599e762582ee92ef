using SonLa.ServiceDefaults.Security;

namespace SonLa.Budget.ListFiles;

/// <summary>What can be done with lists that come as files.</summary>
internal static class ImportEndpoints
{
    internal static void AddImports(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IListPosting, PostPayments>();
        builder.Services.AddScoped<IListPosting, PostProjects>();
        builder.Services.AddScoped<ImportRun>();
        builder.Services.AddSingleton<ImportBell>();
        if (!ServiceDefaults.ServiceCommand.IsOneOff)
        {
            builder.Services.AddHostedService<ImportWorker>();
        }
    }

    internal static void MapImportEndpoints(this IEndpointRouteBuilder app)
    {
        var imports = app.MapGroup("/imports").WithTags("Imports");
        UploadProjectList.Map(imports);
        UploadPaymentList.Map(imports);
        PostImport.Map(imports);
        WithdrawImport.Map(imports);
        var seen = app.MapGroup("/imports").WithTags("Imports").RequirePermission(Permissions.SeeImports);
        ListImports.Map(seen);
        GetImport.Map(seen);
        ListImportFaults.Map(seen);
        DownloadImport.Map(seen);
        GetImportTemplate.Map(seen);
    }
}
