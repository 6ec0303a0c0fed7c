using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;

namespace Quadrennial.Bot.Features.Trivia.Boards;

/// <summary>What <c>/trivia me</c> says.</summary>
internal sealed class MeCard(SeasonNames seasons, CommandMentions mentions)
{
    /// <summary>Shows the record.</summary>
    public const string Show = "trivia.me";

    /// <summary>Takes the caller off every board, or puts them back: <c>yes</c> or <c>no</c>.</summary>
    public const string Hide = "trivia.me.hide";

    /// <summary>Puts the caller on the board across servers, or takes them off: <c>yes</c> or <c>no</c>.</summary>
    public const string Across = "trivia.me.across";

    /// <summary>Asks whether to forget the caller.</summary>
    public const string Delete = "trivia.me.delete";

    /// <summary>Forgets the caller.</summary>
    public const string DeleteNow = "trivia.me.deletenow";

    /// <summary>What a button carries that turns something on.</summary>
    public const string Yes = "yes";

    /// <summary>What a button carries that turns something off.</summary>
    public const string No = "no";

    /// <summary>A record.</summary>
    public Card For(PlayerRecord record)
    {
        var edition = seasons.EditionOf(record.Season);
        var where = record.IsOfServer ? "in this server" : "in all servers together";
        return new Card(
            new Block.Text(Markup.Of($"## Your trivia, {where}")),
            new Block.Text(record.Ever.Games == 0
                ? Markup.Of($"You have no points {where} yet. {mentions.Of("trivia play")} begins a game; it counts from two players on.")
                : Markup.Lines(
                    Markup.Of($"**This season**{(edition.Length > 0 ? $", until {edition}" : "")}: {Score(record.ThisSeason)}"),
                    Markup.Of($"**All time**: {Score(record.Ever)}"),
                    record.BestStreak > 1 ? Markup.Of($"**Best streak**: {record.BestStreak} right in a row") : default,
                    record.Won.Count > 0 ? Markup.Of($"🏆 **Champion** of {Wording.Names([.. record.Won.Select(seasons.EditionOf)])}") : default)),
            new Block.Text(record.Weak.Count == 0 ? default : Markup.Lines([Markup.Of($"**Where you were right least**"), .. record.Weak.Select(Line)])) { Expendable = 1 },
            new Block.Text(Markup.Lines(Appearance(record.Wish))),
            new Block.Buttons([.. record.Weak.Select(weak => new Button.Act(Label.Fit($"About {weak.Topic.Name}", 34), Ways.To(weak.Topic)))]),
            new Block.Buttons([.. ButtonsOf(record.Wish)]));
    }

    /// <summary>Whether the caller means it.</summary>
    public static Card Confirm() => new(
        new Block.Text(Markup.Of($"## Delete your trivia data?")),
        new Block.Text(Markup.Lines(
            Markup.Of($"In every server I forget your answers, points and places, your places in halls of champions, a champion’s role, and what you practised alone."),
            Markup.Of($"Others keep their points and places. In a game that is being played your answers are gone too. What was posted stays posted, and questions that you suggested or reported stay with their reviewers."),
            Markup.Of($"Should you have asked to be on no board, I go on remembering that alone. Nothing of the rest can be brought back."))),
        new Block.Buttons(
            new Button.Act("Delete it all", new ControlId(DeleteNow)) { Look = ButtonLook.Danger },
            new Button.Act("Keep it", new ControlId(Show))))
    {
        Accent = Accent.Notice,
    };

    /// <summary>It is done.</summary>
    public static Card Deleted() => new(new Block.Text(Markup.Of($"Deleted. I know nothing any more of what you played.")))
    {
        Accent = Accent.Good,
    };

    private static Markup Score(LeaderboardLine line)
    {
        var place = line.Place == 0 ? "" : $"place {line.Place} of {line.Players}{(line.IsTied ? " (tie)" : "")}, ";
        return line.Games == 0
            ? Markup.Of($"nothing yet")
            : Markup.Of($"{place}{Wording.Count((int)line.Points, "point")}, {Wording.Count((int)line.Games, "game")}, {line.Wins} won, {line.Rights} of {line.Answers} right");
    }

    private static Markup Line(WeakSubject weak)
    {
        var watch = Markup.Join(", ", weak.ToWatch.Select(talk => Markup.Link(talk.Talk.Title, talk.Url)));
        return Markup.Of($"- {weak.Topic.Name}: {weak.Rights} of {weak.Answers} right. {(watch.IsEmpty ? default : Markup.Of($"To watch: {watch}"))}");
    }

    private static IEnumerable<Markup> Appearance(PlayerWish wish) => wish.IsHidden
        ?
        [
            Markup.Of($"You are on no board and in no hall, as you wished, and “a player” in the pictures of games. Who plays with you sees your answers in the game."),
        ]
        :
        [
            Markup.Of($"You are on the boards of the servers in which you play."),
            wish.IsAcross
                ? Markup.Of($"You are also on the board across servers, with the name you had when you played last, for servers that join in.")
                : Markup.Of($"You are not on the board across servers."),
        ];

    private static IEnumerable<Button> ButtonsOf(PlayerWish wish)
    {
        yield return wish.IsHidden
            ? new Button.Act("Put me on the boards", new ControlId(Hide, No))
            : new Button.Act("Take me off all boards", new ControlId(Hide, Yes));
        if (!wish.IsHidden)
        {
            yield return wish.IsAcross
                ? new Button.Act("Leave the board across servers", new ControlId(Across, No))
                : new Button.Act("Join the board across servers", new ControlId(Across, Yes));
        }

        yield return new Button.Act("Delete my trivia data", new ControlId(Delete)) { Look = ButtonLook.Danger };
    }
}
