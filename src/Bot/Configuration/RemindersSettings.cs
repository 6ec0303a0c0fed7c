namespace Quadrennial.Bot.Configuration;

/// <summary>How much one person may have remembered.</summary>
/// <param name="MostPerPerson">Open reminders a person may have.</param>
/// <param name="LongestText">Characters a reminder's text may have.</param>
internal sealed record RemindersSettings(int MostPerPerson, int LongestText)
{
    /// <summary>Reads and checks them.</summary>
    public static RemindersSettings Read(SettingsReader reader) => new(
        (int)reader.Number(
            new("Reminders:MostPerPerson", "Open reminders a person may have", "`100`", "25"), fallback: 100, min: 1, max: 10_000),

        // Escaped, it may double, and a message holds 4,000.
        (int)reader.Number(
            new("Reminders:LongestText", "Characters a reminder’s text may have", "`1000`", "500"), fallback: 1000, min: 1, max: 1500));
}
