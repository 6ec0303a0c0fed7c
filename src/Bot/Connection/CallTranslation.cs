using Quadrennial.Bot.Commands;
using Quadrennial.Discord.Models;

namespace Quadrennial.Bot.Connection;

/// <summary>What a person did, from Discord's words into ours. Whatever is missing or new in Discord's words must not throw.</summary>
internal static class CallTranslation
{
    /// <summary>A command, a click, a pick or a form.</summary>
    public static CommandCall Translate(Interaction interaction)
    {
        var data = interaction.Data ?? NoData;
        return interaction.Type is InteractionType.MessageComponent or InteractionType.ModalSubmit
            ? Start(interaction) with { Control = ControlUsed(interaction, data) }
            : CommandUsed(interaction, data);
    }

    /// <summary>The command that is being typed, and the option in which the person stands; null where none is named.</summary>
    public static (CommandCall Call, string Option, string Typed)? TranslateTyping(Interaction interaction)
    {
        var (_, options) = Innermost(interaction.Data ?? NoData);
        return options.FirstOrDefault(option => option.Focused) is { } focused
            ? (CommandUsed(interaction, interaction.Data ?? NoData), focused.Name, focused.Value.ToString())
            : null;
    }

    private static readonly InteractionData NoData = new();

    private static CommandCall Start(Interaction interaction) => new()
    {
        Caller = new Caller(
            interaction.Caller?.Id ?? 0,
            NameOf(interaction),
            interaction.Locale ?? "en-US",
            (Permissions)(interaction.Member?.Permissions ?? 0))
        {
            Roles = interaction.Member?.Roles ?? [],
        },
        Place = new Place
        {
            Kind = interaction switch
            {
                { GuildId: not null } => PlaceKind.Guild,
                { Context: InteractionContext.PrivateChannel } => PlaceKind.PrivateChannel,
                _ => PlaceKind.BotDm,
            },
            ChannelId = interaction.ChannelId ?? interaction.Channel?.Id ?? 0,
            IsThread = interaction.Channel is { IsThread: true },
            GuildId = interaction.GuildId,
            BotIsMember = !interaction.IsUserInstalledOnly,
            BotPermissions = (Permissions)(interaction.AppPermissions ?? 0),
            GuildLocale = interaction.GuildLocale,
        },
    };

    private static CommandCall CommandUsed(Interaction interaction, InteractionData data)
    {
        var (path, options) = Innermost(data);
        var call = Start(interaction) with
        {
            Path = path,
            Options = options.Count == 0 ? new Dictionary<string, OptionValue>() : ToValues(options),
        };
        if (data.Resolved?.Channels is { Count: > 0 } channels)
        {
            call = call with { Channels = channels.ToDictionary(pair => pair.Key, pair => ToNamed(pair.Value)) };
        }

        if (data.Resolved?.Roles is { Count: > 0 } roles)
        {
            call = call with { Roles = roles.ToDictionary(pair => pair.Key, pair => new NamedRole(pair.Key, pair.Value.Name, pair.Value.Mentionable)) };
        }

        return data.Type == ApplicationCommandType.Message ? call with { Target = Target(interaction, data) } : call;
    }

    /// <summary>Subcommands nest: the path gathers their names, and the options are the innermost ones'.</summary>
    private static (string Path, IReadOnlyList<InteractionOption> Options) Innermost(InteractionData data)
    {
        var path = data.Name;
        var options = data.Options;
        while (options is [{ Type: ApplicationCommandOptionType.SubCommand or ApplicationCommandOptionType.SubCommandGroup } inner])
        {
            path = $"{path} {inner.Name}";
            options = inner.Options;
        }

        return (path, options);
    }

    private static Dictionary<string, OptionValue> ToValues(IReadOnlyList<InteractionOption> options)
    {
        var values = new Dictionary<string, OptionValue>(options.Count);
        foreach (var option in options)
        {
            values[option.Name] = option.Type switch
            {
                ApplicationCommandOptionType.Channel or ApplicationCommandOptionType.Role or ApplicationCommandOptionType.User =>
                    new OptionValue(Number: unchecked((long)option.Value.Id)),
                _ => new OptionValue(option.Value.Text, option.Value.Integer, option.Value.Flag),
            };
        }

        return values;
    }

    private static NamedChannel ToNamed(Channel channel) => new(
        channel.Id, channel.Name ?? "", (Permissions)(channel.Permissions ?? 0), (Permissions?)channel.AppPermissions, channel.IsThread);

    private static ControlUse ControlUsed(Interaction interaction, InteractionData data)
    {
        // An id that cannot be read becomes the default: the router answers that it has moved on.
        _ = ControlId.TryParse(data.CustomId, out var id);
        return new ControlUse(
            id,
            data.Values,
            Fields(data.Components),
            interaction.Message?.Id,
            interaction.Message?.InteractionMetadata?.User?.Id,
            interaction.Message is { } message && message.Flags.HasFlag(MessageFlags.Ephemeral));
    }

    private static Dictionary<string, IReadOnlyList<string>> Fields(IReadOnlyList<SubmittedComponent> components)
    {
        var fields = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var component in components)
        {
            IEnumerable<SubmittedComponent> inputs = component.Component is { } labelled ? [labelled] : component.Components;
            foreach (var input in inputs)
            {
                fields[input.CustomId] = input.Values.Count > 0 ? input.Values : [input.Value.ToString()];
            }
        }

        return fields;
    }

    private static TargetMessage Target(Interaction interaction, InteractionData data)
    {
        var id = data.TargetId ?? 0;
        var message = data.Resolved?.Messages?.GetValueOrDefault(id);
        return new TargetMessage(
            id,
            message?.ChannelId ?? interaction.ChannelId ?? 0,
            message is null ? "" : MessageWords.Of(message),
            message?.Author?.Id ?? 0);
    }

    private static string NameOf(Interaction interaction) =>
        interaction.Member?.Nick ?? interaction.Caller?.GlobalName ?? interaction.Caller?.Username ?? "someone";
}
