using System.Text;
using Quadrennial.Discord.Json;
using Quadrennial.Discord.Models;

namespace Quadrennial.Discord.Tests.Models;

public sealed class ComponentWritingTests
{
    private static readonly ButtonComponent Button = new() { Style = ButtonStyle.Primary, Label = "Show", CustomId = "1:a:b" };

    private static readonly (Component Component, string Json)[] Cases =
    [
        (new TextDisplay("**hé**"), """{"type":10,"content":"**hé**"}"""),
        (Button, """{"type":2,"style":1,"label":"Show","custom_id":"1:a:b"}"""),
        (
            new ButtonComponent { Style = ButtonStyle.Link, Label = "Video", Url = "https://e.org/?a=1&b=2", Disabled = true, Emoji = new() { Name = "🎬" } },
            """{"type":2,"style":5,"label":"Video","emoji":{"name":"\uD83C\uDFAC"},"url":"https://e.org/?a=1&b=2","disabled":true}"""),
        (new ActionRow([Button]), """{"type":1,"components":[{"type":2,"style":1,"label":"Show","custom_id":"1:a:b"}]}"""),
        (
            new StringSelect
            {
                CustomId = "s",
                Placeholder = "Pick",
                MinValues = 0,
                MaxValues = 2,
                Options = [new("L", "v") { Description = "d", Default = true }, new("M", "w")],
            },
            """
            {"type":3,"options":[{"label":"L","value":"v","description":"d","default":true},{"label":"M","value":"w"}],
            "custom_id":"s","placeholder":"Pick","min_values":0,"max_values":2}
            """),
        (new UserSelect { CustomId = "s" }, """{"type":5,"custom_id":"s"}"""),
        (
            new RoleSelect { CustomId = "s", DefaultValues = [new(7, "role")], Disabled = true },
            """{"type":6,"default_values":[{"id":"7","type":"role"}],"custom_id":"s","disabled":true}"""),
        (new MentionableSelect { CustomId = "s" }, """{"type":7,"custom_id":"s"}"""),
        (
            new ChannelSelect { CustomId = "s", ChannelTypes = [ChannelType.GuildText, ChannelType.GuildAnnouncement], Required = false },
            """{"type":8,"channel_types":[0,5],"custom_id":"s","required":false}"""),
        (
            new Section([new TextDisplay("a"), new TextDisplay("b")], new Thumbnail(new("attachment://a.png")) { Description = "A", Spoiler = true }),
            """
            {"type":9,"components":[{"type":10,"content":"a"},{"type":10,"content":"b"}],
            "accessory":{"type":11,"media":{"url":"attachment://a.png"},"description":"A","spoiler":true}}
            """),
        (
            new MediaGallery([new(new("https://e.org/a.png")) { Description = "A" }]),
            """{"type":12,"items":[{"media":{"url":"https://e.org/a.png"},"description":"A"}]}"""),
        (new FileComponent(new("attachment://a.ics")), """{"type":13,"file":{"url":"attachment://a.ics"}}"""),
        (new Separator(), """{"type":14}"""),
        (new Separator { Divider = false, Spacing = 2 }, """{"type":14,"divider":false,"spacing":2}"""),
        (
            new Container([new TextDisplay("a"), new Separator()]) { AccentColor = 0xFF8800 },
            """{"type":17,"components":[{"type":10,"content":"a"},{"type":14}],"accent_color":16746496}"""),
        (
            new Label("Name", new TextInput { CustomId = "i", Style = 2, Value = "v", Placeholder = "p", Required = false, MinLength = 1, MaxLength = 9 })
            {
                Description = "d",
            },
            """
            {"type":18,"label":"Name","component":{"type":4,"custom_id":"i","style":2,"value":"v","placeholder":"p","required":false,
            "min_length":1,"max_length":9},"description":"d"}
            """),
        (
            new Label("F", new FileUploadInput { CustomId = "i", MinValues = 0, MaxValues = 3 }),
            """{"type":18,"label":"F","component":{"type":19,"custom_id":"i","min_values":0,"max_values":3}}"""),
        (
            new Label("R", new RadioGroup { CustomId = "i", Options = [new("A", "a"), new("B", "b")] }),
            """{"type":18,"label":"R","component":{"type":21,"custom_id":"i","options":[{"label":"A","value":"a"},{"label":"B","value":"b"}]}}"""),
        (
            new Label("C", new CheckboxGroup { CustomId = "i", Options = [new("A", "a")], MaxValues = 1 }),
            """{"type":18,"label":"C","component":{"type":22,"custom_id":"i","options":[{"label":"A","value":"a"}],"max_values":1}}"""),
        (
            new Label("C", new Checkbox { CustomId = "i", Default = true }),
            """{"type":18,"label":"C","component":{"type":23,"custom_id":"i","default":true}}"""),
    ];

    public static TheoryData<int> Places => [.. Enumerable.Range(0, Cases.Length)];

    [Theory]
    [MemberData(nameof(Places))]
    public void A_component_is_written_as_discord_documents_it(int place)
    {
        var (component, json) = Cases[place];

        Assert.Equal(
            $$$"""{"components":[{{{json.ReplaceLineEndings("")}}}],"allowed_mentions":{"parse":[]}}""",
            Text(DiscordJson.Write(new MessageBody { Components = [component] })));
    }

    [Fact]
    public void Every_kind_of_component_is_among_these()
    {
        var kinds = typeof(Component).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Component)) && !type.IsAbstract).ToHashSet();
        Assert.NotEmpty(kinds);

        kinds.ExceptWith(Cases.SelectMany(row => Contents(row.Component)).Select(component => component.GetType()));

        Assert.Empty(kinds);
    }

    [Fact]
    public void A_first_answer_of_each_kind_is_written_as_discord_documents_it()
    {
        var body = new MessageBody { Content = "x", Flags = MessageFlags.Ephemeral | MessageFlags.IsComponentsV2 };
        const string Data = """{"content":"x","flags":32832,"allowed_mentions":{"parse":[]}}""";
        (InteractionResponse Response, string Json)[] cases =
        [
            (InteractionResponse.Pong(), """{"type":1}"""),
            (InteractionResponse.Message(body), $$$"""{"type":4,"data":{{{Data}}}}"""),
            (InteractionResponse.DeferMessage(isPrivate: false), """{"type":5}"""),
            (InteractionResponse.DeferMessage(isPrivate: true), """{"type":5,"data":{"flags":64}}"""),
            (InteractionResponse.DeferUpdate(), """{"type":6}"""),
            (InteractionResponse.Update(body), $$$"""{"type":7,"data":{{{Data}}}}"""),
            (
                InteractionResponse.Choices([new("n", "v"), new("m", ScalarValue.Of(5))]),
                """{"type":8,"data":{"choices":[{"name":"n","value":"v"},{"name":"m","value":5}]}}"""),
            (
                InteractionResponse.Modal(new Modal("f", "T", [new TextDisplay("c")])),
                """{"type":9,"data":{"custom_id":"f","title":"T","components":[{"type":10,"content":"c"}]}}"""),
        ];

        Assert.All(cases, row => Assert.Equal(row.Json, Text(DiscordJson.Write(row.Response))));
    }

    [Fact]
    public void A_message_may_ping_whom_it_names_and_nobody_else()
    {
        var named = new MessageBody { Content = "x", AllowedMentions = new AllowedMentions { Users = [1, 2], Roles = [3], RepliedUser = true } };

        Assert.Equal(
            """{"content":"x","allowed_mentions":{"parse":[],"users":["1","2"],"roles":["3"],"replied_user":true}}""",
            Text(DiscordJson.Write(named)));
    }

    [Fact]
    public void Half_an_emoji_is_written_as_a_replacement_character() =>
        Assert.Equal(
            """{"content":"a�b","allowed_mentions":{"parse":[]}}""",
            Text(DiscordJson.Write(new MessageBody { Content = "a\ud83db" })).Replace("\\uFFFD", "�"));

    private static IEnumerable<Component> Contents(Component component) => component switch
    {
        Container container => container.Components.SelectMany(Contents).Prepend(component),
        ActionRow row => row.Components.SelectMany(Contents).Prepend(component),
        Section section => [section, .. section.Components, section.Accessory],
        Label label => [label, label.Component],
        _ => [component],
    };

    private static string Text(byte[] json) => Encoding.UTF8.GetString(json);
}
