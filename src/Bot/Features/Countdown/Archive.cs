using System.Security.Cryptography;
using System.Text;
using Quadrennial.Bot.Storage;
using Quadrennial.Content;
using Quadrennial.Content.Editions;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Countdown;

/// <summary>Something worth reading.</summary>
/// <param name="Id">Unique and lasting, so that a channel's reading can be kept.</param>
internal abstract record ArchiveItem(string Id)
{
    /// <summary>A talk.</summary>
    public sealed record OfTalk(Talk Talk) : ArchiveItem(Talk.Id);

    /// <summary>A second of a talk's video.</summary>
    public sealed record OfMoment(Talk Talk, Moment Moment) : ArchiveItem($"{Talk.Id}@{(int)Moment.At.TotalSeconds}");

    /// <summary>A custom of the conference.</summary>
    public sealed record OfTradition(Conference Conference, Tradition Tradition) : ArchiveItem($"{Conference.Id}#{Tradition.Name}");
}

/// <summary>Picks what each post carries from the archive: never the same twice in a channel before it has seen all.</summary>
internal sealed class Archive(CountdownStore store)
{
    /// <summary>Picks for a post, and keeps what was picked; the same post always gets the same.</summary>
    /// <param name="transaction">In which the post is decided.</param>
    /// <param name="channelId">The channel.</param>
    /// <param name="occurrence">Which post.</param>
    /// <param name="items">All there is.</param>
    /// <param name="preferred">What fits the day best, where there is something left of it.</param>
    public ArchiveItem? Pick(
        StateTransaction transaction,
        ulong channelId,
        PostKey occurrence,
        IReadOnlyList<ArchiveItem> items,
        Func<ArchiveItem, bool>? preferred = null)
    {
        if (store.FindShown(transaction, channelId, occurrence) is { } settled
            && items.FirstOrDefault(item => item.Id == settled) is { } same)
        {
            return same;
        }

        var shown = store.Shown(transaction, channelId).ToHashSet();
        if (items.Count > 0 && items.All(item => shown.Contains(item.Id)))
        {
            store.BeginAgain(transaction, channelId, items.Select(item => item.Id));
            shown.Clear();
        }

        var left = items.Where(item => !shown.Contains(item.Id)).OrderBy(item => PlaceOf(channelId, item), StringComparer.Ordinal).ToList();
        var picked = left.Find(item => preferred?.Invoke(item) is true) ?? left.FirstOrDefault();
        if (picked is not null)
        {
            store.Show(transaction, channelId, picked.Id, occurrence);
        }

        return picked;
    }

    /// <summary>
    /// What the archive of a conference held when a day began. Customs are told only where nothing in the record is younger: their texts know
    /// how everything went.
    /// </summary>
    public static IReadOnlyList<ArchiveItem> Of(Catalogue catalogue, Conference conference, DateOnly day)
    {
        var known = catalogue.Editions
            .Where(edition => edition.ConferenceId == conference.Id)
            .Select(edition => EditionKnowledge.On(edition, day.AddDays(-1)))
            .ToList();
        var talks = known
            .Where(edition => edition.Status == EditionStatus.Held)
            .SelectMany(edition => catalogue.TalksOf(edition.Edition))
            .ToList();
        return
        [
            .. talks.Where(talk => talk.Gist is not null).Select(talk => new ArchiveItem.OfTalk(talk)),
            .. talks.SelectMany(talk => talk.Moments.Select(moment => new ArchiveItem.OfMoment(talk, moment))).DistinctBy(item => item.Id),
            .. known.TrueForAll(edition => edition.IsLatest)
                ? conference.Traditions.Select(tradition => new ArchiveItem.OfTradition(conference, tradition)).DistinctBy(item => item.Id)
                : [],
        ];
    }

    /// <summary>Every channel has an order of its own, and keeps it.</summary>
    private static string PlaceOf(ulong channelId, ArchiveItem item) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{channelId}\n{item.Id}")));
}
