namespace Quadrennial.Bot.Configuration;

/// <summary>A clock that starts elsewhere or runs faster, to rehearse what will happen.</summary>
/// <param name="StartAt">What it shows at the start; null for now.</param>
/// <param name="Speed">Seconds it passes in a real second.</param>
internal sealed record RehearsalSettings(DateTimeOffset? StartAt, double Speed)
{
    /// <summary>Reads and checks them; null for real time.</summary>
    public static RehearsalSettings? Read(SettingsReader reader)
    {
        var startAt = reader.Instant(new("Clock:StartAt", "What the clock shows at the start, for a rehearsal", "now", "2019-12-01"));
        var speed = reader.Number(
            new("Clock:Speed", "Seconds the clock passes in a real second", "`1`", "86400"), fallback: 1, min: 0.001, max: 10_000_000);
        return startAt is null && speed == 1 ? null : new RehearsalSettings(startAt, speed);
    }
}
