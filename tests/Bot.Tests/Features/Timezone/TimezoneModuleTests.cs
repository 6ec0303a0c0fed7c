using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Tests.Features.Timezone;

/// <summary>A person's zone, a server's, and which of them is used.</summary>
public sealed class TimezoneModuleTests : IDisposable
{
    private static readonly Permissions Admin = Permissions.ManageServer;

    private readonly Conversation _bot = new(A.CatalogueOf(A.Talk));

    [Fact]
    public async Task Before_anything_is_set_it_is_UTC_and_says_so()
    {
        var card = await _bot.AskForCard("timezone show");

        Assert.Equal(
            "No zone is set, by you or by a server we are in, so I use **UTC**.\n"
            + "There it is Sun 22 Nov 2026, 20:00, UTC.\n`/timezone set` sets your own.",
            card.Text());
    }

    [Theory]
    [InlineData("Berlin", "**Berlin** (`Europe/Berlin`)", "Sun 22 Nov 2026, 21:00, UTC+1")]
    [InlineData("Asia/Calcutta", "**Kolkata** (`Asia/Kolkata`)", "Mon 23 Nov 2026, 01:30, UTC+5:30")]
    [InlineData("san francisco", "**Los Angeles** (`America/Los_Angeles`)", "Sun 22 Nov 2026, 12:00, UTC−8")]
    public async Task A_city_or_a_name_sets_it(string typed, string zone, string clock)
    {
        var set = Assert.IsType<Reply.Message>(await _bot.Ask("timezone set", ("city", typed)));

        Assert.True(set.IsPrivate);
        Assert.StartsWith($"Your zone is {zone} from now on.\nThere it is {clock}.", set.Card.Text());
        Assert.StartsWith($"Your zone is {zone}.", (await _bot.AskForCard("timezone show")).Text());
    }

    [Fact]
    public async Task What_is_no_place_changes_nothing()
    {
        await _bot.Ask("timezone set", ("city", "Berlin"));

        var card = await _bot.AskForCard("timezone set", ("city", "@everyone **Xyzzyx**"));

        Assert.StartsWith("I know no place or zone “\\@everyone \\*\\*Xyzzyx\\*\\*”, so nothing is changed.", card.Text());
        Assert.Contains("Europe/Berlin", (await _bot.AskForCard("timezone show")).Text());
    }

    [Fact]
    public async Task A_doubt_is_asked_back_and_a_pick_sets_it()
    {
        var question = await _bot.AskForCard("timezone set", ("city", "Germ"));
        var picker = question.Picker();
        Assert.Contains(picker.Entries, entry => entry.Value == "Europe/Berlin");

        var answer = Assert.IsType<Reply.Update>(await _bot.Handle(A.Click(picker.Id, "Europe/Berlin")));

        Assert.Contains("Your zone is **Berlin**", answer.Card.Text());
    }

    [Fact]
    public async Task It_can_be_forgotten()
    {
        await _bot.Ask("timezone set", ("city", "Berlin"));
        var shown = await _bot.AskForCard("timezone show");

        var answer = Assert.IsType<Reply.Update>(await _bot.Handle(A.Click(shown.Press("Forget my zone"))));

        Assert.StartsWith("I have forgotten your zone.\nNo zone is set", answer.Card.Text());
        Assert.Contains("**UTC**", (await _bot.AskForCard("timezone clear")).Text());
    }

    [Fact]
    public async Task The_servers_zone_is_for_who_has_none()
    {
        await _bot.Handle(Server("Berlin") with { Caller = new Caller(1, "Boss", Permissions: Admin) });
        Assert.StartsWith("You have set no zone, so I use this server’s: **Berlin**", (await _bot.AskForCard("timezone show")).Text());

        await _bot.Ask("timezone set", ("city", "Tokyo"));
        Assert.StartsWith("Your zone is **Tokyo**", (await _bot.AskForCard("timezone show")).Text());
    }

    [Fact]
    public async Task Only_who_manages_the_server_sets_its_zone()
    {
        var refused = Assert.IsType<Reply.Message>(await _bot.Handle(Server("Berlin")));

        Assert.Equal("To change the server’s zone, you need *Manage Server* here.", refused.Card.Text());
        Assert.Contains("no zone", (await _bot.AskForCard("timezone server")).Text());
        Assert.IsType<Reply.Message>(await _bot.Handle(A.Click(new ControlId("timezone.server.clear"))));
        Assert.IsType<Reply.Message>(await _bot.Handle(A.Click(new ControlId("timezone.server", "picked"), "Asia/Tokyo")));
        Assert.Contains("no zone", (await _bot.AskForCard("timezone server")).Text());
    }

    [Fact]
    public async Task Outside_servers_there_is_no_server_to_set_it_for()
    {
        var call = Server("Berlin") with { Place = new Place { Kind = PlaceKind.BotDm, ChannelId = 5 } };

        var card = Assert.IsType<Reply.Message>(await _bot.Handle(call)).Card;

        Assert.Equal("That is for servers, and we are in none here.", card.Text());
    }

    [Fact]
    public async Task A_zone_that_is_no_longer_there_gives_way_and_is_named()
    {
        await _bot.The<StateDatabase>().WriteAsync(
            transaction => ZoneStore.Put(transaction, ZoneOwner.Person(7), "Mars/Olympus"),
            TestContext.Current.CancellationToken);

        var card = await _bot.AskForCard("timezone show");

        Assert.StartsWith("The zone `Mars/Olympus` that was set is no longer in the zone data.\nNo zone is set", card.Text());
        Assert.Contains("Forget my zone", card.Labels());
    }

    [Fact]
    public void Typing_offers_cities_with_their_clocks() => Assert.Contains(
        _bot.Router.Suggest(A.Call("timezone set"), "city", "berl"),
        choice => choice is { Label: "Berlin, Germany · now 21:00, UTC+1", Value: "Europe/Berlin" });

    public void Dispose() => _bot.Dispose();

    private static CommandCall Server(string city) => A.Call("timezone server", ("city", new OptionValue(city)));
}
