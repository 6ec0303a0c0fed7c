using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Editions;

/// <summary><c>/edition</c> and the controls on its cards.</summary>
internal sealed class EditionsModule(
    ConferenceContent content, EditionFinder finder, EditionMessages messages, Suggestions suggestions, Sharing sharing) : ICommandModule
{
    public IEnumerable<Command> Commands =>
    [
        new("edition", "The programme of an edition; without a year, all editions and what comes next", Find)
        {
            Example = "/edition 2016",
            WarmsUp = true,
            Options =
            [
                new("year", "A year, a name, “next” or “last”") { Suggest = suggestions.Editions },
                Showing.PrivateOption,
            ],
        },
    ];

    public IEnumerable<Control> Controls =>
    [
        new(Ways.ShowEdition, Show),
        new(EditionCard.ShareEdition, Share),
        new(EditionListCard.ShowList, ShowList),
        new(EditionListCard.ShareList, ShareList),
    ];

    private Task<Reply> Find(CommandCall call, CancellationToken cancellationToken)
    {
        var shelf = content.Current;
        if (call.TextOrNull("year") is not { } typed)
        {
            return Task.FromResult(call.Show(ListCard(shelf.Catalogue, pageNumber: 1)));
        }

        return Task.FromResult(Misses.ObjectionTo(typed, "a year, a name, “next” or “last”") is { } objection
            ? Reply.Private(objection)
            : finder.Find(shelf, typed) switch
            {
                EditionLookup.Found found => call.Show(CardOf(shelf.Catalogue, found.Edition, pageNumber: 1)),
                EditionLookup.Unrecorded unrecorded => call.Show(_ => EditionMessages.For(unrecorded)),
                var miss => Reply.Private(messages.For(shelf.Catalogue, miss, typed)),
            });
    }

    private Task<Reply> Show(CommandCall call, CancellationToken cancellationToken) => Task.FromResult(OnEdition(call, Showing.Show));

    private Task<Reply> Share(CommandCall call, CancellationToken cancellationToken) => Task.FromResult(OnEdition(call, sharing.Share));

    private Task<Reply> ShowList(CommandCall call, CancellationToken cancellationToken) =>
        Task.FromResult(call.Show(ListCard(content.Current.Catalogue, PageOf.Parse(call.Subject).Number)));

    private Task<Reply> ShareList(CommandCall call, CancellationToken cancellationToken) =>
        Task.FromResult(sharing.Share(call, ListCard(content.Current.Catalogue, PageOf.Parse(call.Subject).Number)));

    private Reply OnEdition(CommandCall call, Func<CommandCall, Func<Audience, Card>, Reply> act)
    {
        var catalogue = content.Current.Catalogue;
        var page = PageOf.Parse(call.Subject);
        return catalogue.FindEdition(page.Id) is { } edition
            ? act(call, CardOf(catalogue, edition, page.Number))
            : Reply.Private(RouterMessages.MovedOn());
    }

    private Func<Audience, Card> CardOf(Catalogue catalogue, Edition edition, int pageNumber)
    {
        var now = finder.Now(catalogue, edition);
        return audience => EditionCard.For(catalogue, now, pageNumber, audience);
    }

    private Func<Audience, Card> ListCard(Catalogue catalogue, int pageNumber)
    {
        var page = catalogue.Editions
            .Page(pageNumber, EditionListCard.EditionsPerPage)
            .Select(edition => finder.Known(catalogue, edition));
        var next = EditionListCard.Leading(catalogue.Conferences)
            .Select(conference => (conference, finder.NextOf(catalogue, conference)))
            .ToList();
        return audience => EditionListCard.For(catalogue, page, next, audience);
    }
}
