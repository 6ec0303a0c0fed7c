using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Quadrennial.Playground.StandIn.Faults;

namespace Quadrennial.Playground.StandIn.Rest;

/// <summary>Lets faults happen to a request.</summary>
/// <param name="clock">For slow answers.</param>
/// <param name="stopping">Ends answers that never come.</param>
internal sealed class RestFaultEffects(TimeProvider clock, CancellationToken stopping)
{
    /// <summary>Faults before a request is done.</summary>
    /// <returns>What is answered instead of doing it, or null.</returns>
    public async Task<RestAnswer?> BeforeAsync(RestFaults.Armed? armed, HttpContext context)
    {
        switch (armed?.Fault)
        {
            case RestFault.ServerError(var status):
                armed.NoteHappened();
                return ServerError(status);
            case RestFault.Limited(var scope, var retryAfter):
                armed.NoteHappened();
                return RateLimits.Answer(scope, retryAfter);
            case RestFault.Slow(var by):
                await WaitAsync(by, armed, context);
                return context.RequestAborted.IsCancellationRequested ? RestAnswer.Silence : null;
            case RestFault.NoAnswer:
                await WaitAsync(Timeout.InfiniteTimeSpan, armed, context);
                return RestAnswer.Silence;
            case RestFault.Reset:
                context.Abort();
                armed.NoteHappened();
                return RestAnswer.Silence;
            default:
                return null;
        }
    }

    /// <summary>Holds a request up that has arrived whole. It is done even if nobody waits any more.</summary>
    public async Task HoldUpAsync(RestFaults.Armed? armed)
    {
        if (armed?.Fault is RestFault.DoneLate(var by))
        {
            armed.NoteHappened();
            await Task.Delay(by, clock, stopping);
        }
    }

    /// <summary>Faults after a request was done.</summary>
    /// <returns>What is answered instead, or null.</returns>
    public async Task<RestAnswer?> AfterAsync(RestFaults.Armed? armed, HttpContext context)
    {
        switch (armed?.Fault)
        {
            case RestFault.DoneTwice:
                armed.NoteHappened();
                return null;
            case RestFault.DoneThenSlow(var by):
                await WaitAsync(by, armed, context);
                return context.RequestAborted.IsCancellationRequested ? RestAnswer.Silence : null;
            case RestFault.DoneThenServerError(var status):
                armed.NoteHappened();
                return ServerError(status);
            case RestFault.DoneThenReset:
                context.Abort();
                armed.NoteHappened();
                return RestAnswer.Silence;
            case RestFault.DoneThenNoAnswer:
                await WaitAsync(Timeout.InfiniteTimeSpan, armed, context);
                return RestAnswer.Silence;
            default:
                return null;
        }
    }

    private async Task WaitAsync(TimeSpan time, RestFaults.Armed armed, HttpContext context)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            var waiting = Task.Delay(time, clock, ended.Token);
            armed.NoteHappened();
            await waiting;
        }
        catch (OperationCanceledException)
        {
            // The bot gave up, or the stand-in ends: nobody waits for an answer any more.
            context.Abort();
        }
    }

    private static RestAnswer ServerError(int status) =>
        new(status, new JsonObject { ["message"] = $"{status}: Internal Server Error", ["code"] = 0 });
}
