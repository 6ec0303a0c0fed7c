using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Drawing;
using Quadrennial.Bot.Features.Trivia.Games;
using Quadrennial.Bot.Library;

namespace Quadrennial.Bot.Features.Trivia.Boards;

/// <summary>A leaderboard, and the hall of champions, in words.</summary>
internal sealed class LeaderboardCard(SeasonNames seasons, CommandMentions mentions)
{
    /// <summary>Shows a page of a board: <c>season:2</c>.</summary>
    public const string Show = "trivia.board";

    /// <summary>Shares it.</summary>
    public const string Share = "trivia.board.share";

    /// <summary>There is no server.</summary>
    public Card OnlyInServers() => Notice(Markup.Of(
        $"A leaderboard is a server’s; use this in one. The one board that is not has the scope “across servers”, and {mentions.Of("trivia me")} is about you alone."));

    /// <summary>A page of a board.</summary>
    /// <param name="board">The page.</param>
    /// <param name="call">Who asked for it.</param>
    /// <param name="audience">Who sees it.</param>
    public Card For(Leaderboard board, CommandCall call, Audience audience)
    {
        var page = new Page<LeaderboardLine>(board.Lines, board.Number, board.Pages) { Offset = (board.Number - 1) * Leaderboard.PageSize };
        var word = board.Scope.Word();
        IEnumerable<Block> blocks =
        [
            new Block.Text(Markup.Of($"## {TitleOf(board.Scope)}")),
            new Block.Text(Markup.Of(
                $"-# {Counted(board)}; {Players(board)}. Games of {Wording.Number(ScoreStore.FewestPlayers)} or more count.{(board.Pages > 1 ? $" Page {board.Number} of {board.Pages}." : "")}")),
            new Block.Text(board.Lines.Count == 0 ? Nobody(board) : Markup.Lines(board.Lines.Select(line => Line(board.Scope, line)))),
            new Block.Text(OwnLine(board, call.Caller, audience)),
            new Block.Text(NotJoined(board, call)),
            new Block.Buttons([.. page.Buttons(Show, word), .. Sharing.ButtonFor(audience, new ControlId(Share, $"{new PageOf(word, board.Number)}"))]),
            Others(board.Scope),
        ];
        return new Card([.. blocks]);
    }

    /// <summary>The champions of past seasons.</summary>
    public Card ForHall(IReadOnlyList<HallEntry> hall, Audience audience) => new(
        new Block.Text(Markup.Of($"## {TitleOf(BoardScope.Hall)}")),
        new Block.Text(hall.Count == 0
            ? Markup.Of($"No season has ended here yet. When {EditionNow()} has been held, whoever leads this season’s board is its champion.")
            : Markup.Lines(hall.GroupBy(entry => entry.Season).SelectMany(season => InHall(season.Key, [.. season])))),
        new Block.Buttons([.. Sharing.ButtonFor(audience, new ControlId(Share, BoardScope.Hall.Word()))]),
        Others(BoardScope.Hall));

    /// <summary>What a picture of a board shows; null where there is nothing to draw.</summary>
    public ScoreBoard? PictureOf(Leaderboard board) => board.Lines.Count == 0 ? null : new ScoreBoard(
        TitleOf(board.Scope),
        $"{Counted(board)}{(board.Pages > 1 ? $"; page {board.Number} of {board.Pages}" : "")}",
        [.. board.Lines.Select(line => new ScoreBoardRow(
            $"{line.Place}", line.Name, board.Scope == BoardScope.Wins ? $"{line.Wins}" : $"{line.Points}", $"{line.Rights} of {line.Answers} right"))]);

    private static string TitleOf(BoardScope scope) => scope switch
    {
        BoardScope.Season => "Leaderboard: this season",
        BoardScope.Month => "Leaderboard: this month",
        BoardScope.Ever => "Leaderboard: all time",
        BoardScope.Wins => "Leaderboard: games won",
        BoardScope.Servers => "Leaderboard: this season across servers",
        _ => "The hall of champions",
    };

    /// <summary>What the numbers are.</summary>
    private string Counted(Leaderboard board) => board.Scope switch
    {
        BoardScope.Season or BoardScope.Servers when seasons.EditionOf(board.Season) is { Length: > 0 } edition => $"Points until {edition}",
        BoardScope.Season or BoardScope.Servers => "Points of this season",
        BoardScope.Month => "Points since the first of the month",
        BoardScope.Wins => "Games that ended in first place, all time",
        _ => "Points, all time",
    };

    private static string Players(Leaderboard board) =>
        $"{Wording.Count((int)board.Players, "player")} with {(board.Scope == BoardScope.Wins ? "any" : "points")}";

    private string EditionNow() => seasons.EditionOf(seasons.Present) is { Length: > 0 } edition ? edition : "the next edition";

    private Markup Nobody(Leaderboard board) => board.Scope == BoardScope.Servers
        ? Markup.Of($"Nobody is on it yet: it takes a server that joins in, and players who do.")
        : Markup.Of($"Nobody has points here yet. {mentions.Of("trivia play")} begins a game.");

    /// <summary>The place in bold rather than followed by a full stop alone: of "1." Discord makes a list of its own and counts on, over ties and all.</summary>
    private static Markup Line(BoardScope scope, LeaderboardLine line) => Markup.Of($"{PlaceOf(line)} {Who(scope, line)}: {Score(scope, line)}");

    private static Markup PlaceOf(LeaderboardLine line) => Markup.Of($"**{line.Place}.**{(line.IsTied ? " (tie)" : "")}");

    /// <summary>Of people of other servers a mention says nothing.</summary>
    private static Markup Who(BoardScope scope, LeaderboardLine line) =>
        scope == BoardScope.Servers ? Markup.Of($"**{line.Name}**") : RevealCard.Person(line.PersonId);

    private static Markup Score(BoardScope scope, LeaderboardLine line) => scope == BoardScope.Wins
        ? Markup.Of($"{Wording.Count((int)line.Wins, "game")} won of {line.Games}, {line.Points} points")
        : Markup.Of($"{Wording.Count((int)line.Points, "point")}, {Wording.Count((int)line.Games, "game")}, {line.Rights} of {line.Answers} right");

    /// <summary>Where the caller stands, unless that can be read above. What they wish to hide is told to nobody else.</summary>
    private Markup OwnLine(Leaderboard board, Caller caller, Audience audience)
    {
        var isAlone = audience != Audience.Everyone;
        if (board.Own is not { } own)
        {
            return !isAlone ? default
                : board.IsCallerHidden ? Markup.Of($"You are on no board, as you wished. {mentions.Of("trivia me")} shows your points and changes that.")
                : Markup.Of($"You are not on this board. {mentions.Of("trivia me")} says what you have.");
        }

        var score = Score(board.Scope, own);
        var place = Markup.Of($"place {own.Place} of {own.Players}{(own.IsTied ? " (tie)" : "")}");
        return isAlone ? Markup.Of($"**You**: {place}, {score}.")
            : board.Lines.Any(line => line.PersonId == own.PersonId) ? default
            : Markup.Of($"{(board.Scope == BoardScope.Servers ? Markup.Of($"**{own.Name}**") : RevealCard.Person(caller.Id))}: {place}, {score}.");
    }

    private Markup NotJoined(Leaderboard board, CommandCall call) => board.Scope == BoardScope.Servers && call.Place.GuildId is not null && !board.IsServerAcross
        ? Markup.Of($"-# Games in this server do not count for it: whoever manages the server can join with {mentions.Of("trivia setup")}.")
        : default;

    private IEnumerable<Markup> InHall(string season, IReadOnlyList<HallEntry> entries) =>
    [
        Markup.Of($"### {seasons.EditionOf(season)}"),
        .. entries.Select(entry => Markup.Of(
            $"{(entry.Place == 1 ? "🏆 " : "")}**{entry.Place}.** {RevealCard.Person(entry.PersonId)}: {Wording.Count((int)entry.Points, "point")} in {Wording.Count((int)entry.Games, "game")}")),
    ];

    private static Block.Picker Others(BoardScope current) => new(
        Ways.ToPicked(Show),
        "Another leaderboard",
        [.. BoardScopes.Choices.Select(choice => new PickerEntry(choice.Label, choice.Value, IsCurrent: choice.Value == current.Word()))]);

    private static Card Notice(Markup text) => new(new Block.Text(text)) { Accent = Accent.Notice };
}
