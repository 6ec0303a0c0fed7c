namespace Quadrennial.Playground.StandIn.Faults;

/// <summary>Faults waiting for REST requests.</summary>
internal sealed class RestFaults
{
    private readonly Lock _gate = new();
    private readonly List<Armed> _armed = [];
    private volatile bool _isAnyArmed;

    /// <summary>
    /// Asked about each request that nothing armed matches, by method and path template, as it arrives: how it goes wrong, or null.
    /// Quick, and from many threads.
    /// </summary>
    public Func<string, string, RestFault?>? Otherwise { get; set; }

    /// <summary>The next requests that match go wrong.</summary>
    /// <param name="fault">How.</param>
    /// <param name="method">Only this HTTP method, or null for any.</param>
    /// <param name="template">Only this path template, such as <c>/channels/{channel_id}/messages</c>, or null for any.</param>
    /// <param name="times">How many requests.</param>
    /// <returns>Completes when the last of them has gone wrong, or for answers that are slow or never come: is waiting.</returns>
    public Task Next(RestFault fault, string? method = null, string? template = null, int times = 1)
    {
        var armed = new Armed(fault, method, template, times);
        lock (_gate)
        {
            _armed.Add(armed);
            _isAnyArmed = true;
        }

        return armed.Done;
    }

    /// <summary>Forgets faults that have not happened yet.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _armed.Clear();
            _isAnyArmed = false;
        }
    }

    /// <summary>The fault for a request, or null.</summary>
    internal Armed? Take(string method, string template) =>
        TakeArmed(method, template) ?? (Otherwise?.Invoke(method, template) is { } fault ? new Armed(fault, method, template, times: 1) : null);

    private Armed? TakeArmed(string method, string template)
    {
        if (!_isAnyArmed)
        {
            return null;
        }

        lock (_gate)
        {
            var armed = _armed.Find(armed => (armed.Method ?? method) == method && (armed.Template ?? template) == template);
            if (armed is not null && --armed.Left == 0)
            {
                _armed.Remove(armed);
                _isAnyArmed = _armed.Count > 0;
            }

            return armed;
        }
    }

    /// <summary>A fault that waits for its requests.</summary>
    internal sealed class Armed(RestFault fault, string? method, string? template, int times)
    {
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _unfinished = times;

        public RestFault Fault => fault;

        public string? Method => method;

        public string? Template => template;

        /// <summary>Requests still to come.</summary>
        public int Left { get; set; } = times;

        public Task Done => _done.Task;

        /// <summary>It happened to a request.</summary>
        public void NoteHappened()
        {
            if (Interlocked.Decrement(ref _unfinished) == 0)
            {
                _done.TrySetResult();
            }
        }
    }
}
