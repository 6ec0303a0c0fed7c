using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Features.Trivia.Review;

/// <summary><c>/trivia suggest</c>: anybody suggests a question to the server. Discord opens no form as the answer to a form, so a button fixes what was refused.</summary>
internal sealed class SuggestPart(Suggesting suggesting, SuggestCards cards) : ITriviaPart
{
    /// <summary>The form: the number of the suggestion it changes, or 0.</summary>
    public const string Form = "trivia.suggest.form";

    /// <summary>Opens the form again that was refused: the same number.</summary>
    public const string Fix = "trivia.suggest.fix";

    /// <summary>Opens the form to change a suggestion.</summary>
    public const string Change = "trivia.suggest.change";

    /// <summary>Takes a suggestion back.</summary>
    public const string TakeBack = "trivia.suggest.back";

    /// <summary>Shows a suggestion.</summary>
    public const string Show = "trivia.suggest.show";

    /// <summary>Lists one's own.</summary>
    public const string List = "trivia.suggest.list";

    private const string Mine = "mine";
    private const int LongestName = 80;

    public IEnumerable<Command> Subcommands =>
    [
        new("suggest", "Suggest a question; once this server’s reviewers approve it, its games ask it", OpenAsync)
        {
            Example = "/trivia suggest",
            Options = [new(Mine, "List what you suggested, and what became of it") { Kind = OptionKind.Flag }],
        },
    ];

    public IEnumerable<Control> Controls =>
    [
        new(Form, InServer(SendAsync)),
        new(Fix, InServer(FixAsync)),
        new(Change, InServer(ChangeAsync)),
        new(TakeBack, InServer(TakeBackAsync)),
        new(Show, InServer(ShowAsync)),
        new(List, InServer(ListAsync)),
    ];

    private delegate Task<Reply> ServerHandler(ulong guildId, CommandCall call, CancellationToken cancellationToken);

    private static CallHandler InServer(ServerHandler handler) => (call, cancellationToken) =>
        call.Place is { GuildId: { } guildId, BotIsMember: true }
            ? handler(guildId, call, cancellationToken)
            : Task.FromResult<Reply>(Reply.Private(SuggestCards.OnlyInServers()));

    private Task<Reply> OpenAsync(CommandCall call, CancellationToken cancellationToken) =>
        InServer(call.Flag(Mine) ? ListAsync : BeginAsync)(call, cancellationToken);

    private async Task<Reply> BeginAsync(ulong guildId, CommandCall call, CancellationToken cancellationToken)
    {
        var (id, typed, waiting) = await suggesting.DraftAsync(guildId, call.Caller.Id, cancellationToken);
        return id == 0 && waiting >= Suggesting.MostWaiting
            ? Reply.Private(cards.Full(waiting))
            : new Reply.OpenForm(SuggestForm.For(id, typed));
    }

    private async Task<Reply> SendAsync(ulong guildId, CommandCall call, CancellationToken cancellationToken)
    {
        if (!long.TryParse(call.Subject, out var id))
        {
            return Reply.Private(RouterMessages.MovedOn());
        }

        var suggestion = new Suggestion
        {
            Id = id,
            GuildId = guildId,
            PersonId = call.Caller.Id,
            Name = Label.Fit(call.Caller.Name, LongestName, orElse: "somebody"),
            Typed = SuggestForm.Read(call),
            At = default,
        };
        return Answer(call, cards.About(await suggesting.SuggestAsync(suggestion, cancellationToken), id));
    }

    /// <summary>What was refused may have been an old form; the number says which suggestion it is to become.</summary>
    private async Task<Reply> FixAsync(ulong guildId, CommandCall call, CancellationToken cancellationToken)
    {
        var (_, typed, _) = await suggesting.DraftAsync(guildId, call.Caller.Id, cancellationToken);
        return long.TryParse(call.Subject, out var id)
            ? new Reply.OpenForm(SuggestForm.For(id, typed))
            : Reply.Private(RouterMessages.MovedOn());
    }

    private Task<Reply> ChangeAsync(ulong guildId, CommandCall call, CancellationToken cancellationToken) => OnOwnAsync(
        call,
        id => suggesting.FindAsync(id, guildId, call.Caller.Id, cancellationToken),
        suggestion => suggestion.State == SuggestionState.Waiting
            ? new Reply.OpenForm(SuggestForm.For(suggestion.Id, suggestion.Typed))
            : Answer(call, cards.ToCard(suggestion)));

    private Task<Reply> TakeBackAsync(ulong guildId, CommandCall call, CancellationToken cancellationToken) => OnOwnAsync(
        call,
        id => suggesting.TakeBackAsync(id, guildId, call.Caller.Id, cancellationToken),
        suggestion => Answer(call, cards.ToCard(suggestion)));

    private Task<Reply> ShowAsync(ulong guildId, CommandCall call, CancellationToken cancellationToken) => OnOwnAsync(
        call,
        id => suggesting.FindAsync(id, guildId, call.Caller.Id, cancellationToken),
        suggestion => Answer(call, cards.ToCard(suggestion)));

    private async Task<Reply> ListAsync(ulong guildId, CommandCall call, CancellationToken cancellationToken) =>
        Answer(call, cards.ToCard(await suggesting.ListAsync(guildId, call.Caller.Id, cancellationToken)));

    private async Task<Reply> OnOwnAsync(CommandCall call, Func<long, Task<Suggestion?>> find, Func<Suggestion, Reply> answer) =>
        long.TryParse(call.Subject, out var id) && await find(id) is { } suggestion ? answer(suggestion) : Reply.Private(cards.Gone());

    private static Reply Answer(CommandCall call, Card card) => call.Control is { MessageIsPrivate: true } ? new Reply.Update(card) : Reply.Private(card);
}
