using System.Text;
using System.Text.Json;
using Quadrennial.Discord.Json;
using Quadrennial.Discord.Models;

namespace Quadrennial.Discord.Tests.Models;

public sealed class CommandComparerTests
{
    private static readonly ApplicationCommand Declared = new()
    {
        Name = "talk",
        Description = "Find a talk",
        DescriptionLocalizations = new Dictionary<string, string> { ["de"] = "Finde einen Vortrag" },
        Contexts = [InteractionContext.Guild, InteractionContext.BotDm],
        IntegrationTypes = [IntegrationType.GuildInstall, IntegrationType.UserInstall],
        Options =
        [
            new()
            {
                Type = ApplicationCommandOptionType.String,
                Name = "query",
                Description = "Any part",
                Required = true,
                Autocomplete = true,
                MaxLength = 200,
            },
            new()
            {
                Type = ApplicationCommandOptionType.Integer,
                Name = "edition",
                Description = "Which",
                MinValue = 2008,
                Choices = [new("2008", ScalarValue.Of(2008)), new("2016", ScalarValue.Of(2016))],
            },
            new()
            {
                Type = ApplicationCommandOptionType.Channel,
                Name = "where",
                Description = "Channel",
                ChannelTypes = [ChannelType.GuildText, ChannelType.GuildForum],
            },
        ],
    };

    /// <summary>
    /// The same as a server may hand it back: ids, defaults spelled out, lists without an order in another order, numbers with fractions.
    /// </summary>
    private static readonly string Held =
        """
        [{"id":"71","application_id":"2","version":"9","type":1,"name":"talk","name_localizations":null,"description":"Find a talk",
        "description_localizations":{"de":"Finde einen Vortrag"},"default_member_permissions":null,"dm_permission":true,"nsfw":false,
        "contexts":[1,0],"integration_types":[1,0],"handler":null,
        "options":[{"type":3,"name":"query","name_localizations":{},"description":"Any part","required":true,"autocomplete":true,"max_length":200},
        {"type":4,"name":"edition","description":"Which","required":false,"autocomplete":false,"min_value":2008.0,
        "choices":[{"name":"2008","value":2008,"name_localizations":null},{"name":"2016","value":2016.0}]},
        {"type":7,"name":"where","description":"Channel","channel_types":[15,0]}]}]
        """.ReplaceLineEndings("");

    public static TheoryData<string, string> Differences => new()
    {
        { "\"name\":\"talk\"", "\"name\":\"talks\"" },
        { "\"type\":1,", "\"type\":3," },
        { "Find a talk", "Find talks" },
        { "Finde einen Vortrag", "Vortrag" },
        { "{\"de\":\"Finde einen Vortrag\"}", "null" },
        { "\"default_member_permissions\":null", "\"default_member_permissions\":\"0\"" },
        { "\"nsfw\":false", "\"nsfw\":true" },
        { "\"contexts\":[1,0]", "\"contexts\":[1,0,2]" },
        { "\"contexts\":[1,0]", "\"contexts\":null" },
        { "\"integration_types\":[1,0]", "\"integration_types\":[0]" },
        { "\"name\":\"query\"", "\"name\":\"what\"" },
        { "\"type\":4", "\"type\":10" },
        { "\"required\":true", "\"required\":false" },
        { "\"autocomplete\":true", "\"autocomplete\":false" },
        { "\"max_length\":200", "\"max_length\":201" },
        { "\"max_length\":200", "\"min_length\":200" },
        { "\"min_value\":2008.0", "\"min_value\":2000" },
        { "\"min_value\":2008.0", "\"max_value\":2008" },
        { "{\"name\":\"2008\"", "{\"name\":\"2009\"" },
        { "\"value\":2016.0", "\"value\":2016.5" },
        { "\"value\":2008", "\"value\":\"2008\"" },
        { "\"channel_types\":[15,0]", "\"channel_types\":[0]" },
        { ",{\"type\":7,\"name\":\"where\",\"description\":\"Channel\",\"channel_types\":[15,0]}", "" },
    };

    [Fact]
    public void What_discord_fills_in_or_reorders_does_not_count() => Assert.True(CommandComparer.AreSame([Declared], Read(Held)));

    [Theory]
    [MemberData(nameof(Differences))]
    public void A_difference_that_people_would_notice_counts(string before, string after)
    {
        Assert.Contains(before, Held);

        Assert.False(CommandComparer.AreSame([Declared], Read(Held.Replace(before, after))));
    }

    [Fact]
    public void The_order_of_commands_does_not_count_but_that_of_options_does()
    {
        var help = new ApplicationCommand { Name = "help", Description = "Help" };
        var turned = Declared with { Options = [.. Declared.Options!.Reverse()] };

        Assert.True(CommandComparer.AreSame([Declared, help], [help, Declared]));
        Assert.False(CommandComparer.AreSame([Declared], [turned]));
    }

    [Fact]
    public void One_more_or_one_less_counts()
    {
        Assert.False(CommandComparer.AreSame([Declared], []));
        Assert.False(CommandComparer.AreSame([], [Declared]));
        Assert.True(CommandComparer.AreSame([], []));
    }

    [Fact]
    public void A_message_command_of_the_same_name_is_another_command()
    {
        var menu = new ApplicationCommand { Name = "talk", Type = ApplicationCommandType.Message };

        Assert.True(CommandComparer.AreSame([Declared, menu], [menu with { Description = "" }, Declared]));
        Assert.False(CommandComparer.AreSame([Declared, menu], [Declared, Declared]));
    }

    [Fact]
    public void Where_nothing_is_declared_discords_own_choice_is_accepted()
    {
        var open = Declared with { Contexts = null, IntegrationTypes = null };

        Assert.True(CommandComparer.AreSame([open], Read(Held)));
    }

    [Fact]
    public void What_is_declared_survives_being_sent_and_read_back()
    {
        IReadOnlyList<ApplicationCommand> declared = [Declared with { DefaultMemberPermissions = 32 }];

        var json = JsonSerializer.SerializeToUtf8Bytes(declared, Wire.Types.IReadOnlyListApplicationCommand);

        Assert.Contains("\"default_member_permissions\":32,", Encoding.UTF8.GetString(json));
        Assert.True(CommandComparer.AreSame(declared, Read(Encoding.UTF8.GetString(json))));
    }

    private static IReadOnlyList<ApplicationCommand> Read(string json) =>
        JsonSerializer.Deserialize(json, Wire.Types.IReadOnlyListApplicationCommand)!;
}
