using NodaTime;

namespace Quadrennial.Bot.When.Grammar;

/// <summary>A number that nothing around it explains: an hour ("tomorrow 9"), figures of a time ("1830") or a year ("in 2028").</summary>
internal static class BareNumberPhrase
{
    /// <summary>Reads the number for what it most likely is.</summary>
    public static bool Read(TokenReader tokens, Draft draft)
    {
        var hasIn = tokens.Take("in");
        var figures = tokens.Current;
        if (!hasIn && tokens.TakeWord(Lexicon.Numbers, out var hour) && hour is >= 1 and <= 24)
        {
            return SetHour(draft, hour, figures.Text);
        }

        if (!tokens.TakeNumber(out var value, 4) || figures.Length == 0)
        {
            return false;
        }

        var isTime = figures.Length <= 2 ? value <= 24 : value / 100 <= 23 && value % 100 <= 59;
        var isDayOpen = draft.Day is { FromToday: null, Weekdays: Weekdays.None, OfMonth: [], Month: null, Frame: null };
        if (figures.Length == 4 && (hasIn || !isTime || (isDayOpen && IsNearYear(value, draft))))
        {
            return SetYear(draft, value, mayBeTime: isTime && !hasIn);
        }

        if (hasIn || !isTime)
        {
            return draft.Refuse(WhenMessages.NumberOfWhat(figures.Text), $"in {value} minutes", $"in {value} hours", $"in {value} days");
        }

        return figures.Length <= 2
            ? SetHour(draft, value, figures.Text)
            : ClockFigures.SetFigures(draft, value / 100, value % 100, 0, figures.Text, isEitherHalf: figures.Length == 3);
    }

    private static bool SetHour(Draft draft, int hour, string said) =>
        draft.SetClock(new ClockTime(new LocalTime(hour % 24, 0), said)
        {
            IsEitherHalf = hour is >= 1 and <= 11 && said[0] != '0',
            IsEndOfDay = hour == 24,
            IsBareNumber = true,
        });

    private static bool IsNearYear(int value, Draft draft) =>
        value >= draft.Question.Today.Year - 1 && value <= draft.Question.Today.Year + WhenPolicy.HorizonYears;

    private static bool SetYear(Draft draft, int year, bool mayBeTime)
    {
        if (draft.Day.Year is not null)
        {
            return draft.Refuse(WhenMessages.Twice("years"));
        }

        if (mayBeTime)
        {
            draft.Note(WhenMessages.YearNotTime(year));
        }

        draft.Day.Year = year;
        return true;
    }
}
