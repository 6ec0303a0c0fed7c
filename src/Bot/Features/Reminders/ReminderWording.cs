using NodaTime;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.When;

namespace Quadrennial.Bot.Features.Reminders;

/// <summary>How a reminder's when, where and what are said.</summary>
internal sealed class ReminderWording(EditionWatch watch, TimeProvider clock)
{
    /// <summary>Discord's numbers count milliseconds from here.</summary>
    private static readonly DateTimeOffset DiscordEpoch = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>When it comes, in words that can be typed: <c>every Monday at 09:00 (Berlin)</c>.</summary>
    public string NameOf(Reminder reminder) => Read(reminder) switch
    {
        WhenReading.Once once => WhenText.Moment(once.At.InZone(once.Zone).LocalDateTime, once.Zone),
        WhenReading.Repeats repeats => RuleText.Describe(repeats.Rule),
        { } bound and not WhenReading.Unclear => WhenText.Describe(bound, Now).Split(" · ")[0],
        _ when reminder.IsRepeating => "by a rule that has ended, or whose zone is no longer in the zone data",
        _ => "",
    };

    /// <summary>When it comes, for each reader in their own zone.</summary>
    public Markup WhenOf(Reminder reminder) => (reminder, reminder.DueAt) switch
    {
        ({ IsRepeating: true }, { } due) => Markup.Of($"{NameOf(reminder)}; next {Markup.Instant(due)}"),
        ({ Conference: not null }, { } due) => Markup.Of($"{NameOf(reminder)}: {Markup.Instant(due)}"),
        ({ Conference: not null }, null) => Markup.Of($"{NameOf(reminder)}; there is no date yet"),
        (_, { } due) => Markup.Instant(due),
        _ => Markup.Of($"{NameOf(reminder)}"),
    };

    /// <summary>Where it goes, to be read by its owner.</summary>
    public static Markup WhereOf(Reminder reminder) => reminder.Goal switch
    {
        { IsPerson: false } channel => Mention(channel),
        _ when reminder.Fallback is { } fallback =>
            Markup.Of($"your direct messages (should they be closed: {Mention(Target.Parse(fallback))})"),
        _ => Markup.Of($"your direct messages"),
    };

    /// <summary>What it is about: its text, or what it waits for.</summary>
    public string AboutOf(Reminder reminder) => reminder.About.Length > 0 ? reminder.About : NameOf(reminder);

    /// <summary>A person's text, set off from ours line by line.</summary>
    public static Markup Quote(string about) =>
        Markup.Lines(about.ReplaceLineEndings("\n").Split('\n').Select(line => Markup.Of($"> {line}")));

    /// <summary>A channel or person, as Discord shows them.</summary>
    public static Markup Mention(Target target) =>
        target.IsPerson ? Markup.Of($"<@{(long)target.Id}>") : Markup.Of($"<#{(long)target.Id}>");

    /// <summary>
    /// Where it was set, or the message it is about; null where that is not known. A number made of the moment leads to what was said in
    /// the channel then.
    /// </summary>
    public static string? LinkOf(Reminder reminder)
    {
        if (reminder.SetInChannel is not { } channel)
        {
            return null;
        }

        var moment = (ulong)Math.Max(0, (reminder.SetAt - DiscordEpoch).TotalMilliseconds) << 22;
        return $"https://discord.com/channels/{(reminder.SetInGuild is { } guild ? $"{guild}" : "@me")}/{channel}/{reminder.MessageId ?? moment}";
    }

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private WhenReading? Read(Reminder reminder) =>
        WhenCanonical.Read(reminder.Schedule, Now, watch.ContextAt(clock.GetUtcNow()));
}
