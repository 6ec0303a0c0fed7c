using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Commands;
using Quadrennial.Playground.StandIn.Rules;

namespace Quadrennial.Playground.StandIn.Rest;

/// <summary>Registering commands, for everywhere or for one guild.</summary>
internal sealed class CommandRoutes(World world)
{
    private const string Everywhere = "/applications/{application_id}/commands";
    private const string InGuild = "/applications/{application_id}/guilds/{guild_id}/commands";

    public IEnumerable<Route> Routes =>
    [
        .. For(Everywhere, _ => null),
        .. For(InGuild, call => GuildOf(call)),
    ];

    private IEnumerable<Route> For(string path, Func<RestCall, ulong?> scopeOf) =>
    [
        new("GET", path, call => List(call, Scope(call, scopeOf))),
        new("PUT", path, call => Overwrite(call, Scope(call, scopeOf))),
        new("POST", path, call => Create(call, Scope(call, scopeOf))),
        new("GET", path + "/{command_id}", call => RestAnswer.Ok(Find(call, Scope(call, scopeOf)).Json.DeepClone())),
        new("PATCH", path + "/{command_id}", call => Edit(call, Scope(call, scopeOf))),
        new("DELETE", path + "/{command_id}", call => Delete(call, Scope(call, scopeOf))),
    ];

    private ulong? Scope(RestCall call, Func<RestCall, ulong?> scopeOf) =>
        call.Id("application_id") == world.Bot.ApplicationId ? scopeOf(call) : throw Refusals.WrongApplication();

    private ulong GuildOf(RestCall call)
    {
        var id = call.Id("guild_id");
        return world.Guilds.TryGetValue(id, out var guild) && guild.HasBot ? id : throw Refusals.MissingAccess();
    }

    private RestAnswer List(RestCall call, ulong? scope)
    {
        var withTranslations = call.IsAsked("with_localizations");
        var commands = world.Commands.Of(scope)
            .Select(command => (JsonNode)(withTranslations
                ? command.Json.DeepClone()
                : CommandJson.WithoutLocalizations(command.Json)));
        return RestAnswer.Ok(new JsonArray([.. commands]));
    }

    private RestAnswer Overwrite(RestCall call, ulong? scope)
    {
        if (call.Body is not JsonArray list)
        {
            throw Refusals.InvalidForm(new JsonObject
            {
                ["_errors"] = new JsonArray(new JsonObject
                {
                    ["code"] = "LIST_TYPE_CONVERT",
                    ["message"] = "Only iterables may be used in a ListType.",
                }),
            });
        }

        var commands = list.Select(element => element as JsonObject ?? []).ToList();
        var problems = new Problems();
        var names = new HashSet<(long Type, string? Name)>();
        for (var i = 0; i < commands.Count; i++)
        {
            var fields = new Fields(commands[i], $"{i}", problems);
            CommandRules.Check(fields, isForGuild: scope is not null);
            if (!names.Add(((long?)commands[i]["type"] ?? 1, commands[i]["name"]?.ToString())))
            {
                fields.Complain("name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
            }
        }

        problems.Throw();
        world.Commands.Overwrite(scope, commands);
        return RestAnswer.Ok(new JsonArray([.. world.Commands.Of(scope).Select(command => (JsonNode)command.Json.DeepClone())]));
    }

    private RestAnswer Create(RestCall call, ulong? scope)
    {
        var problems = new Problems();
        CommandRules.Check(new Fields(call.Object, "", problems), isForGuild: scope is not null);
        problems.Throw();
        var (command, isNew) = world.Commands.Create(scope, call.Object);
        return new RestAnswer(isNew ? 201 : 200, command.Json.DeepClone());
    }

    private RestAnswer Edit(RestCall call, ulong? scope)
    {
        var command = Find(call, scope);
        var merged = command.Json.DeepClone().AsObject();
        foreach (var (name, value) in call.Object)
        {
            merged[name] = value?.DeepClone();
        }

        foreach (var name in (ReadOnlySpan<string>)["application_id", "version", "guild_id"])
        {
            merged.Remove(name);
        }

        var problems = new Problems();
        CommandRules.Check(new Fields(merged, "", problems), isForGuild: scope is not null);
        problems.Throw();
        return RestAnswer.Ok(world.Commands.Replace(command, merged).Json.DeepClone());
    }

    private RestAnswer Delete(RestCall call, ulong? scope)
    {
        world.Commands.Delete(Find(call, scope));
        return RestAnswer.Nothing;
    }

    private RegisteredCommand Find(RestCall call, ulong? scope) => world.Commands.Get(call.Id("command_id"), scope);
}
