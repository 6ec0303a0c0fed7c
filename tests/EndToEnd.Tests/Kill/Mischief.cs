using Quadrennial.Playground.StandIn.Faults;

namespace Quadrennial.EndToEnd.Tests.Kill;

/// <summary>What Discord and the network between do meanwhile: requests that are dropped, late, done twice, or done and not answered.</summary>
internal sealed class Mischief(int seed, KillPlan plan)
{
    private const double Share = 0.2;

    private static readonly List<Func<Random, RestFault>> OnLooks =
    [
        _ => new RestFault.NoAnswer(),
        _ => new RestFault.Reset(),
        _ => new RestFault.ServerError(500),
        random => new RestFault.Slow(Milliseconds(random, 300)),
        random => new RestFault.Limited(LimitScope.User, Milliseconds(random, 300)),
    ];

    private readonly Lock _gate = new();
    private readonly Random _random = new(seed);
    private readonly List<Func<Random, RestFault>> _onPosts = OnPosts(plan);

    /// <summary>Whether there is any.</summary>
    public bool IsOn { get; set; } = true;

    /// <summary>How a request goes wrong; null for not at all.</summary>
    public RestFault? Choose(string method, string template)
    {
        if (!IsOn || !template.StartsWith("/channels/", StringComparison.Ordinal))
        {
            return null;
        }

        lock (_gate)
        {
            return _random.NextDouble() < Share ? Pick(method == "POST" ? _onPosts : OnLooks)(_random) : null;
        }
    }

    private Func<Random, RestFault> Pick(List<Func<Random, RestFault>> faults) => faults[_random.Next(faults.Count)];

    private static List<Func<Random, RestFault>> OnPosts(KillPlan plan)
    {
        List<Func<Random, RestFault>> faults =
        [
            _ => new RestFault.NoAnswer(),
            random => new RestFault.Slow(Milliseconds(random, 300)),
            random => new RestFault.DoneThenSlow(Milliseconds(random, 300)),
            _ => new RestFault.DoneThenNoAnswer(),
            random => new RestFault.Limited(LimitScope.Shared, Milliseconds(random, 500)),
        ];
        if (plan.NonceWindow > TimeSpan.Zero)
        {
            // These are repeated at once, under the same nonce.
            faults.AddRange(
            [
                _ => new RestFault.Reset(),
                _ => new RestFault.ServerError(503),
                _ => new RestFault.DoneThenReset(),
                _ => new RestFault.DoneThenServerError(502),
                _ => new RestFault.DoneTwice(),
            ]);
        }

        // What surfaces later than the nonce is known nobody can keep from being the second.
        if (plan.NonceWindow > TimeSpan.Zero && !plan.OutlivesNonces)
        {
            faults.Add(random => new RestFault.DoneLate(Milliseconds(random, 1_500)));
        }

        return faults;
    }

    private static TimeSpan Milliseconds(Random random, int most) => TimeSpan.FromMilliseconds(random.Next(1, most));
}
