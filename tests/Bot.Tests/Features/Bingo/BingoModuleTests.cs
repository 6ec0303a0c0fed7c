using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Tests.Drawing;

namespace Quadrennial.Bot.Tests.Features.Bingo;

/// <summary><c>/bingo</c> as players meet it, with the home pack.</summary>
public sealed class BingoModuleTests : IDisposable
{
    private const string Opening = "dtrace.conf/16-01";

    private readonly Conversation _bot = new(HomePack.Catalogue);

    [Fact]
    public async Task A_talk_starts_it_in_public_and_names_its_rule_its_end_and_its_sources()
    {
        var started = Assert.IsType<Reply.Message>(await _bot.Handle(Call("bingo talk", ("talk", Opening), ("at", "16:00"))));

        Assert.False(started.IsPrivate);
        Assert.StartsWith(
            "## Bingo is on: Cantrill Presentation Bingo Card\nFor **Introduction to dtrace.conf and its history — Bryan Cantrill, dtrace.conf(16)**\n",
            started.Card.Text());
        Assert.Contains("Two others who confirm a claim settle it", started.Card.Text(), StringComparison.Ordinal);
        Assert.Contains("after four hours of silence it ends by itself", started.Card.Text(), StringComparison.Ordinal);
        Assert.Contains("Of the 26 squares, 3 are on the card in", started.Card.Text(), StringComparison.Ordinal);
        Assert.EndsWith("#t=16m0s", started.Card.Link("Watch the video"), StringComparison.Ordinal);
        Limits.AssertKept(started.Card);
    }

    [Fact]
    public async Task A_second_start_is_answered_kindly_and_privately()
    {
        await _bot.Handle(Call("bingo talk", ("talk", Opening)));

        var again = Assert.IsType<Reply.Message>(await _bot.Handle(Call("bingo talk", ("talk", "dtrace.conf/24-01"))));

        Assert.True(again.IsPrivate);
        Assert.Contains("A bingo is on in this channel already: “Introduction to dtrace.conf and its history”, started by Grace", again.Card.Text(), StringComparison.Ordinal);
        Assert.Contains("My card", again.Card.Labels());
    }

    [Fact]
    public async Task A_card_is_private_and_comes_as_picture_words_and_a_menu_of_its_squares()
    {
        await _bot.Handle(Call("bingo talk", ("talk", Opening)));

        var dealt = Assert.IsType<Reply.Message>(await _bot.Handle(Call("bingo card")));

        Assert.True(dealt.IsPrivate);
        using var picture = Pixels.Of(Assert.Single(dealt.Card.Files));
        Assert.Contains("Row 5:", dealt.Card.Files[0].Description, StringComparison.Ordinal);
        Assert.Equal(dealt.Card.Files[0].Description, Assert.Single(dealt.Card.Blocks.OfType<Block.Picture>()).Description);
        Assert.Equal(24, dealt.Card.Picker().Entries.Count);
        Assert.Contains(dealt.Card.Picker().Entries, entry => entry.Description!.EndsWith("seen at 16:19 in 2016", StringComparison.Ordinal) && entry.Label == "Punches himself");
        Limits.AssertKept(dealt.Card);
    }

    [Fact]
    public async Task Where_pictures_may_not_be_shown_the_card_comes_in_words()
    {
        var call = Call("bingo card");

        var card = Assert.IsType<Reply.Message>(await _bot.Handle(call with { Place = call.Place with { BotPermissions = NeededPermissions.ToPost } })).Card;

        Assert.Empty(card.Files);
        Assert.Contains("Row 5:", card.Text(), StringComparison.Ordinal);
        Assert.Equal(24, card.Picker().Entries.Count);
    }

    [Fact]
    public async Task Without_a_game_a_card_starts_one_of_which_the_channel_hears()
    {
        var dealt = Assert.IsType<Reply.Message>(await _bot.Handle(Call("bingo card")));
        await _bot.DeliverAsync();

        Assert.Contains("No bingo was on in this channel, so yours has started one", dealt.Card.Text(), StringComparison.Ordinal);
        Assert.StartsWith("## Bingo is on: Cantrill Presentation Bingo Card\nEverybody", Assert.Single(_bot.Announcer.Messages).Message.Card.Text());
    }

    [Fact]
    public async Task A_claim_shows_on_the_card_goes_to_the_channel_and_is_settled_there_by_clicks()
    {
        await _bot.Handle(Call("bingo talk", ("talk", Opening)));
        var card = Assert.IsType<Reply.Message>(await _bot.Handle(Call("bingo card"))).Card;
        var square = card.Picker().Entries[0];
        _bot.Clock.Advance(new TimeSpan(0, 38, 25));
        var claimed = Assert.IsType<Reply.Update>(await _bot.Handle(Here(A.Click(card.Picker().Id, square.Value))));
        Assert.StartsWith($"**Claimed**: {Markup.Plain(square.Label)}, at 38:25.", claimed.Card.Text());
        Assert.Contains("(claimed)", claimed.Card.Files[0].Description, StringComparison.Ordinal);
        await _bot.DeliverAsync();
        var post = _bot.Announcer.Messages[^1].Message.Card;

        var own = Assert.IsType<Reply.Message>(await _bot.Handle(Click(post, "Confirm", by: 7)));
        var first = Assert.IsType<Reply.Update>(await _bot.Handle(Click(post, "Confirm", by: 8)));
        var second = Assert.IsType<Reply.Update>(await _bot.Handle(Click(first.Card, "Confirm", by: 9)));
        var late = Assert.IsType<Reply.Update>(await _bot.Handle(Click(post, "Did not happen", by: 10)));
        var status = Assert.IsType<Reply.Message>(await _bot.Handle(Call("bingo status")));
        var after = Assert.IsType<Reply.Message>(await _bot.Handle(Call("bingo card")));

        Assert.True(own.IsPrivate);
        Assert.Contains("Confirmed by P8; denied by nobody.", first.Card.Text(), StringComparison.Ordinal);
        Assert.Contains("✓ **Confirmed** by P8 and P9.", second.Card.Text(), StringComparison.Ordinal);
        Assert.Equal(["Correct the time", "My card"], second.Card.Labels());
        Assert.Equal(second.Card.Text(), late.Card.Text());
        Assert.True(late.Then!.IsPrivate);
        Assert.Equal("That is settled already.", late.Then.Card.Text());
        Assert.Contains($"- **{Markup.Plain(square.Label)}**, [38:25](<https://player.vimeo.com/video/173346406#t=38m25s>) into the talk", status.Card.Text(), StringComparison.Ordinal);
        Assert.Contains("(yes 38:25)", after.Card.Files[0].Description, StringComparison.Ordinal);
        Assert.DoesNotContain(after.Card.Picker().Entries, entry => entry.Value == square.Value);
    }

    [Fact]
    public async Task The_time_is_corrected_in_a_form()
    {
        var card = Assert.IsType<Reply.Message>(await _bot.Handle(Call("bingo card"))).Card;
        await _bot.Handle(Here(A.Click(card.Picker().Id, card.Picker().Entries[0].Value)));
        await _bot.DeliverAsync();
        var post = _bot.Announcer.Messages[^1].Message.Card;

        var form = Assert.IsType<Reply.OpenForm>(await _bot.Handle(Click(post, "Correct the time", by: 7))).Form;
        var unclear = Assert.IsType<Reply.Message>(await _bot.Handle(Filled(form, "teatime")));
        var corrected = Assert.IsType<Reply.Update>(await _bot.Handle(Filled(form, "16:19")));
        var foreign = Assert.IsType<Reply.Message>(await _bot.Handle(Click(post, "Correct the time", by: 8)));

        Limits.AssertKept(form);
        Assert.Equal("I cannot read “teatime” as a place in the talk. Please type minutes and seconds such as 16:19, or with hours such as 1:02:33.", unclear.Card.Text());
        Assert.Contains("It happened 16:19 after the start", corrected.Card.Text(), StringComparison.Ordinal);
        Assert.Equal("Only whoever claimed it can correct the time.", foreign.Card.Text());
    }

    [Theory]
    [InlineData("bingo talk")]
    [InlineData("bingo card")]
    public async Task Where_the_bot_may_not_post_nothing_is_started(string path)
    {
        var call = Call(path, path == "bingo talk" ? [("talk", Opening)] : []);

        var refused = Assert.IsType<Reply.Message>(await _bot.Handle(call with { Place = call.Place with { BotPermissions = Permissions.ViewChannel } }));

        Assert.True(refused.IsPrivate);
        Assert.Equal("I could not post what is claimed here: I lack *Send Messages*, *Read Message History* in this channel.", refused.Card.Text());
        Assert.Contains("No bingo is on", Assert.IsType<Reply.Message>(await _bot.Handle(Call("bingo status"))).Card.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("state of the union", "Which talk do you mean by “state of the union”?")]
    [InlineData("zzzz qqqq", "I know no talk that fits “zzzz qqqq”.")]
    [InlineData("…", "There is no word in that to search by.")]
    public async Task An_unclear_talk_starts_nothing_and_offers_the_nearest(string query, string answer)
    {
        var unclear = Assert.IsType<Reply.Message>(await _bot.Handle(Call("bingo talk", ("talk", query), ("at", "1:00"))));

        Assert.True(unclear.IsPrivate);
        Assert.StartsWith(answer, unclear.Card.Text());
        Limits.AssertKept(unclear.Card);
    }

    [Fact]
    public async Task One_of_the_nearest_is_picked_and_starts_it()
    {
        var unclear = Assert.IsType<Reply.Message>(await _bot.Handle(Call("bingo talk", ("talk", "state of the union"), ("at", "1:00"))));
        var pick = unclear.Card.Picker();

        var started = Assert.IsType<Reply.Message>(await _bot.Handle(Here(A.Click(pick.Id, pick.Entries[0].Value))));

        Assert.False(started.IsPrivate);
        Assert.Contains(", 1:00 into the talk,", started.Card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_a_talk_by_others_it_says_that_the_speaker_is_not_known_to_be_in_it() => Assert.Contains(
        "No source says that Bryan Cantrill speaks in this talk.",
        Assert.IsType<Reply.Message>(await _bot.Handle(Call("bingo talk", ("talk", "dtrace.conf/16-09")))).Card.Text(),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("at", "soon", "I cannot read “soon” as a place in the talk.")]
    [InlineData("card", "@everyone", "I know no bingo card called “\\@everyone”. There is Cantrill Presentation Bingo Card.")]
    public async Task Bad_options_are_named(string option, string value, string answer) => Assert.StartsWith(
        answer, Assert.IsType<Reply.Message>(await _bot.Handle(Call("bingo talk", ("talk", Opening), (option, value)))).Card.Text());

    [Fact]
    public async Task Outside_servers_it_is_explained()
    {
        var call = Call("bingo card");

        var dm = Assert.IsType<Reply.Message>(await _bot.Handle(call with { Place = call.Place with { Kind = PlaceKind.BotDm, GuildId = null } }));
        var foreign = Assert.IsType<Reply.Message>(await _bot.Handle(call with { Place = call.Place with { BotIsMember = false } }));

        Assert.StartsWith("Bingo takes others", dm.Card.Text());
        Assert.StartsWith("I am not a member of this server", foreign.Card.Text());
    }

    public void Dispose() => _bot.Dispose();

    private static CommandCall Call(string path, params IReadOnlyList<(string Name, string Value)> options) =>
        Here(A.Call(path, [.. options.Select(option => (option.Name, new OptionValue(option.Value)))]));

    private static CommandCall Here(CommandCall call) => call with { Place = call.Place with { BotPermissions = NeededPermissions.ToPost | Permissions.AttachFiles } };

    private static CommandCall Click(Card card, string label, ulong by) =>
        Here(A.ClickInPublic(card.Press(label), askedBy: null)) with { Caller = new Caller(by, by == 7 ? "Grace" : $"P{by}") };

    private static CommandCall Filled(Form form, string typed)
    {
        var sent = Here(A.ClickInPublic(form.Id, askedBy: null));
        return sent with { Control = sent.Control! with { Fields = new Dictionary<string, IReadOnlyList<string>> { ["at"] = [typed] } } };
    }
}
