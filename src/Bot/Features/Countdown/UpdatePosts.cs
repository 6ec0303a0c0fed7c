using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Content.Editions;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Countdown;

/// <summary>What a channel is told besides the ladder: that the date changed, and what it missed.</summary>
internal static class UpdatePosts
{
    private const int MostNamed = 8;

    /// <summary>Discord advises this length.</summary>
    private const int ButtonLabel = 34;

    /// <summary>The one message about both.</summary>
    /// <param name="outlook">The outlook now.</param>
    /// <param name="before">What the channel had been told, where that has changed; null where it has not.</param>
    /// <param name="missed">What came too late, in a few words each, oldest first.</param>
    public static Card For(Outlook outlook, Knowledge? before, IReadOnlyList<string> missed) => new(
        new Block.Text(Markup.Lines(
            Markup.Of($"## {(before is null ? "I was away" : HeadingOf(outlook, before))}"),
            before is null ? default : Markup.Of($"**Before**: {CountdownWording.Of(before)}."),
            before is null ? default : Markup.Of($"**Now**: {CountdownWording.Of(outlook.Knowledge)}{ToGo(outlook)}."))),
        new Block.Text(Missed(missed)),
        new Block.Text(before is null ? Standing(outlook) : default),
        new Block.Text(CountdownWording.CountingOf(outlook)),
        new Block.Buttons([
            .. outlook.Next?.Edition is { } edition ? [new Button.Act(Label.Fit($"About {edition.Name}", ButtonLabel), Ways.To(edition))] : Array.Empty<Button>(),
            CountdownWording.ReminderButton(outlook)]));

    private static string HeadingOf(Outlook outlook, Knowledge before) => (before, outlook.Knowledge) switch
    {
        (_, { Year: 0 }) => $"{before.Name} is off",
        ({ Year: 0 }, var now) => $"There will be a {now.Name}",
        ({ IsAnnounced: true }, var now) when IsCancelled(outlook, before) => $"{before.Name} is cancelled",
        (var then, var now) when then.Year != now.Year => $"{now.Name} comes next, not {then.Name}",
        ({ Date.AsDay: not null }, { Date.AsDay: not null, IsAnnounced: true } now) => $"{now.Name} has moved",
        (_, { Date.AsDay: { } day, IsAnnounced: true } now) => $"{now.Name} has a date: {Wording.Of(day)}",
        ({ Date.AsDay: not null }, var now) => $"{now.Name} has no date any more",
        ({ IsAnnounced: false }, { IsAnnounced: true } now) => $"{now.Name} is planned",
        (_, var now) => $"News of {now.Name}",
    };

    private static bool IsCancelled(Outlook outlook, Knowledge before) =>
        CountdownWording.FindEdition(outlook.Catalogue, outlook.Conference.Id, before.Year) is { } edition
        && EditionKnowledge.On(edition, outlook.Today.ToDateOnly()).Status == EditionStatus.Cancelled;

    private static Markup Missed(IReadOnlyList<string> missed) => missed.Count == 0
        ? default
        : Markup.Lines([
            Markup.Of($"While I was away, {Wording.Count(missed.Count, "post")} came too late to be true and {(missed.Count == 1 ? "is" : "are")} left out:"),
            .. missed.Take(MostNamed).Select(what => Markup.Of($"- {what}")),
            missed.Count > MostNamed ? Markup.Of($"- and {missed.Count - MostNamed} more") : default]);

    private static Markup Standing(Outlook outlook) => outlook.Next is { } next
        ? Markup.Of($"**{next.Name} now**: {CountdownWording.StandingOf(outlook)}{ToGo(outlook)}")
        : Markup.Plain(CountdownWording.StandingOf(outlook));

    private static string ToGo(Outlook outlook) => outlook.DaysToGo is > 0 and var days ? $" ({CountdownWording.Days(days)} to go)" : "";
}
