using System.Text.Json.Serialization;
using Quadrennial.Discord.Json;

namespace Quadrennial.Discord.Models;

/// <summary>What a person did. Values without a name here may arrive and are kept.</summary>
[JsonConverter(typeof(NumericEnumConverter<InteractionType>))]
public enum InteractionType
{
    /// <summary>No kind was given.</summary>
    None = 0,

    /// <summary>A check by Discord over HTTP.</summary>
    Ping = 1,

    /// <summary>A slash, user or message command.</summary>
    ApplicationCommand = 2,

    /// <summary>A button or select.</summary>
    MessageComponent = 3,

    /// <summary>Typing in an option that suggests values.</summary>
    Autocomplete = 4,

    /// <summary>A form was sent.</summary>
    ModalSubmit = 5,
}

/// <summary>Where an interaction happened.</summary>
[JsonConverter(typeof(NumericEnumConverter<InteractionContext>))]
public enum InteractionContext
{
    /// <summary>In a server.</summary>
    Guild = 0,

    /// <summary>In the direct messages with the bot.</summary>
    BotDm = 1,

    /// <summary>In other direct messages or a group.</summary>
    PrivateChannel = 2,
}

/// <summary>How an app was installed.</summary>
[JsonConverter(typeof(NumericEnumConverter<IntegrationType>))]
public enum IntegrationType
{
    /// <summary>In a server.</summary>
    GuildInstall = 0,

    /// <summary>By a person, for use anywhere.</summary>
    UserInstall = 1,
}

/// <summary>Kind of application command.</summary>
[JsonConverter(typeof(NumericEnumConverter<ApplicationCommandType>))]
public enum ApplicationCommandType
{
    /// <summary>No kind was given; Discord then means <see cref="ChatInput"/>.</summary>
    None = 0,

    /// <summary>Typed: a slash command.</summary>
    ChatInput = 1,

    /// <summary>In the menu of a person.</summary>
    User = 2,

    /// <summary>In the menu of a message.</summary>
    Message = 3,

    /// <summary>The launch button of an activity.</summary>
    PrimaryEntryPoint = 4,
}

/// <summary>What an option takes.</summary>
[JsonConverter(typeof(NumericEnumConverter<ApplicationCommandOptionType>))]
public enum ApplicationCommandOptionType
{
    /// <summary>No kind was given.</summary>
    None = 0,

    /// <summary>A subcommand.</summary>
    SubCommand = 1,

    /// <summary>A group of subcommands.</summary>
    SubCommandGroup = 2,

    /// <summary>Text.</summary>
    String = 3,

    /// <summary>A whole number of at most 53 bits.</summary>
    Integer = 4,

    /// <summary>Yes or no.</summary>
    Boolean = 5,

    /// <summary>A person.</summary>
    User = 6,

    /// <summary>A channel.</summary>
    Channel = 7,

    /// <summary>A role.</summary>
    Role = 8,

    /// <summary>A person or a role.</summary>
    Mentionable = 9,

    /// <summary>A number with a fraction.</summary>
    Number = 10,

    /// <summary>A file.</summary>
    Attachment = 11,
}

/// <summary>Kind of component.</summary>
[JsonConverter(typeof(NumericEnumConverter<ComponentType>))]
public enum ComponentType
{
    /// <summary>No kind was given.</summary>
    None = 0,

    /// <summary><see cref="Models.ActionRow"/>.</summary>
    ActionRow = 1,

    /// <summary><see cref="ButtonComponent"/>.</summary>
    Button = 2,

    /// <summary><see cref="Models.StringSelect"/>.</summary>
    StringSelect = 3,

    /// <summary><see cref="Models.TextInput"/>.</summary>
    TextInput = 4,

    /// <summary><see cref="Models.UserSelect"/>.</summary>
    UserSelect = 5,

    /// <summary><see cref="Models.RoleSelect"/>.</summary>
    RoleSelect = 6,

    /// <summary><see cref="Models.MentionableSelect"/>.</summary>
    MentionableSelect = 7,

    /// <summary><see cref="Models.ChannelSelect"/>.</summary>
    ChannelSelect = 8,

    /// <summary><see cref="Models.Section"/>.</summary>
    Section = 9,

    /// <summary><see cref="Models.TextDisplay"/>.</summary>
    TextDisplay = 10,

    /// <summary><see cref="Models.Thumbnail"/>.</summary>
    Thumbnail = 11,

    /// <summary><see cref="Models.MediaGallery"/>.</summary>
    MediaGallery = 12,

    /// <summary><see cref="FileComponent"/>.</summary>
    File = 13,

    /// <summary><see cref="Models.Separator"/>.</summary>
    Separator = 14,

    /// <summary><see cref="Models.Container"/>.</summary>
    Container = 17,

    /// <summary><see cref="Models.Label"/>.</summary>
    Label = 18,

    /// <summary><see cref="FileUploadInput"/>.</summary>
    FileUpload = 19,

    /// <summary><see cref="Models.RadioGroup"/>.</summary>
    RadioGroup = 21,

    /// <summary><see cref="Models.CheckboxGroup"/>.</summary>
    CheckboxGroup = 22,

    /// <summary><see cref="Models.Checkbox"/>.</summary>
    Checkbox = 23,
}

/// <summary>Kind of channel.</summary>
[JsonConverter(typeof(NumericEnumConverter<ChannelType>))]
public enum ChannelType
{
    /// <summary>Text in a server.</summary>
    GuildText = 0,

    /// <summary>Direct messages.</summary>
    Dm = 1,

    /// <summary>Voice in a server.</summary>
    GuildVoice = 2,

    /// <summary>A group of people.</summary>
    GroupDm = 3,

    /// <summary>A heading over channels.</summary>
    GuildCategory = 4,

    /// <summary>Announcements that other servers can follow.</summary>
    GuildAnnouncement = 5,

    /// <summary>A thread under an announcement.</summary>
    AnnouncementThread = 10,

    /// <summary>A thread anybody in the channel can join.</summary>
    PublicThread = 11,

    /// <summary>A thread for those invited.</summary>
    PrivateThread = 12,

    /// <summary>A stage.</summary>
    GuildStageVoice = 13,

    /// <summary>A list of servers.</summary>
    GuildDirectory = 14,

    /// <summary>A forum.</summary>
    GuildForum = 15,

    /// <summary>A forum of pictures.</summary>
    GuildMedia = 16,
}

/// <summary>Switches of a message.</summary>
[Flags]
[JsonConverter(typeof(NumericEnumConverter<MessageFlags>))]
public enum MessageFlags
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Links do not unfold.</summary>
    SuppressEmbeds = 1 << 2,

    /// <summary>Only the caller sees it.</summary>
    Ephemeral = 1 << 6,

    /// <summary>"Thinking": a deferred answer not yet given.</summary>
    Loading = 1 << 7,

    /// <summary>Nobody's device makes a sound.</summary>
    SuppressNotifications = 1 << 12,

    /// <summary>Built of components alone: no content, no embeds. Cannot be taken back.</summary>
    IsComponentsV2 = 1 << 15,
}
