using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Rules;

namespace Quadrennial.Playground.StandIn.Wire;

/// <summary>Interactions as JSON: as sent to the bot, and as noted on the messages that answer them.</summary>
internal static class InteractionJson
{
    /// <summary>Default upload limit of 10 MiB; Discord tells it per interaction.</summary>
    public const long AttachmentSizeLimit = 10 * 1024 * 1024;

    public static JsonObject Of(Interaction interaction, JsonObject? data, BotApplication bot)
    {
        var (person, channel) = (interaction.Person, interaction.Channel);
        var json = new JsonObject
        {
            ["version"] = 1,
            ["type"] = (int)interaction.Kind,
            ["token"] = interaction.Token,
            ["id"] = interaction.Id.Text(),
            ["application_id"] = bot.ApplicationId.Text(),
            ["app_permissions"] = PermissionRules.OfApplication(bot.UserId, person, channel).Text(),
            ["attachment_size_limit"] = AttachmentSizeLimit,
            ["authorizing_integration_owners"] = Owners(interaction),
            ["entitlements"] = new JsonArray(),
        };
        if (data is not null)
        {
            json["data"] = data;
        }

        if (interaction.Kind is not InteractionKind.Ping)
        {
            json["context"] = Context(channel);
            json["locale"] = person.Locale;
            json["channel_id"] = channel.Id.Text();
            json["channel"] = PlaceJson.Partial(channel);
            AddCaller(json, person, channel);
        }

        if (interaction.Source is { } message)
        {
            json["message"] = message.Body.DeepClone();
        }

        return json;
    }

    /// <summary>Where an app is used: 0 in a guild, 1 in direct messages with the bot, 2 in other private channels.</summary>
    public static int Context(Channel channel) => channel switch
    {
        { Guild: not null } => 0,
        { HasBot: true } => 1,
        _ => 2,
    };

    /// <summary>What a message says of the interaction it answers.</summary>
    /// <param name="interaction">The interaction.</param>
    /// <param name="original">For a follow-up: the first answer.</param>
    public static JsonObject Metadata(Interaction interaction, Message? original = null)
    {
        var json = new JsonObject
        {
            ["id"] = interaction.Id.Text(),
            ["type"] = (int)interaction.Kind,
            ["user"] = UserJson.Of(interaction.Person),
            ["authorizing_integration_owners"] = Owners(interaction),
        };
        if (original is not null)
        {
            json["original_response_message_id"] = original.Id.Text();
        }

        if (interaction is { Kind: InteractionKind.Component, Source: { } source })
        {
            json["interacted_message_id"] = source.Id.Text();
        }

        if (interaction.OpenedBy is { } opener)
        {
            json["triggering_interaction_metadata"] = Metadata(opener);
        }

        if (interaction is { IsFromMenu: true, TargetId: { } target } && interaction.Channel.Log.Find(target) is not null)
        {
            json["target_message_id"] = target.Text();
        }

        return json;
    }

    private static JsonObject Owners(Interaction interaction)
    {
        var owners = new JsonObject();
        if (interaction.Owners.Guild is { } guild)
        {
            owners["0"] = guild.Text();
        }

        if (interaction.Owners.Person is { } person)
        {
            owners["1"] = person.Text();
        }

        return owners;
    }

    private static void AddCaller(JsonObject json, Person person, Channel channel)
    {
        if (channel.Guild is not { } guild)
        {
            json["user"] = UserJson.Of(person);
            return;
        }

        var member = UserJson.Of(guild.Members[person.Id]);
        member["user"] = UserJson.Of(person);
        member["permissions"] = PermissionRules.Of(person.Id, channel).Text();
        json["member"] = member;
        json["guild_id"] = guild.Id.Text();
        json["guild_locale"] = guild.Locale;
        json["guild"] = new JsonObject { ["id"] = guild.Id.Text(), ["locale"] = guild.Locale, ["features"] = new JsonArray() };
    }
}
