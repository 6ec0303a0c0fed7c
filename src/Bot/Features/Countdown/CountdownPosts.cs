using NodaTime;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Content.Editions;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Countdown;

/// <summary>What a channel gets to read.</summary>
internal static class CountdownPosts
{
    /// <summary>A rung of the way.</summary>
    public static Card For(Outlook outlook, Rung rung, ArchiveItem? item) => rung.Kind switch
    {
        RungKind.Days => Post(outlook, Counting(outlook, rung.Number), Markup.Plain(CountdownWording.StandingOf(outlook)), item),
        RungKind.Closing => Post(outlook, Over(outlook.DayBefore()), OverAndOn(outlook), item),
        _ => Post(outlook, Far(outlook), Markup.Of($"{ReasonOf(outlook, rung)} {CountdownWording.StandingOf(outlook)}"), item),
    };

    /// <summary>The talk of a week.</summary>
    public static Card Talk(Outlook outlook, ArchiveItem? item) => new(
        [
            new Block.Text(Markup.Of($"## The talk of the week")),
            .. ArchiveBlocks.For(outlook.Catalogue, item),
            new Block.Buttons([.. ArchiveBlocks.Buttons(item)]),
        ]);

    /// <summary>How it stands, for whoever asks.</summary>
    /// <param name="outlook">The outlook now.</param>
    /// <param name="item">Something to read.</param>
    /// <param name="share">The button that shares it, if any.</param>
    public static Card Now(Outlook outlook, ArchiveItem? item, IEnumerable<Button> share)
    {
        var heading = outlook switch
        {
            { Next: null } => $"The next {outlook.Conference.Name}",
            { DaysToGo: { } days } => Counting(outlook, days),
            _ => Far(outlook),
        };
        return Post(outlook, heading, Markup.Plain(CountdownWording.StandingOf(outlook)), item, share);
    }

    private static Card Post(Outlook outlook, string heading, Markup text, ArchiveItem? item, IEnumerable<Button>? more = null) => new(
        [
            new Block.Text(Markup.Lines(Markup.Of($"## {heading}"), text, CountdownWording.CountingOf(outlook))),
            new Block.Divider(),
            .. ArchiveBlocks.For(outlook.Catalogue, item),
            new Block.Buttons([.. ArchiveBlocks.Buttons(item), CountdownWording.ReminderButton(outlook), .. more ?? []]),
        ]);

    private static string Counting(Outlook outlook, int days) => days switch
    {
        0 => $"{outlook.Next!.Name} is today",
        1 => $"{outlook.Next!.Name} is tomorrow: 1 day to go",
        _ => $"{CountdownWording.Days(days)} to {outlook.Next!.Name}",
    };

    private static string Far(Outlook outlook) => outlook switch
    {
        { DaysToGo: { } days } => $"{CountdownWording.Days(days)} to {outlook.Next!.Name}",
        { Next: var next } => $"{next!.Name}: no date yet",
    };

    private static string Over(Outlook before) => before switch
    {
        { Day: not null } => $"{before.Next!.Name} was yesterday",
        { Next: { } next } => $"{Wording.Of(next.Date)} is over",
        _ => "",
    };

    /// <summary>What is known of the edition whose time is over, and what comes next.</summary>
    private static Markup OverAndOn(Outlook outlook)
    {
        var before = outlook.DayBefore();
        var (name, date) = (before.Next!.Name, before.Next.Date);
        var isHeld = before.Next.Edition is { } edition
            && EditionKnowledge.On(edition, outlook.Today.ToDateOnly()).Status == EditionStatus.Held;
        var ended = (before.Next.IsAnnounced, before.Day, isHeld) switch
        {
            (_, { } day, true) => $"It was held on {CountdownWording.Of(day)}.",
            (_, { } day, false) => $"It was planned for {CountdownWording.Of(day)}; how it went is not in my records yet.",
            (true, null, false) => $"{name} was planned for {Wording.Of(date)}. I know of no day that was named, nor that it was held.",
            (false, null, false) => $"By habit {name} would have been in {Wording.Of(date)}; I know of none.",
            _ => $"{name} was held.",
        };
        return outlook.Next is { } next
            ? Markup.Lines(Markup.Plain(ended), Markup.Of($"**Next: {next.Name}.** {CountdownWording.StandingOf(outlook)}"))
            : Markup.Plain(ended);
    }

    private static string ReasonOf(Outlook outlook, Rung rung)
    {
        var (year, next) = (rung.Day.Year, outlook.Next!);
        return rung.Kind switch
        {
            RungKind.NewYear when year == next.Date.Year => $"{year} begins, and this is the year.",
            RungKind.NewYear => $"{year} begins.",
            RungKind.Anniversary => AnniversaryOf(outlook, rung),
            RungKind.Announcement =>
                $"On this day in {YearOf(outlook.Announcements(), rung)} {EditionOf(outlook, rung)} was announced.",
            RungKind.Month => $"{CountdownWording.MonthOf(rung.Day)} begins.",
            _ => CountdownWording.QuarterOf(rung.Day) is var over ? $"{char.ToUpperInvariant(over[0])}{over[1..]}." : "",
        };
    }

    private static string AnniversaryOf(Outlook outlook, Rung rung)
    {
        var place = CountdownWording.FindEdition(outlook.Catalogue, outlook.Conference.Id, rung.Number)?.Place switch
        {
            null => "",
            "online" => " online",
            var city => $" in {city}",
        };
        return $"On this day in {YearOf(outlook.Held(), rung)} {EditionOf(outlook, rung)} was held{place}.";
    }

    private static string EditionOf(Outlook outlook, Rung rung) =>
        CountdownWording.EditionOf(outlook.Catalogue, outlook.Conference.Id, rung.Number);

    private static int YearOf(IEnumerable<(Edition Edition, LocalDate Day)> days, Rung rung) =>
        days.Where(pair => pair.Edition.Year == rung.Number).Select(pair => pair.Day.Year).FirstOrDefault(rung.Number);
}
