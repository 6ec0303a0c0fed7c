using NodaTime;

namespace Quadrennial.Bot.When;

/// <summary>A span before or after an edition's first day.</summary>
/// <param name="Months">Months after it; negative before.</param>
/// <param name="Days">Days after it; negative before.</param>
/// <param name="At">The hour on the wall.</param>
/// <param name="Zone">Whose wall; the day itself is the venue's calendar date.</param>
internal sealed record EditionOffset(int Months, int Days, LocalTime At, DateTimeZone Zone)
{
    /// <summary>The instant, once the first day is known.</summary>
    public Instant For(LocalDate firstDay) => WallClock.FirstMoment(LocalFor(firstDay), Zone);

    /// <summary>The local date and time, once the first day is known.</summary>
    public LocalDateTime LocalFor(LocalDate firstDay) => firstDay.PlusMonths(Months).PlusDays(Days) + At;
}
