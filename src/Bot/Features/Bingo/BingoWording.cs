using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Bingo;

/// <summary>How squares, moments and lines are called on every card of the bingo, and the controls on them.</summary>
internal static class BingoWording
{
    /// <summary>Shows the caller their own card.</summary>
    public const string ShowCard = "bingo.card";

    /// <summary>Shows how the game of the channel stands.</summary>
    public const string ShowStatus = "bingo.status";

    /// <summary>Claims the square that was picked, in the game with the number that it carries.</summary>
    public const string Claim = "bingo.claim";

    /// <summary>Confirms the claim with the number that it carries.</summary>
    public const string Confirm = "bingo.yes";

    /// <summary>Denies it.</summary>
    public const string Deny = "bingo.no";

    /// <summary>Asks when in the talk it was.</summary>
    public const string AskTime = "bingo.time";

    /// <summary>Takes the answer.</summary>
    public const string SetTime = "bingo.time.set";

    /// <summary>Starts a game for the talk that was picked.</summary>
    public const string StartPicked = "bingo.start";

    /// <summary>How long a name may be; Discord's own limit is 32.</summary>
    private const int LongestName = 40;

    /// <summary>The button to one's own card.</summary>
    public static Button CardButton(string label = "My card") => new Button.Act(label, new ControlId(ShowCard)) { Look = ButtonLook.Primary };

    /// <summary>The button to how it stands.</summary>
    public static Button StatusButton() => new Button.Act("How it stands", new ControlId(ShowStatus));

    /// <summary>A name that somebody gave themselves, on one line.</summary>
    public static string NameOf(string name) => Label.Fit(name, LongestName, orElse: "somebody");

    /// <summary>Several names.</summary>
    public static string NamesOf(IEnumerable<string> names) => Wording.Names([.. names.Select(NameOf)]);

    /// <summary>What a square says.</summary>
    public static string TextOf(BingoCard card, string squareId) =>
        squareId == BingoDealing.Free ? "Free" : card.Squares.FirstOrDefault(square => square.Id == squareId)?.Text ?? "(no longer in the pack)";

    /// <summary>The talk of a game; null for none.</summary>
    public static Talk? TalkOf(Catalogue catalogue, BingoRoom room) => room.TalkId is { } id ? catalogue.FindTalk(id) : null;

    /// <summary>What a game is played for: <c>Title — Speaker, dtrace.conf(16)</c>; empty for no talk in particular.</summary>
    public static string ForWhat(Catalogue catalogue, BingoRoom room) =>
        TalkOf(catalogue, room) is { } talk ? TalkWording.LabelFor(catalogue, talk) : "";

    /// <summary><c>38:25 into the talk</c>, linked to that second where that is possible.</summary>
    public static Markup When(Catalogue catalogue, BingoRoom room, BingoClaim claim)
    {
        var at = Wording.Of(claim.Into);
        return TalkOf(catalogue, room) switch
        {
            { } talk when VideoSecond.At(talk.VideoUrl, claim.Into) is { } url => Markup.Of($"{Markup.Link(at, url)} into the talk"),
            { } => Markup.Of($"{at} into the talk"),
            null => Markup.Of($"{at} after the start"),
        };
    }

    /// <summary>A time of day, in each reader's own zone.</summary>
    public static Markup Clock(DateTimeOffset instant) => Markup.Of($"<t:{instant.ToUnixTimeSeconds()}:T>");

    /// <summary>Where the pack knows a square from; empty where from no talk.</summary>
    public static Markup Sightings(Catalogue catalogue, BingoCard card, string squareId)
    {
        var known = card.Squares.FirstOrDefault(square => square.Id == squareId)?.Sightings ?? [];
        var seen = known
            .Select(sighting => (sighting, talk: catalogue.FindTalk(sighting.TalkId)))
            .Where(pair => pair.talk is not null)
            .Select(pair => SightingOf(catalogue, pair.sighting, pair.talk!));
        return known.Count == 0 ? default : Markup.Join("; ", seen);
    }

    /// <summary>How many squares stand on a card that a source tells of, and whose the others are.</summary>
    public static Markup Honesty(BingoCard card)
    {
        var stated = card.Squares.Count(square => !square.Provenance.IsInferred);
        var source = Wording.Named(card.Provenance.Sources, most: 1);
        return stated == card.Squares.Count
            ? Markup.Of($"-# The squares are from {source}.")
            : Markup.Of($"-# Of the {card.Squares.Count} squares, {stated} are on the card in {source}; the others are our own reading of the sources.");
    }

    /// <summary>The rule, in two sentences.</summary>
    public static Markup Rule() => Markup.Of(
        $"-# Two others who confirm a claim settle it, two who deny it turn it down; nobody votes on their own, and everybody may change their mind once.");

    /// <summary><c>, at 16:19</c>, linked to that second; empty where it is not known.</summary>
    public static Markup At(Sighting sighting) =>
        sighting is { At: { } at, Url: { } url } ? Markup.Of($", at {Markup.Link(Wording.Of(at), url)}") : default;

    private static Markup SightingOf(Catalogue catalogue, Sighting sighting, Talk talk) =>
        Markup.Of($"in {talk.Title}, {catalogue.EditionOf(talk).Name}{At(sighting)}");
}
