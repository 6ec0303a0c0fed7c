using Microsoft.Extensions.Hosting;

namespace Quadrennial.Playground.Faces;

/// <summary>Builds the bot, ready to start, from its settings (<c>Discord:Token</c> and so on).</summary>
internal delegate Task<IHost> BuildBot(IReadOnlyDictionary<string, string?> settings);

/// <summary>What a playground is started with.</summary>
internal sealed record PlaygroundOptions
{
    /// <summary>Discord locale of the person who asks, such as <c>en-GB</c>.</summary>
    public string Locale { get; init; } = "en-US";

    /// <summary>What the clock shows at first; null for the real time.</summary>
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>How many seconds pass in a real one; above 0.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Whether the bot's log is shown, on standard error.</summary>
    public bool IsVerbose { get; init; }

    /// <summary>Whether the clock is another than the real one.</summary>
    public bool IsRehearsal => StartAt is not null || Speed is not 1;
}
