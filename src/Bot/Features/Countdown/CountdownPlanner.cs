using NodaTime;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.Storage;
using Quadrennial.Bot.When.Zones;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Countdown;

/// <summary>
/// Keeps the outbox in step with what is known: plans the rungs ahead of every channel that follows, moves or takes back what has
/// changed, and has the channel told when there is news.
/// </summary>
internal sealed class CountdownPlanner(CountdownStore store, Outbox outbox, ConferenceContent content) : IPlanner
{
    /// <summary>More than a ladder ever has.</summary>
    private const int MostOpen = 1000;

    /// <inheritdoc/>
    public void Plan(StateTransaction transaction, DateTimeOffset now)
    {
        foreach (var follow in store.Following(transaction))
        {
            Plan(transaction, follow, now);
        }
    }

    /// <summary>Plans for one channel. What lies before <paramref name="now"/> is not made up for.</summary>
    public void Plan(StateTransaction transaction, ChannelFollow follow, DateTimeOffset now)
    {
        if (follow.State != FollowState.Following || ConferenceOf(follow) is not { } conference)
        {
            outbox.CancelAll(transaction, CountdownDelivery.KindName, follow.Target, now);
            return;
        }

        var outlook = Outlook.At(content.Current.Catalogue, conference, now);
        Reconcile(transaction, Wanted(follow, outlook, ZoneOf(transaction, follow.GuildId), now).ToList(), OpenOf(transaction, follow), now);
        NoticeChange(transaction, follow, outlook, now);
    }

    /// <summary>The zone that a server has set; null for none.</summary>
    public static DateTimeZone? ZoneOf(StateTransaction transaction, ulong guildId) =>
        ZoneStore.Find(transaction, ZoneOwner.Server(guildId)) is { } id ? ZoneNames.Find(id) : null;

    /// <summary>What a channel would get from now on, in order, as far as is known.</summary>
    public static IEnumerable<PlannedMessage> Wanted(ChannelFollow follow, Outlook outlook, DateTimeZone? server, DateTimeOffset now)
    {
        var rungs = Ladder.From(outlook, follow.Pace).Select(step => Message(
            follow,
            new PostKey.OfRung(follow.ConferenceId, step.Year, step.Rung.Name),
            PostingHours.On(step.Rung.Day, outlook.Venue, server),
            new PostPayload(step.Rung.Day, step.Name)));
        IEnumerable<PlannedMessage> talks = follow.HasTalks ? [NextTalk(follow, outlook, server, now)] : [];
        return rungs.Concat(talks).Where(message => message.DueAt > now).OrderBy(message => message.DueAt);
    }

    /// <summary>Has the channel told what changed and what it missed, unless that is under way already.</summary>
    public void PlanUpdate(StateTransaction transaction, ChannelFollow follow, DateTimeOffset now)
    {
        if (ConferenceOf(follow) is { } conference && !OpenOf(transaction, follow).Any(IsUpdate))
        {
            var occurrence = new PostKey.OfUpdate(follow.ConferenceId, store.CountUpdate(transaction, follow.ChannelId));
            var zone = ZoneOf(transaction, follow.GuildId) ?? Outlook.VenueOf(conference);
            outbox.Plan(transaction, Message(follow, occurrence, PostingHours.AwakeFrom(now, zone), PostPayload.None));
        }
    }

    /// <summary>The conference that a channel follows; null where its pack is gone.</summary>
    public Conference? ConferenceOf(ChannelFollow follow) =>
        content.Current.Catalogue.Conferences.FirstOrDefault(conference => conference.Id == follow.ConferenceId);

    /// <summary>Whether the edition that was told of has simply had its time, so that the next one is no news.</summary>
    public static bool HasGoneBy(Knowledge told, Outlook outlook) =>
        told.Year != 0 && outlook.Knowledge.Year > told.Year && Outlook.LastDayOf(told.Date) < outlook.Today;

    private void Reconcile(StateTransaction transaction, List<PlannedMessage> wanted, IReadOnlyList<OutboxRow> open, DateTimeOffset now)
    {
        var planned = open.ToDictionary(row => row.Identity);
        foreach (var message in wanted)
        {
            if (!planned.TryGetValue(message.Identity, out var row))
            {
                outbox.Plan(transaction, message);
            }
            else if (row.State == OutboxState.Planned && (row.DueAt != message.DueAt || row.Payload != message.Payload))
            {
                outbox.Move(transaction, message);
            }
        }

        // What is due already is for its kind to decide: it may have been missed, and then the channel is told.
        var identities = wanted.Select(message => message.Identity).ToHashSet();
        foreach (var row in open.Where(row => row.DueAt > now && !IsUpdate(row) && !identities.Contains(row.Identity)))
        {
            outbox.Cancel(transaction, row.Identity, now);
        }
    }

    /// <summary>
    /// Compares with what the channel has been told. Where an edition's time has simply gone by, its closing post hands over; whatever else
    /// is new is news.
    /// </summary>
    private void NoticeChange(StateTransaction transaction, ChannelFollow follow, Outlook outlook, DateTimeOffset now)
    {
        if (follow.Told.IsSameAs(outlook.Knowledge))
        {
            return;
        }

        if (HasGoneBy(follow.Told, outlook))
        {
            store.SetTold(transaction, follow.ChannelId, outlook.Knowledge);
        }
        else
        {
            PlanUpdate(transaction, follow, now);
        }
    }

    private static PlannedMessage NextTalk(ChannelFollow follow, Outlook outlook, DateTimeZone? server, DateTimeOffset now)
    {
        var monday = outlook.Today.DayOfWeek == IsoDayOfWeek.Monday ? outlook.Today : outlook.Today.Next(IsoDayOfWeek.Monday);
        var dueAt = PostingHours.On(monday, outlook.Venue, server);
        if (dueAt <= now)
        {
            monday = monday.PlusWeeks(1);
            dueAt = PostingHours.On(monday, outlook.Venue, server);
        }

        return Message(follow, new PostKey.OfTalk(follow.ConferenceId, monday), dueAt, new PostPayload(monday, ""));
    }

    private IReadOnlyList<OutboxRow> OpenOf(StateTransaction transaction, ChannelFollow follow) =>
        outbox.Coming(transaction, OutboxScope.To(CountdownDelivery.KindName, follow.Target), MostOpen);

    private static bool IsUpdate(OutboxRow row) => PostKey.Parse(row.Identity.Occurrence) is PostKey.OfUpdate;

    private static PlannedMessage Message(ChannelFollow follow, PostKey occurrence, DateTimeOffset dueAt, PostPayload payload) =>
        new(new Identity(CountdownDelivery.KindName, follow.Target, $"{occurrence}"), dueAt) { Payload = $"{payload}", GuildId = follow.GuildId };
}
