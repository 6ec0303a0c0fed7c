using System.Globalization;
using NodaTime;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.When.Zones;
using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Countdown;

/// <summary>How editions, dates and posts are called.</summary>
internal static class CountdownWording
{
    /// <summary>A post in a few words, for lists.</summary>
    public static string Of(Catalogue catalogue, PostKey occurrence, PostPayload payload) => occurrence switch
    {
        PostKey.OfRung rung => Of(catalogue, rung, Rung.Parse(rung.Name, payload.Day), payload.EditionName),
        PostKey.OfTalk => "the talk of the week",
        _ => "an update: what changed, or what was missed",
    };

    /// <summary><c>Monday, 1 May 2028</c></summary>
    public static string Of(LocalDate day) => day.ToDateOnly().ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>1 day</c>, <c>30 days</c></summary>
    public static string Days(int count) => Wording.Count(count, "day");

    /// <summary>What is known of an edition, as the end of a sentence: <c>expected in 2028, not announced</c>.</summary>
    public static string Of(Knowledge knowledge) => knowledge switch
    {
        { Year: 0 } => "nothing known",
        { IsAnnounced: false } => $"{knowledge.Name}, expected in {Wording.Of(knowledge.Date)}, not announced",
        { Date.AsDay: { } day } => $"{knowledge.Name}, planned for {Of(LocalDate.FromDateOnly(day))}",
        _ => $"{knowledge.Name}, planned for {Wording.Of(knowledge.Date)}, no day announced",
    };

    /// <summary>How it stands with the next edition, in a sentence or two.</summary>
    public static string StandingOf(Outlook outlook) => outlook switch
    {
        { Next: null } => $"Nothing is known of a next {outlook.Conference.Name}.",
        { DaysToGo: 0 } => $"{Of(outlook.Today)}{PlaceOf(outlook)}.",
        { Day: { } day } => $"It is planned for {Of(day)}{PlaceOf(outlook)}.",
        { Next: { IsAnnounced: true } next } => $"It is planned for {Wording.Of(next.Date)}; no day is announced yet.",
        { Next: { } next } => EditionWording.InFull(next, outlook.Conference),
    };

    /// <summary>What is counted, and where; or why nothing is.</summary>
    public static Markup CountingOf(Outlook outlook) => outlook switch
    {
        { Next: null } => default,
        { DaysToGo: null } => Markup.Of($"-# Nobody has named a day, so I count none."),
        { IsVenueKnown: false } => Markup.Of($"-# Calendar days, counted in UTC: the venue’s time zone is not known to me."),
        { Next.Edition.Place: null } => Markup.Of($"-# Calendar days, counted in {ZoneNames.Label(outlook.Venue)} time, the conference’s own; no venue is announced."),
        { Next.Edition.Place: "online" } => Markup.Of($"-# Calendar days, counted in {ZoneNames.Label(outlook.Venue)} time, the conference’s own."),
        _ => Markup.Of($"-# Calendar days, counted in {ZoneNames.Label(outlook.Venue)} time, the venue’s."),
    };

    /// <summary>The button for whoever wants to hear of a date or, once there is one, to be reminded of it.</summary>
    public static Button ReminderButton(Outlook outlook) =>
        outlook.Day is null ? Ways.NewsOfDate(outlook.Conference) : Ways.ReminderOfNext(outlook.Conference);

    /// <summary>The edition of that year, by name.</summary>
    public static string EditionOf(Catalogue catalogue, string conferenceId, int year) =>
        FindEdition(catalogue, conferenceId, year)?.Name ?? $"{year}";

    /// <summary>The record of that year's edition, or null.</summary>
    public static Edition? FindEdition(Catalogue catalogue, string conferenceId, int year) =>
        catalogue.Editions.FirstOrDefault(edition => edition.ConferenceId == conferenceId && edition.Year == year);

    /// <summary>A part of a year that is over, as the beginning of a sentence.</summary>
    public static string QuarterOf(LocalDate day) => day.Month switch
    {
        4 => $"a quarter of {day.Year} is over",
        7 => $"half of {day.Year} is over",
        _ => $"three quarters of {day.Year} are over",
    };

    /// <summary><c>March 2027</c></summary>
    public static string MonthOf(LocalDate day) => Wording.Of(new PartialDate(day.Year, day.Month));

    private static string Of(Catalogue catalogue, PostKey.OfRung occurrence, Rung rung, string name) => rung.Kind switch
    {
        RungKind.Days when rung.Number == 0 => $"the day of {name}",
        RungKind.Days => $"{Days(rung.Number)} to {name}",
        RungKind.NewYear => $"{rung.Day.Year} begins",
        RungKind.Anniversary => $"anniversary of {EditionOf(catalogue, occurrence.ConferenceId, rung.Number)}",
        RungKind.Announcement => $"anniversary of the announcement of {EditionOf(catalogue, occurrence.ConferenceId, rung.Number)}",
        RungKind.Quarter => QuarterOf(rung.Day),
        RungKind.Month => $"{MonthOf(rung.Day)} begins",
        _ => $"the end of {name}, and on to the next",
    };

    private static string PlaceOf(Outlook outlook) => outlook.Next?.Edition?.Place switch
    {
        null => "",
        "online" => ", online",
        var place => $", in {place}",
    };
}
