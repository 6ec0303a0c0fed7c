using NodaTime;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Countdown;

/// <summary>The posts of a channel that follows: rungs, talks, updates. What each means when it is late stands in <c>docs/countdown.md</c>.</summary>
internal sealed class CountdownDelivery(
    CountdownStore store, CountdownPlanner planner, Outbox outbox, Archive archive, ConferenceContent content) : IDeliveryKind
{
    /// <summary>Its name in the outbox.</summary>
    public const string KindName = "countdown";

    private const int MostMissed = 100;

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <inheritdoc/>
    public string Name => KindName;

    /// <inheritdoc/>
    public Decision Decide(StateTransaction transaction, OutboxRow row, DateTimeOffset now)
    {
        if (store.Find(transaction, row.Target.Id) is not { State: FollowState.Following } follow || planner.ConferenceOf(follow) is not { } conference)
        {
            return new Decision.Drop();
        }

        var outlook = Outlook.At(content.Current.Catalogue, conference, now);
        return PostKey.Parse(row.Identity.Occurrence) switch
        {
            PostKey.OfRung rung => DecideRung(transaction, follow, outlook, rung, PostPayload.Parse(row.Payload).Day),
            PostKey.OfTalk talk when row.LatenessAt(now) < Week => new Decision.Send(Talk(transaction, follow, outlook, talk)),
            PostKey.OfUpdate => DecideUpdate(transaction, follow, outlook),
            _ => new Decision.Drop(),
        };
    }

    /// <inheritdoc/>
    public void Ended(StateTransaction transaction, OutboxRow row, Ending ending, DateTimeOffset now)
    {
        if (store.Find(transaction, row.Target.Id) is not { } follow)
        {
            return;
        }

        switch (ending)
        {
            case Ending.Sent:
                store.SetTrouble(transaction, follow.ChannelId, trouble: null);
                break;
            case Ending.Folded:
                store.Miss(transaction, follow.ChannelId, row.DueAt);
                planner.PlanUpdate(transaction, follow, now);
                break;
            case Ending.Parked parked:
                store.SetTrouble(transaction, follow.ChannelId, parked.Trouble);
                if (parked.Trouble is Trouble.ChannelGone or Trouble.ServerLeft)
                {
                    store.SetState(transaction, follow.ChannelId, FollowState.Ended);
                }

                break;
        }

        if (ending is Ending.Sent or Ending.Dropped && PostKey.Parse(row.Identity.Occurrence) is PostKey.OfUpdate)
        {
            store.EndTelling(transaction, follow.ChannelId);
        }

        planner.Plan(transaction, store.Find(transaction, follow.ChannelId)!, now);
    }

    /// <inheritdoc/>
    public Recourse Divert(StateTransaction transaction, OutboxRow row, Trouble trouble, DateTimeOffset now) =>
        store.Find(transaction, row.Target.Id) is { } follow && follow.Trouble != trouble
            ? new Recourse(Tell: CountdownNotice.About(follow, row, trouble, now))
            : Recourse.None;

    /// <inheritdoc/>
    public Markup Describe(OutboxRow row) => Markup.Plain(CountdownWording.Of(
        content.Current.Catalogue, PostKey.Parse(row.Identity.Occurrence), PostPayload.Parse(row.Payload)));

    /// <inheritdoc/>
    public IReadOnlyList<Markup> StatusOf(StateTransaction transaction, ulong guildId)
    {
        var server = CountdownPlanner.ZoneOf(transaction, guildId);
        return
        [
            .. store.Of(transaction, guildId)
                .Select(follow => FollowMessages.StatusOf(
                    follow, planner.ConferenceOf(follow) is { } conference ? Outlook.VenueOf(conference) : DateTimeZone.Utc, server))
                .Where(line => !line.IsEmpty),
        ];
    }

    private Decision DecideRung(StateTransaction transaction, ChannelFollow follow, Outlook outlook, PostKey.OfRung occurrence, LocalDate day)
    {
        if (day < outlook.Today)
        {
            return new Decision.Fold();
        }

        var rung = Rung.Parse(occurrence.Name, day);
        if (day > outlook.Today || !Ladder.IsTrue(outlook, occurrence.Year, rung))
        {
            return new Decision.Drop();
        }

        var item = archive.Pick(
            transaction,
            follow.ChannelId,
            occurrence,
            Archive.Of(outlook.Catalogue, outlook.Conference, outlook.Today.ToDateOnly()),
            rung.Kind == RungKind.Anniversary ? candidate => IsOf(outlook, candidate, rung.Number) : null);
        return new Decision.Send(Message(follow, CountdownPosts.For(outlook, rung, item), isToPing: rung.Kind == RungKind.Days));
    }

    private OutgoingMessage Talk(StateTransaction transaction, ChannelFollow follow, Outlook outlook, PostKey occurrence)
    {
        var talks = Archive.Of(outlook.Catalogue, outlook.Conference, outlook.Today.ToDateOnly()).OfType<ArchiveItem.OfTalk>().ToList();
        var item = archive.Pick(transaction, follow.ChannelId, occurrence, talks);
        return new OutgoingMessage(CountdownPosts.Talk(outlook, item)) { IsQuiet = true };
    }

    private Decision DecideUpdate(StateTransaction transaction, ChannelFollow follow, Outlook outlook)
    {
        var isNews = !follow.Told.IsSameAs(outlook.Knowledge) && !CountdownPlanner.HasGoneBy(follow.Told, outlook);
        var missed = follow.MissedSince is not { } since
            ? []
            : outbox.Ended(transaction, OutboxScope.To(KindName, follow.Target), OutboxState.Folded, MostMissed)
                .Where(row => row.DueAt >= since)
                .OrderBy(row => row.DueAt)
                .Select(row => $"{Describe(row)}, on {Wording.Of(PostPayload.Parse(row.Payload).Day.ToDateOnly())}")
                .ToList();
        if (!isNews && missed.Count == 0)
        {
            return new Decision.Drop();
        }

        store.BeginTelling(transaction, follow.ChannelId, outlook.Knowledge);
        return new Decision.Send(Message(follow, UpdatePosts.For(outlook, isNews ? follow.Told : null, missed), isToPing: isNews));
    }

    private static bool IsOf(Outlook outlook, ArchiveItem item, int year) => item switch
    {
        ArchiveItem.OfTalk { Talk: var talk } => outlook.Catalogue.EditionOf(talk).Year == year,
        ArchiveItem.OfMoment { Talk: var talk } => outlook.Catalogue.EditionOf(talk).Year == year,
        _ => false,
    };

    /// <summary>The role is pinged where there is something to plan for, and not for all the rest.</summary>
    private static OutgoingMessage Message(ChannelFollow follow, Card card, bool isToPing) => follow.RoleId is { } role && isToPing
        ? new OutgoingMessage(card with { Blocks = [.. card.Blocks, new Block.Text(Markup.Of($"<@&{unchecked((long)role)}>"))] }) { MayPingRoles = [role] }
        : new OutgoingMessage(card);
}
