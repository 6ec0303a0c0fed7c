using System.Globalization;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Content.Model;
using Quadrennial.Content.Search;

namespace Quadrennial.Bot.Features.Bingo;

/// <summary><c>/bingo</c>: what a speaker always does, to be ticked off together.</summary>
internal sealed class BingoModule(
    ConferenceContent content, BingoGame game, BingoBoard board, BingoMessages messages, TimeProvider clock) : ICommandModule
{
    private const string TimeField = "at";

    private Option CardOption => new("card", "Whose habits; the speaker’s own card unless you say") { Suggest = SuggestBingoCards };

    public IEnumerable<Command> Commands =>
    [
        new("bingo", "Bingo with the habits of a speaker, while a talk is on")
        {
            Reach = CommandReach.Servers,
            Subcommands =
            [
                new("card", "Your card of the bingo in this channel; starts one where none is on", CardAsync)
                {
                    Example = "/bingo card",
                    Options = [CardOption],
                },
                new("talk", "Start a bingo in this channel for a talk", TalkAsync)
                {
                    Example = "/bingo talk introduction to dtrace.conf and its history",
                    Options =
                    [
                        new("talk", "Any part of its title, speaker or subject") { IsRequired = true, Suggest = SuggestTalks },
                        CardOption,
                        new(TimeField, "How far the talk is right now, such as 2:30; its start unless you say") { MaxLength = 20 },
                    ],
                },
                new("status", "How the bingo in this channel stands, and every moment seen", StatusAsync) { Example = "/bingo status" },
                new("stop", "End the bingo in this channel: for whoever started it or manages messages", StopAsync) { Example = "/bingo stop" },
            ],
        },
    ];

    public IEnumerable<Control> Controls =>
    [
        new(BingoWording.ShowCard, ShowCardAsync),
        new(BingoWording.ShowStatus, StatusAsync),
        new(BingoWording.Claim, ClaimAsync),
        new(BingoWording.Confirm, (call, token) => VoteAsync(call, saysYes: true, token)),
        new(BingoWording.Deny, (call, token) => VoteAsync(call, saysYes: false, token)),
        new(BingoWording.AskTime, AskTimeAsync),
        new(BingoWording.SetTime, SetTimeAsync),
        new(BingoWording.StartPicked, StartPickedAsync),
    ];

    private IReadOnlyList<BingoCard> Cards => content.Current.Catalogue.BingoCards;

    private async Task<Reply> CardAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (WhyNot(call) is { } refusal)
        {
            return Reply.Private(refusal);
        }

        if (await game.DealAsync(call.Place.ChannelId, call.Caller, cancellationToken) is var outcome and not BingoOutcome.Refused { Why: BingoRefusal.NotOn })
        {
            return PlayerCard(call, outcome);
        }

        if (WhyNotStart(call, talk: null, out var card) is { } objection)
        {
            return Reply.Private(objection);
        }

        var started = await game.StartAsync(RoomFor(call, card!, talk: null, TimeSpan.Zero), isToBeAnnounced: true, cancellationToken);
        var said = started is BingoOutcome.Done
            ? Markup.Of($"No bingo was on in this channel, so yours has started one, and the others hear of it.")
            : default;
        return PlayerCard(call, await game.DealAsync(call.Place.ChannelId, call.Caller, cancellationToken), said);
    }

    private Task<Reply> TalkAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (catalogue, search) = content.Current;
        var query = call.Text("talk");
        var at = call.TextOrNull(TimeField) is { } typed ? BingoTime.Parse(typed) : TimeSpan.Zero;
        if (WhyNot(call) is { } refusal)
        {
            return Task.FromResult<Reply>(Reply.Private(refusal));
        }

        if (at is not { } offset)
        {
            return Task.FromResult<Reply>(Reply.Private(BingoMessages.UnclearTime(call.Text(TimeField))));
        }

        if (Misses.ObjectionTo(query, "a few words of the title, the subject or the speaker’s name") is { } objection)
        {
            return Task.FromResult<Reply>(Reply.Private(objection));
        }

        return search.FindTalk(query) switch
        {
            Match<Talk>.Found found => StartAsync(call, found.Item, offset, cancellationToken),
            Match<Talk>.Several several => Unclear(several.Candidates),
            Match<Talk>.Nothing nothing => Unclear(nothing.Nearest),
            var match => throw new InvalidOperationException($"An outcome nobody thought of: {match}"),
        };

        Task<Reply> Unclear(IReadOnlyList<Talk> nearest) => Task.FromResult<Reply>(Reply.Private(BingoMessages.UnclearTalk(
            catalogue, query, nearest, new ControlId(BingoWording.StartPicked, $"{(long)offset.TotalSeconds}"))));
    }

    private Task<Reply> StartPickedAsync(CommandCall call, CancellationToken cancellationToken) =>
        content.Current.Catalogue.FindTalk(call.Subject) is { } talk && Number(call.Control?.Id.Argument) is { } seconds and < 24 * 60 * 60
            ? WhyNot(call) is { } refusal ? Task.FromResult<Reply>(Reply.Private(refusal)) : StartAsync(call, talk, TimeSpan.FromSeconds(seconds), cancellationToken)
            : Task.FromResult<Reply>(Reply.Private(RouterMessages.MovedOn()));

    private async Task<Reply> StartAsync(CommandCall call, Talk talk, TimeSpan offset, CancellationToken cancellationToken)
    {
        if (WhyNotStart(call, talk, out var card) is { } objection)
        {
            return Reply.Private(objection);
        }

        var catalogue = content.Current.Catalogue;
        return await game.StartAsync(RoomFor(call, card!, talk, offset), isToBeAnnounced: false, cancellationToken) switch
        {
            BingoOutcome.Done done => Reply.Public(board.Opening(catalogue, card!, done.Table.Room)),
            BingoOutcome.Refused refused => Refuse(refused),
            var outcome => throw new InvalidOperationException($"An outcome nobody thought of: {outcome}"),
        };
    }

    private async Task<Reply> StatusAsync(CommandCall call, CancellationToken cancellationToken) =>
        WhyNot(call) is { } refusal ? Reply.Private(refusal) : await game.LookAsync(call.Place.ChannelId, cancellationToken) switch
        {
            BingoOutcome.Done { Table: var table } when game.CardOf(table.Room) is { } card => Reply.Private(BingoBoard.Status(content.Current.Catalogue, card, table)),
            BingoOutcome.Refused refused => Refuse(refused),
            _ => Refuse(new BingoOutcome.Refused(BingoRefusal.CardGone)),
        };

    private async Task<Reply> StopAsync(CommandCall call, CancellationToken cancellationToken) =>
        WhyNot(call) is { } refusal ? Reply.Private(refusal) : await game.StopAsync(call.Place.ChannelId, call.Caller, cancellationToken) switch
        {
            BingoOutcome.Refused refused => Refuse(refused),
            _ => Reply.Private(BingoMessages.Stopped()),
        };

    private async Task<Reply> ShowCardAsync(CommandCall call, CancellationToken cancellationToken) =>
        PlayerCard(call, await game.DealAsync(call.Place.ChannelId, call.Caller, cancellationToken));

    private async Task<Reply> ClaimAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Control is not { Values: [var square, ..] } || Number(call.Control.Id.Argument) is not { } roomId)
        {
            return Reply.Private(RouterMessages.MovedOn());
        }

        return await game.ClaimAsync(call.Place.ChannelId, roomId, call.Caller, square, cancellationToken) switch
        {
            BingoOutcome.Done { Table: var table, Claim: { } claim } done when game.CardOf(table.Room) is { } card =>
                PlayerCard(call, done, BingoMessages.Claimed(card, claim)),
            BingoOutcome.Refused refused => Refuse(refused),
            _ => Reply.Private(RouterMessages.MovedOn()),
        };
    }

    private async Task<Reply> VoteAsync(CommandCall call, bool saysYes, CancellationToken cancellationToken)
    {
        if (Number(call.Control?.Id.Argument) is not { } claimId)
        {
            return Reply.Private(RouterMessages.MovedOn());
        }

        return await game.VoteAsync(call.Place.ChannelId, claimId, call.Caller, saysYes, cancellationToken) switch
        {
            BingoOutcome.Done { Table: var table, Claim: { } claim } => ClaimCard(table, claim),

            // A click on what looks open and is settled also brings the message up to date.
            BingoOutcome.Refused { Why: BingoRefusal.Settled, Table: { } table, Claim: { } claim } refused => ClaimCard(table, claim, Refuse(refused)),
            BingoOutcome.Refused refused => Refuse(refused),
            var outcome => throw new InvalidOperationException($"An outcome nobody thought of: {outcome}"),
        };
    }

    private async Task<Reply> AskTimeAsync(CommandCall call, CancellationToken cancellationToken) =>
        Number(call.Control?.Id.Argument) is not { } claimId
            ? Reply.Private(RouterMessages.MovedOn())
            : await game.CorrectAsync(call.Place.ChannelId, claimId, call.Caller, into: null, cancellationToken) switch
            {
                BingoOutcome.Done { Claim: { } claim } => new Reply.OpenForm(new Form(
                    new ControlId(BingoWording.SetTime, $"{claim.Id}"),
                    "When was it?",
                    [
                        new FormField(TimeField, "Place in the talk")
                        {
                            Description = "Minutes and seconds, or hours, minutes and seconds",
                            Placeholder = "16:19",
                            Value = Wording.Of(claim.Into),
                            MaxLength = 20,
                        },
                    ])),
                BingoOutcome.Refused refused => Refuse(refused),
                _ => Reply.Private(RouterMessages.MovedOn()),
            };

    private async Task<Reply> SetTimeAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (Number(call.Control?.Id.Argument) is not { } claimId || call.Control!.Fields.GetValueOrDefault(TimeField) is not [var typed, ..])
        {
            return Reply.Private(RouterMessages.MovedOn());
        }

        return BingoTime.Parse(typed) is not { } into
            ? Reply.Private(BingoMessages.UnclearTime(typed))
            : await game.CorrectAsync(call.Place.ChannelId, claimId, call.Caller, into, cancellationToken) switch
            {
                BingoOutcome.Done { Table: var table, Claim: { } claim } => ClaimCard(table, claim),
                BingoOutcome.Refused refused => Refuse(refused),
                var outcome => throw new InvalidOperationException($"An outcome nobody thought of: {outcome}"),
            };
    }

    /// <summary>The caller’s own card: in place of the private message that was clicked on, else as a private message.</summary>
    private Reply PlayerCard(CommandCall call, BingoOutcome outcome, Markup said = default)
    {
        if (outcome is not BingoOutcome.Done { Table: var table } || table.DealOf(call.Caller.Id) is not { } deal || game.CardOf(table.Room) is not { } card)
        {
            return Refuse(outcome as BingoOutcome.Refused ?? new BingoOutcome.Refused(BingoRefusal.CardGone));
        }

        var shown = BingoPlayerCard.For(content.Current.Catalogue, card, table, deal, MayShowPictures(call), said);
        return call.Control is { MessageIsPrivate: true } ? new Reply.Update(shown) : Reply.Private(shown);
    }

    private Reply ClaimCard(BingoTable table, BingoClaim claim, Reply.Message? then = null) => game.CardOf(table.Room) is { } card
        ? new Reply.Update(BingoClaimCard.For(content.Current.Catalogue, card, table.Room, claim)) { Then = then }
        : Refuse(new BingoOutcome.Refused(BingoRefusal.CardGone));

    private Reply.Message Refuse(BingoOutcome.Refused refused) => Reply.Private(
        messages.For(content.Current.Catalogue, refused.Table is { } table ? game.CardOf(table.Room) : null, refused));

    private static Card? WhyNot(CommandCall call) => call.Place switch
    {
        { GuildId: null } => BingoMessages.OnlyInServers(),
        { BotIsMember: false } => BingoMessages.NotAMember(),
        _ => null,
    };

    private static bool MayShowPictures(CommandCall call) => call.Place.BotPermissions.Allow(Permissions.AttachFiles);

    private Card? WhyNotStart(CommandCall call, Talk? talk, out BingoCard? card)
    {
        card = null;
        if (Cards.Count == 0)
        {
            return BingoMessages.NoCards();
        }

        if (NeededPermissions.MissingToPost(call.Place.BotPermissions) is { Count: > 0 } missing)
        {
            return BingoMessages.BotMayNot(missing);
        }

        card = call.TextOrNull("card") is { } typed
            ? Cards.FirstOrDefault(card => card.Id == typed) ?? Cards.FirstOrDefault(card => card.Name.Contains(typed, StringComparison.OrdinalIgnoreCase))
            : Cards.FirstOrDefault(card => talk?.Speakers.Any(credit => credit.SpeakerId == card.SpeakerId) is true) ?? Cards[0];
        return card is null ? BingoMessages.UnknownCard(call.Text("card"), Cards) : null;
    }

    private BingoRoom RoomFor(CommandCall call, BingoCard card, Talk? talk, TimeSpan offset) => new()
    {
        GuildId = call.Place.GuildId!.Value,
        ChannelId = call.Place.ChannelId,
        CardId = card.Id,
        TalkId = talk?.Id,
        HostId = call.Caller.Id,
        HostName = call.Caller.Name,
        StartedAt = clock.GetUtcNow(),
        Offset = offset,
        HasPictures = MayShowPictures(call),
    };

    private IReadOnlyList<Choice> SuggestBingoCards(CommandCall call, string typed) =>
        [.. Cards.Where(card => card.Name.Contains(typed, StringComparison.OrdinalIgnoreCase)).Select(card => new Choice(card.Name, card.Id))];

    private IReadOnlyList<Choice> SuggestTalks(CommandCall call, string typed)
    {
        var (catalogue, search) = content.Current;
        return [.. search.SuggestTalks(typed).Select(talk => new Choice(TalkWording.LabelFor(catalogue, talk), talk.Id))];
    }

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
