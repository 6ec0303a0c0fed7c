using System.Globalization;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Features.Trivia.Games;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Boards;

/// <summary>Tells a server, once, who has won the season that is over.</summary>
internal sealed class ChampionDelivery(SeasonNames seasons, CommandMentions mentions) : IDeliveryKind
{
    private const string KindName = "trivia.champion";
    private const int MostNamed = 20;

    /// <inheritdoc/>
    public string Name => KindName;

    /// <summary>The message about a season.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="channelId">Where it was played last.</param>
    /// <param name="season">The season.</param>
    /// <param name="now">The bot's clock.</param>
    public static PlannedMessage MessageFor(ulong guildId, ulong channelId, string season, DateTimeOffset now) =>
        new(new Identity(KindName, Target.Channel(channelId), season), now) { Payload = $"{guildId}", GuildId = guildId };

    /// <inheritdoc/>
    public Markup Describe(OutboxRow row) => Markup.Of($"the champions of the trivia season up to {seasons.EditionOf(row.Identity.Occurrence)}");

    /// <inheritdoc/>
    public IReadOnlyList<Markup> StatusOf(StateTransaction transaction, ulong guildId) => RoleWording.TroublesOf(ChampionRoles.Troubles(transaction, guildId));

    /// <inheritdoc/>
    public Decision Decide(StateTransaction transaction, OutboxRow row, DateTimeOffset now)
    {
        var guildId = ulong.Parse(row.Payload, CultureInfo.InvariantCulture);
        var hall = HallStore.Of(transaction, guildId, row.Identity.Occurrence);
        ulong[] champions = [.. hall.Where(entry => entry.Place == 1).Select(entry => entry.PersonId).Take(MostNamed)];
        return champions.Length == 0
            ? new Decision.Drop()
            : new Decision.Send(new OutgoingMessage(CardFor(row.Identity.Occurrence, hall, champions)) { MayPing = champions });
    }

    /// <inheritdoc/>
    public void Ended(StateTransaction transaction, OutboxRow row, Ending ending, DateTimeOffset now)
    {
        // The hall is kept, whether it was told or not.
    }

    /// <inheritdoc/>
    public Recourse Divert(StateTransaction transaction, OutboxRow row, Trouble trouble, DateTimeOffset now) => Recourse.None;

    private Card CardFor(string season, IReadOnlyList<HallEntry> hall, ulong[] champions)
    {
        var edition = seasons.EditionOf(season);
        var first = hall[0];
        return new Card(
            new Block.Text(Markup.Of($"## 🏆 The trivia season up to {edition} is over")),
            new Block.Text(champions is [var only]
                ? Markup.Of($"The champion is {RevealCard.Person(only)}, with {Wording.Count((int)first.Points, "point")} in {Wording.Count((int)first.Games, "game")}.")
                : Markup.Of($"It ends in a tie of {champions.Length} champions, with {Wording.Count((int)first.Points, "point")} each: {Markup.Join(", ", champions.Select(RevealCard.Person))}.")),
            new Block.Text(Markup.Lines(hall.Where(entry => entry.Place > 1).Take(MostNamed).Select(entry =>
                Markup.Of($"**{entry.Place}.** {RevealCard.Person(entry.PersonId)}: {Wording.Count((int)entry.Points, "point")}")))),
            new Block.Text(Markup.Of($"All points begin anew, and the hall keeps these: {mentions.Of("trivia leaderboard")}.")))
        {
            Accent = Accent.Good,
        };
    }
}
