using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Budget.Exports;
using SonLa.Budget.ListFiles.Tables;
using SonLa.Papers;

namespace SonLa.Budget.ListFiles;

/// <summary>Gives an empty list (.xlsx) with the titles that an import knows.</summary>
internal static class GetImportTemplate
{
    internal static void Map(IEndpointRouteBuilder imports) => imports
        .MapGet("/templates/{kind}", Handle)
        .WithName(nameof(GetImportTemplate))
        .WithSummary("Get an empty list with its titles (.xlsx)")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static Results<FileContentHttpResult, NotFound> Handle(string kind) => kind switch
    {
        ImportKinds.Projects => Of(ProjectList.Columns, "mau-danh-sach-du-an"),
        ImportKinds.Disbursements => Of(PaymentList.Columns, "mau-danh-sach-giai-ngan"),
        _ => TypedResults.NotFound(),
    };

    private static FileContentHttpResult Of(IReadOnlyList<ListColumn> columns, string name) => ExportFile.Xlsx(
        Workbook.Write([new("Danh sách", [.. columns.Select(_ => 24)], [[.. columns.Select(column => column.IsMoney ? $"{column.Title} (đồng)" : column.Title)]])]),
        name);
}
