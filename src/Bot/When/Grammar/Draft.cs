using NodaTime;

namespace Quadrennial.Bot.When.Grammar;

/// <summary>The question: what does a text mean now, here, with this to refer to?</summary>
/// <param name="Now">The instant it is asked at.</param>
/// <param name="Zone">The person's zone.</param>
/// <param name="Context">What it may refer to.</param>
internal sealed record Question(Instant Now, DateTimeZone Zone, WhenContext Context)
{
    /// <summary>Today's date there.</summary>
    public LocalDate Today => Now.InZone(Zone).Date;
}

/// <summary>
/// What the phrases of a text have said so far. Each phrase fills a place of its own, so their order does not matter: "9am tomorrow" is
/// "tomorrow 9am". A place filled twice is a contradiction and refused.
/// </summary>
internal sealed class Draft(Question question)
{
    /// <summary>The question.</summary>
    public Question Question => question;

    /// <summary>What was said about the day.</summary>
    public DayParts Day { get; } = new();

    /// <summary>The time of day.</summary>
    public ClockTime? Clock { get; private set; }

    /// <summary>Morning, afternoon, evening or night.</summary>
    public DayPart? Part { get; private set; }

    /// <summary>"in …".</summary>
    public Amount? Offset { get; private set; }

    /// <summary>"… before", "… after" something that other phrases name.</summary>
    public Shift? Shift { get; private set; }

    /// <summary>The zone that was named.</summary>
    public DateTimeZone? Zone { get; private set; }

    /// <summary>A timestamp.</summary>
    public Instant? Exact { get; private set; }

    /// <summary>"every …".</summary>
    public Cycle? Every { get; private set; }

    /// <summary>"… times".</summary>
    public int? Times { get; private set; }

    /// <summary>"for …".</summary>
    public Amount? Lasting { get; private set; }

    /// <summary>What follows "until".</summary>
    public Draft? Until { get; private set; }

    /// <summary>What follows "starting".</summary>
    public Draft? Starting { get; private set; }

    /// <summary>The edition that was named.</summary>
    public EditionRef? Edition { get; private set; }

    /// <summary>Whether it waits for that edition to get a date.</summary>
    public bool WaitsForDate { get; set; }

    /// <summary>Why it cannot be kept; the first reason stands.</summary>
    public WhenReading.Unclear? Refusal { get; private set; }

    /// <summary>What was assumed so far.</summary>
    public IReadOnlyList<string> Notes => _notes;

    private readonly List<string> _notes = [];

    /// <summary>The other readings that these words could have.</summary>
    public IEnumerable<Alternative> Alternatives
    {
        get
        {
            if (Clock is { IsEitherHalf: true } && Part is null)
            {
                yield return Alternative.OtherHalfOfDay;
            }

            if (Day.Weekdays != Weekdays.None)
            {
                yield return Alternative.OtherWeek;
            }

            if (Clock is { IsMidnight: true })
            {
                yield return Alternative.OtherEndOfDay;
            }

            if (Every is { IsImplied: true })
            {
                yield return Alternative.OnlyOnce;
            }
        }
    }

    /// <summary>Says why it cannot be kept.</summary>
    /// <returns>True, so that a phrase that refuses can end with it.</returns>
    public bool Refuse(string sentence, params IReadOnlyList<string> suggestions)
    {
        Refusal ??= new WhenReading.Unclear(sentence, suggestions);
        return true;
    }

    /// <summary>Passes on another draft's refusal.</summary>
    public bool Refuse(WhenReading.Unclear refusal)
    {
        Refusal ??= refusal;
        return true;
    }

    /// <summary>Keeps a sentence that matters more than what was assumed.</summary>
    public void Warn(string sentence)
    {
        if (!_notes.Contains(sentence))
        {
            _notes.Insert(0, sentence);
        }
    }

    /// <summary>Keeps a sentence for the person.</summary>
    public void Note(string sentence)
    {
        if (!_notes.Contains(sentence))
        {
            _notes.Add(sentence);
        }
    }

    /// <summary>Fills the time of day; the same time may be said twice.</summary>
    public bool SetClock(ClockTime clock) => Fill(Clock is null || Clock.Time == clock.Time, "times of day", () => Clock = clock);

    /// <summary>Fills the part of the day; "tonight" and "evening" go together.</summary>
    public bool SetPart(DayPart part) =>
        Fill(Part is null or DayPart.Night || part is DayPart.Night || Part == part, "parts of the day", () => Part ??= part);

    /// <summary>Fills "in …".</summary>
    public bool SetOffset(Amount offset) => Fill(Offset is null, "spans of time", () => Offset = offset);

    /// <summary>Fills "… before" or "… after".</summary>
    public bool SetShift(Shift shift) => Fill(Shift is null, "spans of time", () => Shift = shift);

    /// <summary>Fills the zone.</summary>
    public bool SetZone(DateTimeZone zone) => Fill(Zone is null || Zone.Id == zone.Id, "time zones", () => Zone = zone);

    /// <summary>Fills the timestamp.</summary>
    public bool SetExact(Instant at) => Fill(Exact is null, "timestamps", () => Exact = at);

    /// <summary>Fills "every …"; what is only implied yields to what was said.</summary>
    public bool SetEvery(Cycle every)
    {
        var isSaid = Every is { IsImplied: false };
        return Fill(!isSaid || every.IsImplied, "rules of repeating", () => Every = isSaid ? Every : every);
    }

    /// <summary>Fills "… times".</summary>
    public bool SetTimes(int times) => Fill(Times is null, "counts", () => Times = times);

    /// <summary>Fills "for …".</summary>
    public bool SetLasting(Amount lasting) => Fill(Lasting is null, "spans of time", () => Lasting = lasting);

    /// <summary>Fills "until …".</summary>
    public bool SetUntil(Draft until) => Fill(Until is null, "ends", () => Until = until) && Adopt(until);

    /// <summary>Fills "starting …".</summary>
    public bool SetStarting(Draft starting) => Fill(Starting is null, "starts", () => Starting = starting) && Adopt(starting);

    /// <summary>Fills the edition.</summary>
    public bool SetEdition(EditionRef edition) => Fill(Edition is null, "conferences", () => Edition = edition);

    private bool Fill(bool isFree, string what, Action fill)
    {
        if (!isFree)
        {
            return Refuse(WhenMessages.Twice(what));
        }

        fill();
        return true;
    }

    /// <summary>Takes over what counts for the whole text.</summary>
    private bool Adopt(Draft inner)
    {
        foreach (var note in inner.Notes)
        {
            Note(note);
        }

        if (inner.Zone is { } zone)
        {
            SetZone(zone);
        }

        return inner.Refusal is null || Refuse(inner.Refusal);
    }
}

/// <summary>A span before or after something.</summary>
/// <param name="By">How much.</param>
/// <param name="IsBefore">Before it, or after.</param>
internal readonly record struct Shift(Amount By, bool IsBefore);

/// <summary>How often.</summary>
/// <param name="Interval">The time between two.</param>
/// <param name="IsImplied">Nobody said "every": "Mondays", "last Friday of the month".</param>
internal sealed record Cycle(Amount Interval, bool IsImplied = false);
