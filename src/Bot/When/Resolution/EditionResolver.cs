using Quadrennial.Bot.When.Grammar;

namespace Quadrennial.Bot.When.Resolution;

/// <summary>From a draft that names an edition to a wait for it.</summary>
internal static class EditionResolver
{
    /// <summary>The reading, or why it cannot be kept.</summary>
    public static WhenReading Resolve(Draft draft, EditionRef edition)
    {
        var known = draft.Question.Context.Find(edition.Conference, edition.Year);
        if (draft.WaitsForDate)
        {
            return known?.Date is { } announced
                ? Refusal(draft, WhenMessages.IsAnnounced(known.Name, announced), $"the day before the next {edition.Conference}", $"the day of the next {edition.Conference}")
                : new WhenReading.Condition(edition) { Notes = draft.Notes };
        }

        if (draft.Every is not null || draft.Offset is not null || !draft.Day.IsEmpty || draft.Exact is not null)
        {
            return Refusal(draft, WhenMessages.EditionAlone(edition.Name), $"30 days before the next {edition.Conference}");
        }

        var shift = draft.Shift ?? new Shift(default, IsBefore: false);
        if (shift.By.IsAges || shift.By.Months > WhenPolicy.HorizonYears * 12 || shift.By.Days > WhenPolicy.HorizonYears * 366)
        {
            return Refusal(draft, WhenMessages.TooFar);
        }

        if (!shift.By.IsCalendar)
        {
            return Refusal(draft, WhenMessages.EditionHasNoHour(edition.Name), $"the day before the next {edition.Conference}", $"the day of the next {edition.Conference}");
        }

        var (time, later, _) = TimeOfDay.Of(draft, WhenPolicy.DefaultTime);
        var sign = shift.IsBefore ? -1 : 1;
        var zone = draft.Zone ?? draft.Question.Zone;
        var offset = new EditionOffset(sign * (int)shift.By.Months, (sign * (int)shift.By.Days) + later, time, zone);
        if (known?.Date is not { } date)
        {
            draft.Note(WhenMessages.NoDateYet(known?.Name ?? edition.Name));
            return draft.Refusal ?? (WhenReading)new WhenReading.RelativeToEdition(edition, offset, null) { Notes = draft.Notes };
        }

        var local = offset.LocalFor(date);
        if (offset.For(date) <= draft.Question.Now)
        {
            return Refusal(draft, WhenMessages.Past(local, zone), $"the day before the next {edition.Conference}", $"1 day after the next {edition.Conference}");
        }

        if (WallClock.Oddity(local, zone) is { } oddity)
        {
            draft.Warn(oddity);
        }

        return draft.Refusal ?? (WhenReading)new WhenReading.RelativeToEdition(edition, offset, offset.For(date)) { Notes = draft.Notes };
    }

    private static WhenReading.Unclear Refusal(Draft draft, string sentence, params IReadOnlyList<string> suggestions)
    {
        draft.Refuse(sentence, suggestions);
        return draft.Refusal!;
    }
}
