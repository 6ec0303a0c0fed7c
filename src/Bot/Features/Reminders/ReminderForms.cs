using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Configuration;
using Quadrennial.Bot.When;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Reminders;

/// <summary>The forms in which reminders are asked for and changed.</summary>
internal sealed class ReminderForms(ReminderWording wording, RemindersSettings settings)
{
    /// <summary>When.</summary>
    public const string When = "when";

    /// <summary>What of.</summary>
    public const string About = "about";

    private const int ExcerptLength = 200;

    /// <summary>What was typed into a field, trimmed.</summary>
    public static string Typed(CommandCall call, string field) =>
        call.Control?.Fields.GetValueOrDefault(field) is [var typed, ..] ? typed.Trim() : "";

    /// <summary>Whether a time was left as the form had it.</summary>
    public bool IsAsBefore(Reminder reminder, string when) => when == wording.NameOf(reminder);

    /// <summary>To change a reminder.</summary>
    public Form Edit(Reminder reminder) => new(
        new ControlId(ReminderControls.Edit, $"{reminder.Id}"),
        "Edit the reminder",
        [WhenField(wording.NameOf(reminder)), AboutField(reminder.About) with { IsRequired = reminder.Conference is null }]);

    /// <summary>To be reminded of a message.</summary>
    public Form OfMessage(TargetMessage message) => new(
        new ControlId(ReminderControls.SetOfMessage, $"{message.ChannelId}/{message.Id}"),
        "Remind me about this",
        [WhenField(null), AboutField(Label.Excerpt(message.Text, Math.Min(ExcerptLength, settings.LongestText)))]);

    /// <summary>To be reminded of a talk.</summary>
    public Form OfTalk(Talk talk) => new(
        new ControlId(ReminderControls.SetOfTalk, talk.Id),
        "Remind me of this talk",
        [WhenField(null), AboutField(Label.Excerpt($"{(talk.VideoUrl is null ? "Look up" : "Watch")} “{talk.Title}”", settings.LongestText))]);

    /// <summary>To be reminded of a conference's next edition; the time moves with its date.</summary>
    public Form OfNext(Conference conference) => new(
        new ControlId(ReminderControls.SetOfNext, conference.Id),
        "Remind me of the next edition",
        [WhenField($"1 day before the next {conference.Name}"), AboutField($"{conference.Name} begins")]);

    /// <summary>The form that was sent, to be filled in anew.</summary>
    public Form Again(CommandCall call) => new(
        call.Control?.Id ?? default,
        "Try again",
        call.Control?.Fields.ContainsKey(About) == true ? [WhenField(null), AboutField("")] : [WhenField(null)]);

    /// <summary>To put a reminder off.</summary>
    public static Form Snooze(Occasion occasion) => new(
        new ControlId(ReminderAnswers.SnoozeUntil, $"{occasion}"),
        "Remind me again",
        [WhenField(null)]);

    private static FormField WhenField(string? value) => new(When, "When?")
    {
        Value = string.IsNullOrEmpty(value) ? null : value,
        Placeholder = "tomorrow 9am",
        Description = "“in 2h”, “next Friday 18:00”, “every Monday at 9”, “2028-05-01 09:00 Berlin”",
        MaxLength = WhenPolicy.MaxLength,
    };

    private FormField AboutField(string value) => new(About, "What of?")
    {
        Value = string.IsNullOrEmpty(value) ? null : value,
        IsParagraph = true,
        MaxLength = settings.LongestText,
    };
}
