using NodaTime;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Features.Trivia.Games;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.Storage;
using Quadrennial.Bot.When;

namespace Quadrennial.Bot.Features.Trivia.Schedule;

/// <summary><c>/trivia schedule</c>: a question of the day, or a game every week, without anybody having to think of it.</summary>
internal sealed class SchedulePart(
    StateDatabase state, GameSchedules schedules, GameMessages gameMessages, WishReader wishes, Zones zones, CommandMentions mentions, TimeProvider clock)
    : ITriviaPart
{
    private const string Off = "trivia.schedule.off";
    private const int DefaultRounds = 5;
    private const int MostRounds = 25;

    public IEnumerable<Command> Subcommands =>
    [
        new("schedule", "A question of the day or a game every week; needs Manage Server", ScheduleAsync)
        {
            Example = "/trivia schedule what:question when:every day at 16:00",
            Options =
            [
                new("what", "What this channel plays by itself; leave it out to see what is set")
                {
                    Choices = [new("A question of the day", "question"), new("A game", "game")],
                },
                new("when", "Again and again: every day at 16:00, every Friday at 18:00") { Suggest = SuggestTimes, MaxLength = WhenPolicy.MaxLength },
                new("rounds", $"Of a game: how many questions; {DefaultRounds} unless you say") { Kind = OptionKind.Number, Min = 1, Max = MostRounds },
                .. wishes.Options,
                new("mode", "Of a game: how it is played; classic unless you say")
                {
                    Choices = [new("Classic: being quick counts a little", "classic"), new("Calm: only being right counts", "calm")],
                },
            ],
        },
    ];

    public IEnumerable<Control> Controls => [new(Off, EndAsync)];

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private async Task<Reply> ScheduleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (WhyNot(call) is { } refusal)
        {
            return Reply.Private(refusal);
        }

        if (call.TextOrNull("what") is not { } what)
        {
            return Reply.Private(await ListAsync(call, default, cancellationToken));
        }

        var wish = wishes.Read(call, out var objection);
        if (objection is not null)
        {
            return Reply.Private(objection);
        }

        var isDaily = what == "question";
        var zone = (await zones.FindAsync(call, cancellationToken)).Zone;
        var reading = WhenParser.Read(call.TextOrNull("when") ?? (isDaily ? "every day at 16:00" : "every Friday at 18:00"), Now, zone);
        if (ObjectionTo(reading, isDaily) is { } unclear)
        {
            return Reply.Private(unclear);
        }

        var wanted = new GameSchedule
        {
            GuildId = call.Place.GuildId!.Value,
            ChannelId = call.Place.ChannelId,
            Mode = isDaily ? GameMode.Daily : call.TextOrNull("mode") == "calm" ? GameMode.Calm : GameMode.Classic,
            Rounds = isDaily ? 1 : call.Number("rounds") ?? DefaultRounds,
            Wish = $"{wish}",
            WishKey = wish.Key,
            Rule = ((WhenReading.Repeats)reading).Rule,
            SetBy = call.Caller.Id,
        };
        await state.WriteAsync(
            transaction =>
            {
                var now = clock.GetUtcNow();
                var saved = ScheduleStore.Save(transaction, wanted);
                schedules.Cancel(transaction, saved, now);
                schedules.PlanNext(transaction, saved, now);
            },
            cancellationToken);
        return Reply.Private(await ListAsync(call, Markup.Of($"It is set."), cancellationToken));
    }

    private async Task<Reply> EndAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (WhyNot(call) is { } refusal)
        {
            return Reply.Private(refusal);
        }

        var isEnded = GameControls.TryRead(call.Subject, out var place) && await state.WriteAsync(
            transaction =>
            {
                if (ScheduleStore.Find(transaction, place.GameId) is not { } schedule || schedule.GuildId != call.Place.GuildId)
                {
                    return false;
                }

                schedules.Cancel(transaction, schedule, clock.GetUtcNow());
                ScheduleStore.Remove(transaction, schedule.Id);
                return true;
            },
            cancellationToken);
        var note = isEnded ? Markup.Of($"Ended. What is being played is played to its end.") : Markup.Of($"That had ended already.");
        var card = await ListAsync(call, note, cancellationToken);
        return call.Control is { MessageIsPrivate: true } ? new Reply.Update(card) : Reply.Private(card);
    }

    private Card? WhyNot(CommandCall call) => gameMessages.WhyNotHere(call) is { } nowhere ? nowhere
        : !call.Caller.Permissions.Allow(Permissions.ManageServer)
            ? Notice(Markup.Of($"What a channel plays by itself is for whoever may *Manage Server*. {mentions.Of("trivia play")} begins a game now."))
            : null;

    private static Card? ObjectionTo(WhenReading reading, bool isDaily) => reading switch
    {
        WhenReading.Repeats { Rule: Recurrence.Elapsed { Every: var every } } when every < Duration.FromHours(isDaily ? 24 : 1) => Notice(isDaily
            ? Markup.Of($"A question of the day comes once a day at most: “every day at 16:00”, for example.")
            : Markup.Of($"A game comes once an hour at most: “every Friday at 18:00”, for example.")),
        WhenReading.Repeats => null,
        WhenReading.Unclear unclear => Notice(Markup.Lines(
            Markup.Plain(unclear.Sentence), Markup.Of($"Try “every day at 16:00” or “every Friday at 18:00”. Nothing was changed."))),
        _ => Notice(Markup.Of($"That comes only once. For again and again write “every day at 16:00” or “every Friday at 18:00”. Nothing was changed.")),
    };

    private IReadOnlyList<Choice> SuggestTimes(CommandCall call, string typed) =>
    [
        .. WhenSuggestions.Suggest(typed.Length == 0 ? "every day at 16:00" : typed, Now, zones.For(call).Zone)
            .Select(choice => new Choice(choice.Label, choice.Value)),
    ];

    private Task<Card> ListAsync(CommandCall call, Markup note, CancellationToken cancellationToken) => state.ReadAsync(
        transaction =>
        {
            var all = ScheduleStore.Of(transaction, call.Place.GuildId!.Value);
            IEnumerable<Block?> blocks =
            [
                note.IsEmpty ? null : new Block.Text(note),
                new Block.Text(Markup.Of($"## What this server plays by itself")),
                all.Count > 0 ? null : new Block.Text(Markup.Of($"Nothing yet. With *what* and *when* this channel gets a question of the day, or a game.")),
                .. all.Select(schedule => new Block.Section(
                        InWords(schedule), new Button.Act("End it", new ControlId(Off, $"{schedule.Id}.0")) { Look = ButtonLook.Danger })),
            ];
            return new Card([.. blocks.OfType<Block>()]);
        },
        cancellationToken);

    private Markup InWords(GameSchedule schedule)
    {
        var what = schedule.IsDaily ? "A question of the day" : $"A game of {schedule.Rounds} ({schedule.Mode.ToString().ToLowerInvariant()})";
        var next = GameSchedules.NextOf(schedule, clock.GetUtcNow()) is { } at ? Markup.Of($"Next {Markup.Instant(at)}.") : Markup.Of($"It comes no more.");
        return Markup.Lines(
            Markup.Of($"**{what}** in <#{(long)schedule.ChannelId}>: {schedule.Wish}, {RuleText.Describe(schedule.Rule)}. {next}"),
            schedule.Trouble is null ? default : Markup.Of($"Last time it could not be played; `/status` says why."));
    }

    private static Card Notice(Markup text) => new(new Block.Text(text)) { Accent = Accent.Notice };
}
