using NodaTime;
using NodaTime.Text;

namespace Quadrennial.Bot.Features.Countdown;

/// <summary>What a planned post carries with it.</summary>
/// <param name="Day">The day of the venue's calendar that it is about.</param>
/// <param name="EditionName">The edition it counts to, for lists; empty for a talk.</param>
internal sealed record PostPayload(LocalDate Day, string EditionName)
{
    /// <summary>For an update, which is about whatever is so when it is sent.</summary>
    public static PostPayload None { get; } = new(default, "");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static PostPayload Parse(string text) =>
        text.Split(' ', 2) is [var day, var name] ? new PostPayload(LocalDatePattern.Iso.Parse(day).Value, name) : None;

    /// <summary><c>2028-04-01 dtrace.conf(28)</c></summary>
    public override string ToString() => $"{LocalDatePattern.Iso.Format(Day)} {EditionName}";
}
