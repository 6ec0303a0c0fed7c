using NodaTime;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.When;

namespace Quadrennial.Bot.Features.Reminders;

/// <summary>The buttons of a reminder that came: done, put off, stop. They carry the number of the reminder and work for ever.</summary>
internal sealed class ReminderAnswers(
    Zones zones,
    ReminderRequests requests,
    ReminderBook book,
    ReminderCards cards,
    ReminderMessages messages,
    ReminderForms forms,
    ReminderDrafts drafts,
    TimeProvider clock) : ICommandModule
{
    /// <summary>The owner is done with this time.</summary>
    public const string Done = "remind.done";

    /// <summary>Puts this time off: <c>42.3/10m</c>, <c>1h</c> or <c>tomorrow</c>.</summary>
    public const string Snooze = "remind.snooze";

    /// <summary>Asks until when to put this time off.</summary>
    public const string SnoozeOther = "remind.snooze.other";

    /// <summary>The form that asks.</summary>
    public const string SnoozeUntil = "remind.snooze.until";

    /// <summary>Ends the series.</summary>
    public const string Stop = "remind.stop";

    /// <summary>Takes the series up again.</summary>
    public const string Resume = "remind.resume";

    public IEnumerable<Control> Controls =>
    [
        new(Done, MarkDone),
        new(Snooze, PutOff),
        new(SnoozeOther, AskUntil),
        new(SnoozeUntil, PutOffUntil),
        new(Stop, StopSeries),
        new(Resume, ResumeSeries),
    ];

    private async Task<Reply> MarkDone(CommandCall call, CancellationToken cancellationToken) =>
        Occasion.Parse(call.Subject) is { } occasion
            ? Answer(await book.DoneAsync(occasion, call.Caller.Id, cancellationToken), occasion, _ => Markup.Of($"**Done.**"), isDone: true)
            : Reply.Private(RouterMessages.MovedOn());

    private async Task<Reply> PutOff(CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Subject.Split('/') is not [var number, var span] || Occasion.Parse(number) is not { } occasion)
        {
            return Reply.Private(RouterMessages.MovedOn());
        }

        var zone = await zones.FindAsync(call, cancellationToken);
        return UntilOf(span, zone.Zone) is { } until
            ? await PutOffAsync(call, occasion, until, cancellationToken)
            : Reply.Private(RouterMessages.MovedOn());
    }

    private async Task<Reply> AskUntil(CommandCall call, CancellationToken cancellationToken) =>
        Occasion.Parse(call.Subject) is not { } occasion ? Reply.Private(RouterMessages.MovedOn())
        : await book.FindAsync(occasion.Id, call.Caller.Id, cancellationToken) is var outcome and not ReminderOutcome.Kept
            ? Reply.Private(messages.Miss(outcome))
            : new Reply.OpenForm(ReminderForms.Snooze(occasion));

    private async Task<Reply> PutOffUntil(CommandCall call, CancellationToken cancellationToken)
    {
        if (Occasion.Parse(call.Subject) is not { } occasion)
        {
            return Reply.Private(RouterMessages.MovedOn());
        }

        var (reading, _) = await requests.ReadMomentAsync(call, ReminderForms.Typed(call, ReminderForms.When), cancellationToken);
        return reading switch
        {
            WhenReading.Once once => await PutOffAsync(call, occasion, once, cancellationToken),
            WhenReading.Unclear unclear => Refused(call, unclear),
            _ => Refused(call, new WhenReading.Unclear(ReminderMessages.OnlyOnce, ["in 2 hours", "tomorrow 18:00"])),
        };
    }

    private Reply.Message Refused(CommandCall call, WhenReading.Unclear unclear) =>
        Reply.Private(drafts.Refuse(call, ReminderMessages.Unclear(unclear), forms.Again(call)));

    private async Task<Reply> PutOffAsync(CommandCall call, Occasion occasion, WhenReading.Once until, CancellationToken cancellationToken) => Answer(
        await book.SnoozeAsync(occasion, call.Caller.Id, until, cancellationToken),
        occasion,
        snoozed => Markup.Of($"**Snoozed**: I will remind you again {Markup.Instant(snoozed.DueAt ?? until.At.ToDateTimeOffset())}."),
        isDone: false,
        original: await book.FindAsync(occasion.Id, call.Caller.Id, cancellationToken));

    private async Task<Reply> StopSeries(CommandCall call, CancellationToken cancellationToken) =>
        Occasion.Parse(call.Subject) is { } occasion
            ? Answer(
                await book.StopAsync(occasion.Id, call.Caller.Id, cancellationToken),
                occasion,
                _ => Markup.Of($"**Stopped**: it comes no more."),
                isDone: false)
            : Reply.Private(RouterMessages.MovedOn());

    private async Task<Reply> ResumeSeries(CommandCall call, CancellationToken cancellationToken) =>
        Occasion.Parse(call.Subject) is { } occasion
            ? Answer(await book.RestoreAsync(occasion.Id, call.Caller.Id, cancellationToken), occasion, _ => default, isDone: false)
            : Reply.Private(RouterMessages.MovedOn());

    /// <summary>The message shows what its owner has done; anybody else gets a sentence of their own.</summary>
    private Reply Answer(
        ReminderOutcome outcome, Occasion occasion, Func<Reminder, Markup> status, bool isDone, ReminderOutcome? original = null) =>
        (outcome, original ?? outcome) is (ReminderOutcome.Kept kept, ReminderOutcome.Kept { Reminder: var shown })
            ? new Reply.Update(cards.Answered(shown, occasion, status(kept.Reminder), isDone, clock.GetUtcNow()).ToCard())
            : Reply.Private(messages.Miss(outcome));

    /// <summary>Spans count real time; tomorrow is nine o'clock on the wall of whoever clicks.</summary>
    private WhenReading.Once? UntilOf(string span, DateTimeZone zone)
    {
        var now = Instant.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
        return span switch
        {
            "10m" => new WhenReading.Once(now + Duration.FromMinutes(10), zone),
            "1h" => new WhenReading.Once(now + Duration.FromHours(1), zone),
            "tomorrow" => new WhenReading.Once(WallClock.FirstMoment(now.InZone(zone).Date.PlusDays(1) + WhenPolicy.DefaultTime, zone), zone),
            _ => null,
        };
    }
}
