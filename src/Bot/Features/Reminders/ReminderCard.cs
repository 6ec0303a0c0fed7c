using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Library;

namespace Quadrennial.Bot.Features.Reminders;

/// <summary>A reminder as it comes. Its buttons carry its number and nothing else, so they work as long as it is kept.</summary>
/// <param name="Reminder">The reminder.</param>
/// <param name="Occasion">Which time of it.</param>
/// <param name="About">What it is about.</param>
internal sealed record ReminderCard(Reminder Reminder, Occasion Occasion, string About)
{
    /// <summary>Whom it pings: nobody in direct messages, where it pings anyway.</summary>
    public IReadOnlyList<ulong> Pinged { get; init; } = [];

    /// <summary>What became known, where it waited for that.</summary>
    public Markup News { get; init; }

    /// <summary>What is to be said of this delivery: late, elsewhere, for the last time.</summary>
    public IReadOnlyList<Markup> Notes { get; init; } = [];

    /// <summary>By which rule it comes, and when next; empty for one that does not.</summary>
    public Markup Rule { get; init; }

    /// <summary>What its owner has done about it; empty where nothing.</summary>
    public Markup Status { get; init; }

    /// <summary>Whether its owner is done with it.</summary>
    public bool IsDone { get; init; }

    /// <summary>The message.</summary>
    public Card ToCard() => new(
        new Block.Text(Head()),
        new Block.Text(Markup.Lines(Notes)),
        new Block.Text(Foot()) { Expendable = 1 },
        new Block.Text(Status),
        new Block.Buttons(IsDone ? [] : [.. Answers()]),
        new Block.Buttons([.. More()]))
    {
        Accent = IsDone ? Accent.Good : Accent.Notice,
    };

    private Markup Head() => Markup.Lines(
        Markup.Join(" ", Pinged.Select(id => ReminderWording.Mention(Target.Person(id)))),
        News.IsEmpty ? Markup.Of($"**Reminder**") : News,
        About.Length == 0 ? default : ReminderWording.Quote(About));

    private Markup Foot()
    {
        var link = ReminderWording.LinkOf(Reminder) is { } url
            ? Markup.Link(Reminder.MessageId is null ? "jump there" : "jump to the message", url)
            : default;
        return Markup.Of($"-# {Markup.Join(" · ", [Markup.Of($"Set <t:{Reminder.SetAt.ToUnixTimeSeconds()}:R>"), link, Rule])}");
    }

    private IEnumerable<Button> Answers() =>
    [
        new Button.Act("Done", new ControlId(ReminderAnswers.Done, $"{Occasion}")) { Look = ButtonLook.Success },
        new Button.Act("Snooze 10 min", new ControlId(ReminderAnswers.Snooze, $"{Occasion}/10m")),
        new Button.Act("1 hour", new ControlId(ReminderAnswers.Snooze, $"{Occasion}/1h")),
        new Button.Act("Tomorrow", new ControlId(ReminderAnswers.Snooze, $"{Occasion}/tomorrow")),
        new Button.Act("Other…", new ControlId(ReminderAnswers.SnoozeOther, $"{Occasion}")),
    ];

    private IEnumerable<Button> More()
    {
        if (Reminder.TalkId is { } talk)
        {
            yield return new Button.Act("Show the talk", new ControlId(Ways.ShowTalk, talk));
        }

        if (Reminder is { IsRepeating: true, State: ReminderState.Stopped })
        {
            yield return new Button.Act("Start again", new ControlId(ReminderAnswers.Resume, $"{Occasion}"));
        }
        else if (Reminder.IsRepeating && !Rule.IsEmpty)
        {
            yield return new Button.Act("Stop repeating", new ControlId(ReminderAnswers.Stop, $"{Occasion}"));
            if (!Reminder.Goal.IsPerson)
            {
                yield return new Button.Act("Ping me too", new ControlId(ReminderControls.Join, $"{Reminder.Id}"));
            }
        }
    }
}
