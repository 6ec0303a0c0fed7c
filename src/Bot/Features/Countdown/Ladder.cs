using NodaTime;

namespace Quadrennial.Bot.Features.Countdown;

/// <summary>
/// Which days on the way to an edition are worth a post: the farther away, the fewer. <c>docs/countdown.md</c> has it as a table.
/// </summary>
internal static class Ladder
{
    /// <summary>Years that are planned ahead at most; what lies beyond is planned when it comes nearer.</summary>
    private const int Horizon = 10;

    private static readonly int[] CalmDays = [365, 100, 30, 7, 1, 0];
    private static readonly int[] SteadyDays = [365, 180, 100, 60, 30, 14, 7, 3, 2, 1, 0];
    private static readonly int[] EagerDays = [365, 300, 240, 180, 150, 120, 100, 80, 60, 50, 40, 30, 21, 14, 10, 7, 5, 4, 3, 2, 1, 0];

    /// <summary>
    /// The rungs from today on, in order, as far as is known today. Where an edition ended yesterday, today is for its closing alone.
    /// </summary>
    public static IEnumerable<(int Year, string Name, Rung Rung)> From(Outlook outlook, PostingPace pace)
    {
        if (pace == PostingPace.None)
        {
            return [];
        }

        var before = outlook.DayBefore();
        var isOver = before.Next is not null && before.LastDay < outlook.Today && before.Year != outlook.Knowledge.Year;
        IEnumerable<(int, string, Rung)> closing = isOver ? [(before.Year, before.Next!.Name, ClosingOf(before))] : [];
        return outlook.Next is not { } next
            ? closing
            : closing.Concat(ToNext(outlook, pace)
                .Where(rung => rung.Day >= outlook.Today && !(isOver && rung.Day == outlook.Today))
                .OrderBy(rung => rung.Day)
                .DistinctBy(rung => rung.Day)
                .Select(rung => (outlook.Year, next.Name, rung)));
    }

    /// <summary>Whether a rung, due today, is still what it was planned as.</summary>
    public static bool IsTrue(Outlook outlook, int year, Rung rung) => rung.Kind switch
    {
        RungKind.Closing => outlook.DayBefore() is { Next: not null } before && before.Year == year && before.LastDay < outlook.Today,
        RungKind.Days => outlook.Knowledge.Year == year && outlook.DaysToGo == rung.Number,
        _ => outlook.Knowledge.Year == year && outlook.DaysToGo is not <= 365,
    };

    /// <summary>More important reasons first: a day has one post.</summary>
    private static IEnumerable<Rung> ToNext(Outlook outlook, PostingPace pace)
    {
        var days = outlook.Day is not { } first ? [] : DaysOf(pace).Select(count => new Rung(RungKind.Days, count, first.PlusDays(-count)));
        var farUntil = outlook.Day is { } day ? day.PlusDays(-366) : outlook.LastDay;
        var years = Enumerable.Range(outlook.Today.Year, Math.Max(0, Math.Min(farUntil.Year - outlook.Today.Year, Horizon) + 1));
        return
        [
            .. days,
            ClosingOf(outlook),
            .. years.SelectMany(year => FarRungs(outlook, pace, year)).Where(rung => rung.Day <= farUntil),
        ];
    }

    private static int[] DaysOf(PostingPace pace) => pace switch
    {
        PostingPace.Calm => CalmDays,
        PostingPace.Eager => EagerDays,
        _ => SteadyDays,
    };

    private static IEnumerable<Rung> FarRungs(Outlook outlook, PostingPace pace, int year)
    {
        if (pace != PostingPace.Calm)
        {
            foreach (var (edition, day) in outlook.Held().Where(held => held.Day.Year < year))
            {
                yield return new Rung(RungKind.Anniversary, edition.Year, new AnnualDate(day.Month, day.Day).InYear(year));
            }

            foreach (var (edition, day) in outlook.Announcements().Where(announced => announced.Day.Year < year))
            {
                yield return new Rung(RungKind.Announcement, edition.Year, new AnnualDate(day.Month, day.Day).InYear(year));
            }
        }

        yield return new Rung(RungKind.NewYear, 0, new LocalDate(year, 1, 1));

        var isNear = year >= outlook.Year - 1;
        if (pace == PostingPace.Eager || (pace == PostingPace.Steady && isNear))
        {
            foreach (var month in (int[])[4, 7, 10])
            {
                yield return new Rung(RungKind.Quarter, 0, new LocalDate(year, month, 1));
            }
        }

        if (pace == PostingPace.Eager && isNear)
        {
            for (var month = 2; month <= 12; month++)
            {
                yield return new Rung(RungKind.Month, 0, new LocalDate(year, month, 1));
            }
        }
    }

    private static Rung ClosingOf(Outlook outlook) => new(RungKind.Closing, 0, outlook.LastDay.PlusDays(1));
}
