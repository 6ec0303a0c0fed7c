using Quadrennial.Bot.Commands;
using Quadrennial.Discord.Models;

namespace Quadrennial.Bot.Connection;

/// <summary>Our commands as Discord wants them declared.</summary>
internal static class CommandDeclaration
{
    /// <summary>Where a message can be posted; forums and categories cannot take one.</summary>
    private static readonly IReadOnlyList<ChannelType> PostableChannels =
    [
        ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildVoice,
        ChannelType.AnnouncementThread, ChannelType.PublicThread, ChannelType.PrivateThread,
    ];

    /// <summary>All of them, in order.</summary>
    public static IReadOnlyList<ApplicationCommand> For(CommandCatalogue catalogue) => [.. catalogue.Commands.Select(Declare)];

    private static ApplicationCommand Declare(Command command) => new()
    {
        Type = command.Kind == CommandKind.Message ? ApplicationCommandType.Message : ApplicationCommandType.ChatInput,
        Name = command.Name,
        // Discord refuses a description on a message command.
        Description = command.Kind == CommandKind.Message ? "" : command.Description,
        DefaultMemberPermissions = (ulong?)command.DefaultPermissions,
        Contexts = command.Reach == CommandReach.Everywhere
            ? [InteractionContext.Guild, InteractionContext.BotDm, InteractionContext.PrivateChannel]
            : [InteractionContext.Guild],
        IntegrationTypes = command.Reach == CommandReach.Everywhere
            ? [IntegrationType.GuildInstall, IntegrationType.UserInstall]
            : [IntegrationType.GuildInstall],
        Options = command switch
        {
            { Kind: CommandKind.Message } => null,
            { Subcommands.Count: > 0 } => [.. command.Subcommands.Select(DeclareSubcommand)],
            _ => [.. command.Options.Select(DeclareOption)],
        },
    };

    private static ApplicationCommandOption DeclareSubcommand(Command command) => new()
    {
        Type = command.Subcommands.Count > 0 ? ApplicationCommandOptionType.SubCommandGroup : ApplicationCommandOptionType.SubCommand,
        Name = command.Name,
        Description = command.Description,
        Options = command.Subcommands.Count > 0
            ? [.. command.Subcommands.Select(DeclareSubcommand)]
            : [.. command.Options.Select(DeclareOption)],
    };

    private static ApplicationCommandOption DeclareOption(Option option) => new()
    {
        Type = option.Kind switch
        {
            OptionKind.Number => ApplicationCommandOptionType.Integer,
            OptionKind.Flag => ApplicationCommandOptionType.Boolean,
            OptionKind.Channel => ApplicationCommandOptionType.Channel,
            OptionKind.Role => ApplicationCommandOptionType.Role,
            OptionKind.User => ApplicationCommandOptionType.User,
            _ => ApplicationCommandOptionType.String,
        },
        Name = option.Name,
        Description = option.Description,
        Required = option.IsRequired ? true : null,
        Autocomplete = option.Suggest is null ? null : true,
        Choices = option.Choices.Count == 0 ? null : [.. option.Choices.Select(choice => new ApplicationCommandChoice(choice.Label, choice.Value))],
        ChannelTypes = option.Kind == OptionKind.Channel ? PostableChannels : null,
        MaxLength = option.MaxLength,
        MinValue = option.Min,
        MaxValue = option.Max,
    };
}
