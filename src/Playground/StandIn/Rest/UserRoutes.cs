using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Rules;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn.Rest;

/// <summary>The bot itself, its application and its direct messages.</summary>
internal sealed class UserRoutes(World world)
{
    /// <summary>Direct messages the bot may open in a while; Discord's own figure is unwritten.</summary>
    private const int MaxOpened = 10;

    private static readonly TimeSpan OpenedWindow = TimeSpan.FromMinutes(10);

    private readonly Queue<DateTimeOffset> _opened = [];

    public IEnumerable<Route> Routes =>
    [
        new("GET", "/users/@me", _ => RestAnswer.Ok(UserJson.Self(world.Bot))),
        new("GET", "/users/{user_id}", GetUser),
        new("GET", "/users/@me/guilds", ListGuilds),
        new("POST", "/users/@me/channels", OpenDirectMessages),
        new("GET", "/applications/@me", _ => RestAnswer.Ok(Application())),
        new("GET", "/oauth2/applications/@me", _ => RestAnswer.Ok(Application())),
    ];

    private RestAnswer GetUser(RestCall call) => RestAnswer.Ok(world.FindUser(call.Id("user_id")) ?? throw Refusals.UnknownUser());

    private RestAnswer ListGuilds(RestCall call)
    {
        var limit = call.QueryNumber("limit", min: 1, max: 200, otherwise: 200);
        var after = call.QueryId("after") ?? 0;
        var before = call.QueryId("before") ?? ulong.MaxValue;
        var guilds = world.Guilds.Values
            .Where(guild => guild.HasBot && guild.Id > after && guild.Id < before)
            .Take(limit)
            .Select(guild => (JsonNode)GuildJson.Listed(guild, PermissionRules.Of(world.Bot.UserId, guild)));
        return RestAnswer.Ok(new JsonArray([.. guilds]));
    }

    private RestAnswer OpenDirectMessages(RestCall call)
    {
        var problems = new Problems();
        var body = new Fields(call.Object, "", problems);
        body.Only("recipient_id");
        var recipient = body.Id("recipient_id", isRequired: true);
        problems.Throw();

        if (recipient is not { } id || !world.People.TryGetValue(id, out var person))
        {
            throw recipient == world.Bot.UserId ? Refusals.CannotMessageUser() : Refusals.InvalidRecipient();
        }

        if (!person.HasDirectMessages)
        {
            CountOpened();
        }

        return RestAnswer.Ok(PlaceJson.Of(person.DirectMessages));
    }

    private void CountOpened()
    {
        var now = world.Clock.GetUtcNow();
        while (_opened.TryPeek(out var oldest) && now - oldest > OpenedWindow)
        {
            _opened.Dequeue();
        }

        if (world.Options.RateLimits && _opened.Count >= MaxOpened)
        {
            throw Refusals.OpeningDirectMessagesTooFast();
        }

        _opened.Enqueue(now);
    }

    private JsonObject Application() => new()
    {
        ["id"] = world.Bot.ApplicationId.Text(),
        ["name"] = world.Bot.Name,
        ["icon"] = null,
        ["description"] = "",
        ["type"] = null,
        ["bot"] = UserJson.Of(world.Bot),
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["verify_key"] = new string('0', 64),
        ["flags"] = 0,
        ["flags_new"] = "0",
        ["redirect_uris"] = new JsonArray(),
        ["interactions_endpoint_url"] = null,
        ["role_connections_verification_url"] = null,
        ["owner"] = UserJson.Of(world.Bot),
        ["approximate_guild_count"] = world.Guilds.Values.Count(guild => guild.HasBot),
        ["approximate_user_install_count"] = world.People.Values.Count(person => person.HasInstalledApp),
        ["approximate_user_authorization_count"] = 0,
        ["explicit_content_filter"] = 0,
        ["team"] = null,
        ["eligible_oauth2_scopes"] = new JsonArray("bot", "applications.commands"),
    };
}
