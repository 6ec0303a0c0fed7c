using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Content.Model;
using Quadrennial.Content.Search;

namespace Quadrennial.Bot.Features.Speakers;

/// <summary><c>/speaker</c> and the controls on a speaker's card.</summary>
internal sealed class SpeakersModule(
    ConferenceContent content, SpeakerMessages messages, Suggestions suggestions, Sharing sharing) : ICommandModule
{
    public IEnumerable<Command> Commands =>
    [
        new("speaker", "Everything a speaker gave, over all editions", Find)
        {
            Example = "/speaker Ahrens",
            WarmsUp = true,
            Options =
            [
                new("name", "Any part of the name, or a handle") { IsRequired = true, Suggest = suggestions.Speakers },
                Showing.PrivateOption,
            ],
        },
    ];

    public IEnumerable<Control> Controls => [new(Ways.ShowSpeaker, Show), new(SpeakerCard.ShareSpeaker, Share)];

    private Task<Reply> Find(CommandCall call, CancellationToken cancellationToken)
    {
        var (catalogue, search) = content.Current;
        var name = call.Text("name");
        return Task.FromResult(Misses.ObjectionTo(name, "any part of a name, or a handle") is { } objection
            ? Reply.Private(objection)
            : search.FindSpeaker(name) switch
            {
                Match<Speaker>.Found found => call.Show(audience => SpeakerCard.For(catalogue, found.Item, pageNumber: 1, audience)),
                var miss => Reply.Private(messages.For(catalogue, miss, name)),
            });
    }

    private Task<Reply> Show(CommandCall call, CancellationToken cancellationToken) => Task.FromResult(OnSpeaker(call, Showing.Show));

    private Task<Reply> Share(CommandCall call, CancellationToken cancellationToken) => Task.FromResult(OnSpeaker(call, sharing.Share));

    private Reply OnSpeaker(CommandCall call, Func<CommandCall, Func<Audience, Card>, Reply> act)
    {
        var catalogue = content.Current.Catalogue;
        var page = PageOf.Parse(call.Subject);
        return catalogue.FindSpeaker(page.Id) is { } speaker
            ? act(call, audience => SpeakerCard.For(catalogue, speaker, page.Number, audience))
            : Reply.Private(RouterMessages.MovedOn());
    }
}
