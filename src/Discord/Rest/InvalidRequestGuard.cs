using System.Net;

namespace Quadrennial.Discord.Rest;

/// <summary>
/// Discord blocks an address after 10,000 answers of 401, 403 or 429 within ten minutes (429 for a shared resource excepted). This stops
/// long before, since a block silences everything, and other processes may share the address.
/// </summary>
internal sealed class InvalidRequestGuard(int limit, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Queue<long> _times = new();
    private readonly Lock _gate = new();

    /// <summary>Counts an answer if it is one of those.</summary>
    public void Note(HttpStatusCode status, bool isShared)
    {
        if (status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden || (status == HttpStatusCode.TooManyRequests && !isShared))
        {
            lock (_gate)
            {
                _times.Enqueue(clock.GetTimestamp());
            }
        }
    }

    /// <summary>How long nothing may be sent, or null when the way is free.</summary>
    public TimeSpan? ClosedFor()
    {
        lock (_gate)
        {
            while (_times.TryPeek(out var oldest) && clock.GetElapsedTime(oldest) >= Window)
            {
                _times.Dequeue();
            }

            return _times.Count < limit ? null : Window - clock.GetElapsedTime(_times.Peek());
        }
    }
}
