using Microsoft.AspNetCore.Http;
using Quadrennial.Playground.StandIn.Gateway;
using Quadrennial.Playground.StandIn.Rest;

namespace Quadrennial.Playground.StandIn;

/// <summary>Where every HTTP request arrives: the gateway's WebSockets, uploaded files, everything else is REST.</summary>
internal sealed class FrontDoor(World world, CancellationToken stopping)
{
    private readonly RestServer _rest = new(world, stopping);

    public Task HandleAsync(HttpContext context)
    {
        if (context.WebSockets.IsWebSocketRequest)
        {
            return ServeGatewayAsync(context);
        }

        return context.Request.Path.StartsWithSegments("/attachments", out var file)
            ? ServeFileAsync(context, file)
            : _rest.HandleAsync(context);
    }

    private async Task ServeGatewayAsync(HttpContext context)
    {
        if (world.Faults.Gateway.TakeRefusal() is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        var query = context.Request.Query;
        var compression = query["compress"].ToString();
        if (query["encoding"] is not ([] or ["json"]) || compression is not ("" or "zlib-stream"))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await using var connection = new Connection(world, context, socket, compresses: compression is "zlib-stream");
        if (query["v"] != "10")
        {
            connection.Close(CloseCode.InvalidApiVersion);
        }

        await connection.RunAsync(ended.Token);
    }

    private async Task ServeFileAsync(HttpContext context, PathString path)
    {
        // /attachments/{channel_id}/{attachment_id}/{filename}
        var segments = path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length == 3 && ulong.TryParse(segments[1], out var id) && world.Files.TryGetValue(id, out var file))
        {
            context.Response.ContentType = file.ContentType;
            await context.Response.BodyWriter.WriteAsync(file.Content, context.RequestAborted);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
