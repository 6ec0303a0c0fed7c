using System.Text.Json;
using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Rules;

namespace Quadrennial.Playground.StandIn.Wire;

/// <summary>Interactions as JSON: as sent to the bot, and as noted on the messages that answer them.</summary>
internal static class InteractionJson
{
    /// <summary>Default upload limit of 10 MiB; Discord tells it per interaction.</summary>
    public const long AttachmentSizeLimit = 10 * 1024 * 1024;

    /// <summary>Writes an interaction as the bot gets it; straight to the wire, for this is what the stand-in does most.</summary>
    public static void Write(Utf8JsonWriter writer, Interaction interaction, JsonObject? data, BotApplication bot)
    {
        var (person, channel) = (interaction.Person, interaction.Channel);
        writer.WriteStartObject();
        writer.WriteNumber("version"u8, 1);
        writer.WriteNumber("type"u8, (int)interaction.Kind);
        writer.WriteString("token"u8, interaction.Token);
        writer.WriteId("id"u8, interaction.Id);
        writer.WriteId("application_id"u8, bot.ApplicationId);
        writer.WriteId("app_permissions"u8, (ulong)PermissionRules.OfApplication(bot.UserId, person, channel));
        writer.WriteNumber("attachment_size_limit"u8, AttachmentSizeLimit);
        writer.WritePropertyName("authorizing_integration_owners"u8);
        Owners(interaction).WriteTo(writer);
        writer.WriteStartArray("entitlements"u8);
        writer.WriteEndArray();
        if (data is not null)
        {
            writer.WritePropertyName("data"u8);
            data.WriteTo(writer);
        }

        if (interaction.Kind is not InteractionKind.Ping)
        {
            writer.WriteNumber("context"u8, Context(channel));
            writer.WriteString("locale"u8, person.Locale);
            writer.WriteId("channel_id"u8, channel.Id);
            writer.WritePropertyName("channel"u8);
            writer.WriteRawValue(channel.Json, skipInputValidation: true);
            WriteCaller(writer, person, channel);
        }

        if (interaction.Source is { } message)
        {
            writer.WritePropertyName("message"u8);
            message.Body.WriteTo(writer);
        }

        writer.WriteEndObject();
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

    private static void WriteCaller(Utf8JsonWriter writer, Person person, Channel channel)
    {
        if (channel.Guild is not { } guild)
        {
            writer.WritePropertyName("user"u8);
            writer.WriteRawValue(person.Json, skipInputValidation: true);
            return;
        }

        writer.WriteStartObject("member"u8);
        writer.WritePropertyName("user"u8);
        writer.WriteRawValue(person.Json, skipInputValidation: true);
        writer.WriteId("permissions"u8, (ulong)PermissionRules.Of(person.Id, channel));
        foreach (var (name, value) in guild.Members[person.Id].Json)
        {
            writer.WritePropertyName(name);
            if (value is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                value.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
        writer.WriteId("guild_id"u8, guild.Id);
        writer.WriteString("guild_locale"u8, guild.Locale);
        writer.WriteStartObject("guild"u8);
        writer.WriteId("id"u8, guild.Id);
        writer.WriteString("locale"u8, guild.Locale);
        writer.WriteStartArray("features"u8);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
