using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;

namespace Quadrennial.Bot.Features.Reminders;

/// <summary>A person's reminders as a menu: to look at, to edit, or to delete.</summary>
internal sealed class ReminderList(ReminderWording wording, CommandMentions mentions)
{
    /// <summary>A pick shows the reminder.</summary>
    public const string Open = "open";

    /// <summary>A pick opens the form.</summary>
    public const string Edit = "edit";

    /// <summary>A pick deletes.</summary>
    public const string Delete = "delete";

    private const int PageSize = 10;
    private const int ExcerptLength = 60;

    /// <summary>A page of the menu.</summary>
    /// <param name="reminders">All of the person's.</param>
    /// <param name="most">How many one may have open.</param>
    /// <param name="purpose">What a pick does.</param>
    /// <param name="number">Which page.</param>
    public Card ToCard(IReadOnlyList<Reminder> reminders, int most, string purpose, int number)
    {
        if (reminders.Count == 0)
        {
            return ReminderMessages.Notice(Markup.Of($"You have no reminders. {mentions.Of("remind me")} sets one."));
        }

        var (action, prompt) = purpose switch
        {
            Edit => (ReminderControls.Form, "Edit one of these"),
            Delete => (ReminderControls.Delete, "Delete one of these"),
            _ => (ReminderControls.Show, "Open one of these"),
        };
        var page = reminders.Page(number, PageSize);
        var open = reminders.Count(reminder => reminder.State == ReminderState.Open);
        return new Card(
            new Block.Text(Markup.Of($"## Your reminders\n-# {open} of {most} open. Only you see this.")),
            new Block.Text(Markup.Lines(page.Items.Select((reminder, index) => Line(reminder, page.Offset + index + 1)))),
            new Block.Picker(
                new ControlId(action, "picked"),
                prompt,
                [.. page.Items.Select((reminder, index) => new PickerEntry(
                    $"{page.Offset + index + 1}. {Label.Excerpt(wording.AboutOf(reminder), ExcerptLength)}",
                    $"{reminder.Id}",
                    wording.NameOf(reminder)))]),
            new Block.Buttons([.. page.Buttons(ReminderControls.List, purpose)]));
    }

    /// <summary>One of them.</summary>
    public Card ToCard(Reminder reminder) => new(
        new Block.Text(Markup.Of($"**{(reminder.State == ReminderState.Undelivered ? "Could not be delivered" : "Reminder")}** {wording.WhenOf(reminder)}")),
        new Block.Text(ReminderWording.Quote(wording.AboutOf(reminder))),
        new Block.Text(Markup.Lines(
            Markup.Of($"-# In {ReminderWording.WhereOf(reminder)}{(reminder.IsQuiet == 1 ? ", without a push" : "")}."),
            TroubleOf(reminder),
            ReminderWording.LinkOf(reminder) is { } link ? Markup.Of($"-# {Markup.Link("Where it was set", link)}") : default)),
        new Block.Buttons([.. Buttons(reminder)]));

    private Markup Line(Reminder reminder, int number) => Markup.Lines(
        Markup.Of($"{number}. {wording.WhenOf(reminder)}"),
        Markup.Of($"   {Label.Excerpt(wording.AboutOf(reminder), ExcerptLength)} · in {ReminderWording.WhereOf(reminder)}"),
        TroubleOf(reminder) is { IsEmpty: false } trouble ? Markup.Of($"   {trouble}") : default);

    private static Markup TroubleOf(Reminder reminder) => Enum.TryParse<Trouble>(reminder.Trouble, out var trouble)
        ? Markup.Of($"-# {(reminder.IsRepeating ? "The last time it" : "It")} could not be delivered. {TroubleWords.Of(trouble, reminder.Goal)}")
        : default;

    private static IEnumerable<Button> Buttons(Reminder reminder)
    {
        if (reminder.State == ReminderState.Open)
        {
            yield return new Button.Act("Edit", new ControlId(ReminderControls.Form, $"{reminder.Id}"));
        }

        if (reminder is { IsRepeating: true, State: ReminderState.Open })
        {
            yield return new Button.Act("Skip the next", new ControlId(ReminderControls.Skip, $"{reminder.Id}"));
        }

        yield return new Button.Act("Delete", new ControlId(ReminderControls.Delete, $"{reminder.Id}")) { Look = ButtonLook.Danger };
        yield return new Button.Act("Back to the list", new ControlId(ReminderControls.List, $"{new PageOf(Open)}"));
    }
}
