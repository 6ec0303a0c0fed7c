using NodaTime;

namespace Quadrennial.Bot.When;

/// <summary>What a text about time may refer to.</summary>
internal sealed record WhenContext
{
    /// <summary>Nothing to refer to.</summary>
    public static readonly WhenContext Empty = new();

    /// <summary>The next edition of each conference, the home conference first.</summary>
    public IReadOnlyList<EditionAhead> Editions { get; init; } = [];

    /// <summary>What is known of an edition, or null for one that is not the next.</summary>
    /// <param name="conference">The conference's id.</param>
    /// <param name="year">The edition's year, or null for whichever comes next.</param>
    public EditionAhead? Find(string conference, int? year) =>
        Editions.FirstOrDefault(edition => edition.Conference == conference && (year is null || edition.Year == year));
}

/// <summary>What is known of a conference's next edition.</summary>
/// <param name="Conference">The conference's id as people write it, such as <c>dtrace.conf</c>.</param>
/// <param name="Name">The edition's name, such as <c>dtrace.conf(28)</c>.</param>
/// <param name="Year">The year it is planned or expected in.</param>
/// <param name="Date">Its first day in the venue's zone, or null while that is not announced.</param>
internal sealed record EditionAhead(string Conference, string Name, int Year, LocalDate? Date);

/// <summary>An edition that somebody waits for.</summary>
/// <param name="Conference">The conference's id.</param>
/// <param name="Year">The year of the edition, or null for whichever comes next.</param>
/// <param name="Name">What to call it.</param>
internal sealed record EditionRef(string Conference, int? Year, string Name)
{
    /// <summary>The edition of a year, called by its name where that is known.</summary>
    public static EditionRef For(string conference, int? year, WhenContext context)
    {
        return new EditionRef(conference, year, (year, context.Find(conference, year)) switch
        {
            (null, _) => $"the next {conference}",
            (_, { } edition) => edition.Name,
            _ => $"{conference} {year}",
        });
    }
}
