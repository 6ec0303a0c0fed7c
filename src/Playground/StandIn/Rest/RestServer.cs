using Microsoft.AspNetCore.Http;
using Quadrennial.Playground.StandIn.Faults;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn.Rest;

/// <summary>Answers REST requests: finds the route, checks token, limits and body, lets faults happen, and writes the answer.</summary>
internal sealed class RestServer(World world, CancellationToken stopping)
{
    private const string Prefix = "/api/v10";

    private readonly RateLimits _limits = new(world.Clock);
    private readonly RestFaultEffects _faults = new(world.Clock, stopping);
    private readonly string _authorization = "Bot " + world.Bot.Token;
    private readonly RouteTable _routes = new(
    [
        .. new GatewayRoutes(world).Routes,
        .. new UserRoutes(world).Routes,
        .. new ChannelRoutes(world).Routes,
        .. new MessageRoutes(world).Routes,
        .. new ThreadRoutes(world).Routes,
        .. new RoleRoutes(world).Routes,
        .. new CommandRoutes(world).Routes,
        .. new InteractionRoutes(world).Routes,
    ]);

    public async Task HandleAsync(HttpContext context)
    {
        if (world.Options.RateLimits && _limits.IsBlocked)
        {
            await BlockAsync(context.Response);
            return;
        }

        RestCall? call = null;
        RestFaults.Armed? fault = null;
        IReadOnlyList<(string, string)> headers = [];
        RestAnswer answer;
        try
        {
            var path = PathOf(context.Request);
            var route = _routes.Find(context.Request.Method, path);
            call = new RestCall(context.Request, route, path);
            fault = world.Faults.Rest.Take(route.Method, route.Template);
            if (await _faults.BeforeAsync(fault, context) is { } failed)
            {
                answer = failed;
            }
            else
            {
                CheckCaller(context.Request, route);
                (headers, var refused) = world.Options.RateLimits ? _limits.Count(call) : ([], null);
                answer = refused ?? await AnswerAsync(call, context, fault);
            }
        }
        catch (Refusal refusal)
        {
            answer = refusal.Answer();
        }
        catch (BadHttpRequestException exception)
        {
            answer = Refusals.InvalidJson().Answer() with { Status = exception.StatusCode };
        }

        _limits.CountInvalid(answer);
        if (await _faults.AfterAsync(fault, context) is { } replaced)
        {
            answer = replaced;
        }

        await WriteAsync(context, call, answer, headers);
    }

    private static string[] PathOf(HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        if (!path.StartsWith(Prefix + "/"))
        {
            throw path.StartsWith("/api/v") ? Refusals.InvalidApiVersion() : Refusals.NotFound();
        }

        return path[(Prefix.Length + 1)..].Split('/');
    }

    private void CheckCaller(HttpRequest request, Route route)
    {
        if (world.Options.Strict && !request.Headers.UserAgent.ToString().StartsWith("DiscordBot ("))
        {
            throw Refusals.NetworkError();
        }

        if (route.Access is Access.Bot && request.Headers.Authorization != _authorization)
        {
            throw Refusals.Unauthorized();
        }
    }

    private async Task<RestAnswer> AnswerAsync(RestCall call, HttpContext context, RestFaults.Armed? fault)
    {
        await BodyReader.ReadAsync(call, context.Request, world.Ids, context.RequestAborted);
        await _faults.HoldUpAsync(fault);
        lock (world.Gate)
        {
            var answer = call.Route.Handle(call);
            return fault?.Fault is RestFault.DoneTwice ? call.Route.Handle(call) : answer;
        }
    }

    /// <summary>Cloudflare's own answer: no JSON, no <c>Via</c>.</summary>
    private static async Task BlockAsync(HttpResponse response)
    {
        response.StatusCode = 429;
        response.Headers.RetryAfter = "600";
        response.ContentType = "text/plain";
        await response.WriteAsync("error code: 1015");
    }

    private async Task WriteAsync(
        HttpContext context, RestCall? call, RestAnswer answer, IReadOnlyList<(string Name, string Value)> headers)
    {
        var body = answer.Body is null ? default : WireFormat.Serialize(answer.Body);
        if (world.Options.IsFromTheFuture && answer.Status < 300 && answer.Body is not null)
        {
            body = Novelty.AddTo(body.Span);
        }

        world.Options.OnExchange?.Invoke(new Exchange.Rest(
            context.Request.Method,
            call?.Route.Template ?? "",
            context.Request.Path.Value + context.Request.QueryString.Value,
            call?.BodyBytes ?? default,
            answer.Status,
            body));
        if (answer == RestAnswer.Silence)
        {
            return;
        }

        var response = context.Response;
        response.StatusCode = answer.Status;
        response.Headers.Via = "1.1 google";
        foreach (var (name, value) in headers.Concat(answer.Headers))
        {
            response.Headers[name] = value;
        }

        if (answer.Body is not null)
        {
            response.ContentType = "application/json";
            response.ContentLength = body.Length;
            await response.BodyWriter.WriteAsync(body, context.RequestAborted);
        }
    }
}
