using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.When;
using Quadrennial.Bot.When.Zones;

namespace Quadrennial.Bot.Features.Reminders;

/// <summary>What is said when reminders are set, changed or refused.</summary>
internal sealed class ReminderMessages(ReminderWording wording, CommandMentions mentions)
{
    public const string NoCycle = "I do not understand how often that is. Say “every day”, “every 2 weeks” or “every month, 10 times”.";
    public const string TwoCycles = "The time already says how often. Say it there, or under “repeat”, not in both.";
    public const string OnlyOnce = "A reminder that came can be put off to one moment only.";
    public const string ComesOnce = "What waits for a conference, or counts from one, comes once and cannot repeat.";

    /// <summary>How a time was read, and in which zone.</summary>
    /// <param name="reading">The time.</param>
    /// <param name="zone">The zone in use.</param>
    /// <param name="isPublic">Whether others read it: where somebody lives is not for everybody.</param>
    public Markup ReadAs(WhenReading reading, ZoneInUse zone, bool isPublic)
    {
        var read = reading switch
        {
            WhenReading.Once once => once.Zone,
            WhenReading.Repeats repeats => repeats.Rule.Zone,
            WhenReading.RelativeToEdition relative => relative.Offset.Zone,
            _ => null,
        };
        var why = read is null || (isPublic && read.Id == zone.Zone.Id && zone.Origin == ZoneOrigin.Person) ? default
            : read.Id == zone.Zone.Id ? ZoneWording.Why(zone, mentions.Of("timezone set"))
            : Markup.Of($"Read in {ZoneNames.Label(read)}, as you said.");
        return Markup.Join(" ", [why, .. reading.Notes.Select(Markup.Plain)]);
    }

    /// <summary>A reminder is kept.</summary>
    /// <param name="kept">The reminder, and how many there are.</param>
    /// <param name="readAs">How it was read; empty where nothing was.</param>
    /// <param name="most">How many one may have.</param>
    /// <param name="isNew">Whether it was not there before, so that deleting it is an undo.</param>
    public Card Kept(ReminderOutcome.Kept kept, Markup readAs, int most, bool isNew) => new(
        new Block.Text(Markup.Lines(
            Markup.Of($"**I will remind you** {wording.WhenOf(kept.Reminder)}"),
            Markup.Of($"In {ReminderWording.WhereOf(kept.Reminder)}{(kept.Reminder.IsQuiet == 1 ? ", without a push" : "")}."))),
        new Block.Text(kept.Reminder.About.Length == 0 ? default : ReminderWording.Quote(kept.Reminder.About)),
        new Block.Text(Markup.Lines(readAs.IsEmpty ? default : Markup.Of($"-# {readAs}"), Count(kept, most))) { Expendable = 1 },
        new Block.Buttons([.. Buttons(kept.Reminder, isNew)]))
    {
        Accent = Accent.Good,
    };

    /// <summary>A reminder for the channel it was set in, for everybody there to see.</summary>
    public Card KeptHere(ReminderOutcome.Kept kept, string owner, Markup readAs, bool isNew) => new(
        new Block.Text(Markup.Of($"**{owner} will be reminded here** {wording.WhenOf(kept.Reminder)}")),
        new Block.Text(ReminderWording.Quote(kept.Reminder.About)),
        new Block.Text(readAs.IsEmpty ? default : Markup.Of($"-# {readAs}")) { Expendable = 1 },
        new Block.Buttons(
            [new Button.Act("Ping me too", new ControlId(ReminderControls.Join, $"{kept.Reminder.Id}")), .. Buttons(kept.Reminder, isNew)]))
    {
        Accent = Accent.Good,
    };

    /// <summary>A reminder is deleted.</summary>
    public Card Deleted(Reminder reminder) => new(
        new Block.Text(Markup.Of($"**Deleted**: {wording.WhenOf(reminder)}")),
        new Block.Text(reminder.About.Length == 0 ? default : ReminderWording.Quote(reminder.About)),
        new Block.Buttons(
            new Button.Act("Undo", new ControlId(ReminderControls.Restore, $"{reminder.Id}")),
            new Button.Act("All my reminders", new ControlId(ReminderControls.List, $"{new PageOf(ReminderList.Open)}"))));

    /// <summary>A reminder that everybody in the channel saw is taken back.</summary>
    public Card DeletedHere(Reminder reminder, string owner) => new(
        new Block.Text(Markup.Of($"**{owner} has taken this reminder back**: {wording.WhenOf(reminder)}")),
        new Block.Text(ReminderWording.Quote(reminder.About)),
        new Block.Buttons(new Button.Act("Undo", new ControlId(ReminderControls.Restore, $"{reminder.Id}"))));

    /// <summary>Whoever clicks is pinged too.</summary>
    public Card Joined(Reminder reminder) => new(
        new Block.Text(Markup.Of($"You will be pinged too: {wording.WhenOf(reminder)}, in {ReminderWording.WhereOf(reminder)}.")),
        new Block.Buttons(new Button.Act("Not me any more", new ControlId(ReminderControls.Leave, $"{reminder.Id}"))))
    {
        Accent = Accent.Good,
    };

    /// <summary>Whoever clicks is pinged no longer.</summary>
    public static Card HasLeft() => new(new Block.Text(Markup.Of($"You will not be pinged for it.")));

    /// <summary>Whatever an act came to that is not as wished.</summary>
    public Card Miss(ReminderOutcome outcome) => Notice(outcome switch
    {
        ReminderOutcome.Already already => Markup.Of($"I have that on my list for you already: {wording.WhenOf(already.Reminder)}."),
        ReminderOutcome.TooMany { Most: var most } => Markup.Of(
            $"You have {most} open reminders, and more I cannot keep for one person, so nothing is stored. {mentions.Of("remind delete")} makes room."),
        ReminderOutcome.NotThere => Markup.Of($"That reminder is gone. {mentions.Of("remind list")} shows those that you have."),
        ReminderOutcome.NotYours => Markup.Of($"That is somebody else’s reminder, and only they can change it. {mentions.Of("remind me")} sets one of your own."),
        ReminderOutcome.TooLate => Markup.Of($"It is too late for that: it has come, is on its way, or its time has passed."),
        ReminderOutcome.Full => Markup.Of($"As many people as one message can ping have joined already."),
        _ => throw new ArgumentException($"Not a miss: {outcome}", nameof(outcome)),
    });

    /// <summary>There is nothing to be reminded of.</summary>
    public static Card Nothing() => Refusal(Markup.Of($"Say what to remind you of."));

    /// <summary>The text is too long.</summary>
    public static Card TooLong(int length, int most) => Refusal(Markup.Of($"That text has {length} characters; I keep up to {most}."));

    /// <summary>The time cannot be kept.</summary>
    public static Card Unclear(WhenReading.Unclear unclear)
    {
        var examples = unclear.Suggestions.Take(3).Select(suggestion => Markup.Of($"“{suggestion}”"));
        return Refusal(Markup.Join(" ", [
            Markup.Plain(unclear.Sentence),
            unclear.Suggestions.Count == 0 ? default : Markup.Of($"For example: {Markup.Join(", ", examples)}.")]));
    }

    /// <summary>There is nothing to wait for any more.</summary>
    public static Card KnownAlready(Prospect.Announced known) => Refusal(Markup.Of(
        $"That is known already: {known.Name} is {Wording.When(known.Date)}. You could say “30 days before {known.Name}”."));

    /// <summary>There is nothing to wait for any more.</summary>
    public static Card Over(Prospect.Off off) => Refusal(off.WasCancelled
        ? Markup.Of($"{off.Name} is cancelled. You could wait for the one after it: “when there is a date”.")
        : Markup.Of($"The year of {off.Name} has passed. You could wait for the next: “when there is a date”."));

    /// <summary>What is known so far is not what will be told.</summary>
    public static Markup KnownVaguely(Prospect.Announced vague) =>
        Markup.Of($"So far {vague.Name} is known to be {Wording.When(vague.Date)}; I will tell you once it is known more precisely, or changes.");

    /// <summary>There are no channels to post in.</summary>
    public static Card NoChannelsHere() => Refusal(Markup.Of(
        $"I am no member here, so I cannot post in channels. Leave “where” out, and I will write to you directly."));

    /// <summary>The caller may not post there.</summary>
    public static Card YouMayNot(string channel, IReadOnlyList<string> missing) => Refusal(Markup.Of(
        $"You may not post in {Called(channel)} yourself: you lack {Names(missing)} there."));

    /// <summary>The bot may not post there.</summary>
    public static Card IMayNot(string channel, IReadOnlyList<string> missing) => Refusal(Markup.Of(
        $"I may not post in {Called(channel)}: I lack {Names(missing)} there. Somebody who manages it can grant that."));

    /// <summary>Something is not right; nothing else is said.</summary>
    public static Card Notice(Markup sentence) => new(new Block.Text(sentence)) { Accent = Accent.Notice };

    private Markup Count(ReminderOutcome.Kept kept, int most) => Markup.Of(
        $"-# {kept.Open} of {most} open.{(kept.Undelivered == 0 ? default : Markup.Of($" {kept.Undelivered} could not be delivered: {mentions.Of("remind list")} shows why."))}");

    private static IEnumerable<Button> Buttons(Reminder reminder, bool isNew) =>
    [
        new Button.Act("Edit", new ControlId(ReminderControls.Form, $"{reminder.Id}")),
        new Button.Act(isNew ? "Undo" : "Delete", new ControlId(ReminderControls.Delete, $"{reminder.Id}")),
    ];

    private static Card Refusal(Markup sentence) => Notice(Markup.Of($"{sentence}\n-# Nothing is stored."));

    private static string Called(string channel) => channel.Length == 0 ? "that channel" : $"#{channel}";

    private static Markup Names(IReadOnlyList<string> permissions) =>
        Markup.Join(" and ", permissions.Select(permission => Markup.Of($"*{permission}*")));
}
