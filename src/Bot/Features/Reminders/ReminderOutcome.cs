namespace Quadrennial.Bot.Features.Reminders;

/// <summary>What became of a person's wish about a reminder.</summary>
internal abstract record ReminderOutcome
{
    private ReminderOutcome()
    {
    }

    /// <summary>It is as wished, and on disk.</summary>
    /// <param name="Reminder">As it is now.</param>
    /// <param name="Open">How many the person has open.</param>
    /// <param name="Undelivered">How many could not be delivered to the person.</param>
    public sealed record Kept(Reminder Reminder, int Open, int Undelivered) : ReminderOutcome;

    /// <summary>There is one just like it already.</summary>
    public sealed record Already(Reminder Reminder) : ReminderOutcome;

    /// <summary>The person has as many as one may have.</summary>
    public sealed record TooMany(int Most) : ReminderOutcome;

    /// <summary>There is none with this number, or no longer.</summary>
    public sealed record NotThere : ReminderOutcome;

    /// <summary>It is somebody else's.</summary>
    public sealed record NotYours : ReminderOutcome;

    /// <summary>It is on its way, or its time has passed.</summary>
    public sealed record TooLate : ReminderOutcome;

    /// <summary>As many as one message can ping have joined.</summary>
    public sealed record Full : ReminderOutcome;
}
