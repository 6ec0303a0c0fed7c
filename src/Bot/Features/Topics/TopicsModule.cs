using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Content.Model;
using Quadrennial.Content.Search;

namespace Quadrennial.Bot.Features.Topics;

/// <summary><c>/topic</c> and the controls on a topic's card.</summary>
internal sealed class TopicsModule(
    ConferenceContent content, TopicMessages messages, Suggestions suggestions, Sharing sharing) : ICommandModule
{
    public IEnumerable<Command> Commands =>
    [
        new("topic", "What a system or subject is, and every talk on it", Find)
        {
            Example = "/topic libusdt",
            WarmsUp = true,
            Options =
            [
                new("name", "A system, project or subject") { IsRequired = true, Suggest = suggestions.Topics },
                Showing.PrivateOption,
            ],
        },
    ];

    public IEnumerable<Control> Controls => [new(Ways.ShowTopic, Show), new(TopicCard.ShareTopic, Share)];

    private Task<Reply> Find(CommandCall call, CancellationToken cancellationToken)
    {
        var (catalogue, search) = content.Current;
        var name = call.Text("name");
        return Task.FromResult(Misses.ObjectionTo(name, "the name of a system, project or subject") is { } objection
            ? Reply.Private(objection)
            : search.FindTopic(name) switch
            {
                Match<Topic>.Found found => call.Show(audience => TopicCard.For(catalogue, found.Item, pageNumber: 1, audience)),
                var miss => Reply.Private(messages.For(catalogue, miss, name)),
            });
    }

    private Task<Reply> Show(CommandCall call, CancellationToken cancellationToken) => Task.FromResult(OnTopic(call, Showing.Show));

    private Task<Reply> Share(CommandCall call, CancellationToken cancellationToken) => Task.FromResult(OnTopic(call, sharing.Share));

    private Reply OnTopic(CommandCall call, Func<CommandCall, Func<Audience, Card>, Reply> act)
    {
        var catalogue = content.Current.Catalogue;
        var page = PageOf.Parse(call.Subject);
        return catalogue.FindTopic(page.Id) is { } topic
            ? act(call, audience => TopicCard.For(catalogue, topic, page.Number, audience))
            : Reply.Private(RouterMessages.MovedOn());
    }
}
