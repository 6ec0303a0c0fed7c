using Quadrennial.Bot.Commands;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Library;

/// <summary>
/// The ways from one card to another. They are agreed here so that features need not know each other: a talk's card has a button for
/// its speaker, whoever answers it.
/// </summary>
internal static class Ways
{
    /// <summary>Shows the talk with the id that it carries, or that was picked.</summary>
    public const string ShowTalk = "talk.show";

    /// <summary>Shows the talk with the id that it carries, or that was picked, in a message of its own: what carries the button stays as it is.</summary>
    public const string OpenTalk = "talk.open";

    /// <summary>Shows a page of a speaker's card.</summary>
    public const string ShowSpeaker = "speaker.show";

    /// <summary>Shows a page of a topic's card.</summary>
    public const string ShowTopic = "topic.show";

    /// <summary>Shows a page of an edition's card.</summary>
    public const string ShowEdition = "edition.show";

    /// <summary>Asks when to be reminded of the talk with the id that it carries.</summary>
    public const string RemindOfTalk = "remind.talk";

    /// <summary>Tells the caller, once, when there is a date for the next edition of the conference with the id that it carries.</summary>
    public const string RemindOfDate = "remind.date";

    /// <summary>Asks when to be reminded of the next edition of the conference with the id that it carries.</summary>
    public const string RemindOfNext = "remind.next";

    /// <summary>To a talk's card.</summary>
    public static ControlId To(Talk talk) => new(ShowTalk, talk.Id);

    /// <summary>To a speaker's card.</summary>
    public static ControlId To(Speaker speaker) => new(ShowSpeaker, $"{new PageOf(speaker.Id)}");

    /// <summary>To a topic's card.</summary>
    public static ControlId To(Topic topic) => new(ShowTopic, $"{new PageOf(topic.Id)}");

    /// <summary>To an edition's card.</summary>
    public static ControlId To(Edition edition) => new(ShowEdition, $"{new PageOf(edition.Id)}");

    /// <summary>To the cards of several records of a kind: one is picked.</summary>
    public static ControlId ToPicked(string action) => new(action, "picked");

    /// <summary>To being reminded of a talk.</summary>
    public static Button ReminderOf(Talk talk) => new Button.Act("Remind me", new ControlId(RemindOfTalk, talk.Id));

    /// <summary>To being told once when a conference has a date for its next edition.</summary>
    public static Button NewsOfDate(Conference conference) =>
        new Button.Act("Tell me when there is a date", new ControlId(RemindOfDate, conference.Id));

    /// <summary>To being reminded of a conference's next edition.</summary>
    public static Button ReminderOfNext(Conference conference) => new Button.Act("Remind me", new ControlId(RemindOfNext, conference.Id));
}
