using System.Text.Json;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Plans;

/// <summary>A request's body that is a document's file.</summary>
internal static class DocumentBody
{
    /// <exception cref="BadHttpRequestException">Not JSON, or too large.</exception>
    /// <exception cref="StatusException">It does not call itself JSON.</exception>
    public static async Task<T> Read<T>(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
        {
            throw new StatusException(StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            return StrictFile.Read<T>(await request.ReadFromJsonAsync<JsonElement>(cancellationToken));
        }
        catch (JsonException malformed)
        {
            throw new BadHttpRequestException("The body is not JSON.", StatusCodes.Status400BadRequest, malformed);
        }
    }
}
