using System.Globalization;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Countdown;

/// <summary>What a channel has been told about the next edition, in a form that can be kept.</summary>
/// <param name="Year">The edition's year; 0 where nothing was known.</param>
/// <param name="Date">Its date as precisely as known.</param>
/// <param name="IsAnnounced">False where habit alone suggests it.</param>
/// <param name="Name">Its name.</param>
internal sealed record Knowledge(int Year, PartialDate Date, bool IsAnnounced, string Name)
{
    /// <summary>Before anything was known.</summary>
    public static Knowledge Nothing { get; } = new(0, default, IsAnnounced: false, "");

    /// <summary>Whether there is no news between the two; a name that is spelt otherwise is none.</summary>
    public bool IsSameAs(Knowledge other) => (Year, Date, IsAnnounced) == (other.Year, other.Date, other.IsAnnounced);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static Knowledge Parse(string text)
    {
        if (text.Split('|', 4) is not [var year, var date, var announced, var name])
        {
            return Nothing;
        }

        int[] parts = [.. date.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        return new Knowledge(
            int.Parse(year, CultureInfo.InvariantCulture),
            new PartialDate(parts[0], parts.Length > 1 ? parts[1] : null, parts.Length > 2 ? parts[2] : null),
            announced == "announced",
            name);
    }

    /// <summary><c>2028|2028-05-01|announced|dtrace.conf(28)</c></summary>
    public override string ToString() => Year == 0 ? "" : $"{Year}|{Date}|{(IsAnnounced ? "announced" : "expected")}|{Name}";
}
