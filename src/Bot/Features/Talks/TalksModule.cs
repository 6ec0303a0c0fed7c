using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;

namespace Quadrennial.Bot.Features.Talks;

/// <summary><c>/talk</c>, the message command “Find the talk”, and the controls on a talk's card.</summary>
internal sealed class TalksModule(
    ConferenceContent content, TalkFinder finder, TalkMessages messages, Suggestions suggestions, Sharing sharing) : ICommandModule
{
    public IEnumerable<Command> Commands =>
    [
        new("talk", "Find a talk: which one was it?", Find)
        {
            Example = "/talk dynamic asserts",
            WarmsUp = true,
            Options =
            [
                new("query", "Any part of its title, speaker or subject") { IsRequired = true, Suggest = SuggestTalks },
                new("edition", "Only in this edition: a year or a name") { Suggest = suggestions.Editions },
                new("speaker", "Only by this speaker") { Suggest = suggestions.Speakers },
                Showing.PrivateOption,
            ],
        },
        new("Find the talk", "Find the talk that a message is about", FindInMessage) { Kind = CommandKind.Message, WarmsUp = true },
    ];

    public IEnumerable<Control> Controls => [new(Ways.ShowTalk, Show), new(Ways.OpenTalk, Open), new(TalkCard.ShareTalk, Share)];

    private Task<Reply> Find(CommandCall call, CancellationToken cancellationToken)
    {
        var shelf = content.Current;
        var query = call.Text("query");
        return Task.FromResult(Misses.ObjectionTo(query, "a few words of the title, the subject or the speaker’s name") is { } objection
            ? Reply.Private(objection)
            : finder.Find(shelf, query, call.TextOrNull("edition"), call.TextOrNull("speaker")) switch
            {
                TalkLookup.Found found => call.Show(audience => TalkCard.For(shelf.Catalogue, found.Talk, audience)),
                var miss => Reply.Private(messages.For(shelf.Catalogue, miss, asked: Misses.Quote(query))),
            });
    }

    private Task<Reply> FindInMessage(CommandCall call, CancellationToken cancellationToken)
    {
        var shelf = content.Current;
        return Task.FromResult<Reply>(Reply.Private(TalkFinder.FindIn(shelf, call.Target?.Text ?? "") switch
        {
            TalkLookup.Found found => TalkCard.For(shelf.Catalogue, found.Talk, Audience.Caller),
            var miss => messages.For(shelf.Catalogue, miss, asked: Markup.Of($"that message")),
        }));
    }

    private Task<Reply> Show(CommandCall call, CancellationToken cancellationToken) => Task.FromResult(OnTalk(call, Showing.Show));

    private Task<Reply> Open(CommandCall call, CancellationToken cancellationToken) =>
        Task.FromResult(OnTalk(call, (_, card) => Reply.Private(card(Audience.Caller))));

    private Task<Reply> Share(CommandCall call, CancellationToken cancellationToken) => Task.FromResult(OnTalk(call, sharing.Share));

    private Reply OnTalk(CommandCall call, Func<CommandCall, Func<Audience, Card>, Reply> act)
    {
        var catalogue = content.Current.Catalogue;
        return catalogue.FindTalk(call.Subject) is { } talk
            ? act(call, audience => TalkCard.For(catalogue, talk, audience))
            : Reply.Private(RouterMessages.MovedOn());
    }

    private IReadOnlyList<Choice> SuggestTalks(CommandCall call, string typed)
    {
        var shelf = content.Current;
        var talks = finder.Suggest(shelf, typed, call.TextOrNull("edition"), call.TextOrNull("speaker"));
        return [.. talks.Select(talk => new Choice(TalkWording.LabelFor(shelf.Catalogue, talk), talk.Id))];
    }
}
