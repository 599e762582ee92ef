namespace SonLa.Gateway.Border;

/// <summary>Receives a request's body before it is passed on, so that a slow sender holds a connection of the gateway and nothing of a service.</summary>
internal static class WholeBody
{
    internal static async Task Receive(HttpContext context, RequestDelegate next)
    {
        try
        {
            var body = context.Request.BodyReader;
            bool complete;
            do
            {
                // Looked at but not taken: it stays in the server's own buffer for the proxy.
                var read = await body.ReadAsync(context.RequestAborted);
                complete = read.IsCompleted || read.IsCanceled;
                body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            }
            while (!complete);
        }
        catch (IOException broken) when (!context.RequestAborted.IsCancellationRequested)
        {
            // Too large, too slow, or chunks whose lengths are no numbers.
            await Refusal.Write(context, (broken as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest);
            return;
        }

        await next(context);
    }
}
