using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Quadrennial.Discord.Json;
using Quadrennial.Discord.Models;

namespace Quadrennial.Discord.Tests.Models;

public sealed class ToleranceTests
{
    private const string Command =
        """
        {"id":"5","application_id":"2","type":2,"token":"tok","version":1,"guild_id":"3","channel_id":"4","context":0,"locale":"en-GB",
        "guild_locale":"de","app_permissions":"2147483648","authorizing_integration_owners":{"0":"3","1":"6"},"entitlements":[],
        "attachment_size_limit":10485760,"channel":{"id":"4","type":0,"name":"general","permissions":"8","flags":0},
        "member":{"user":{"id":"6","username":"ada","global_name":"Ada","discriminator":"0"},"nick":null,"roles":["31","32"],
        "permissions":"4503599627370495","joined_at":"2020-01-01T00:00:00+00:00","deaf":false},
        "data":{"id":"71","name":"talk","type":1,"options":[{"name":"query","type":3,"value":"dynamic asserts"},
        {"name":"edition","type":4,"value":2016},{"name":"private","type":5,"value":true},{"name":"ratio","type":10,"value":0.5}],
        "resolved":{"users":{"6":{"id":"6","username":"ada"}},"members":{"6":{"roles":[],"permissions":"8"}},
        "channels":{"4":{"id":"4","type":0,"name":"general","permissions":"8","app_permissions":"16"}},
        "roles":{"31":{"id":"31","name":"mods","permissions":"8","position":1}},
        "messages":{"9":{"id":"9","channel_id":"4","content":"see this","flags":0,"author":{"id":"6","username":"ada"},"embeds":[{"title":"T"}]}},
        "attachments":{"8":{"id":"8","filename":"a.ics","size":12,"url":"https://example.org/a"}}}}}
        """;

    [Fact]
    public void A_command_is_read_with_everything_in_it()
    {
        var read = Read(Command);

        Assert.Equal((5ul, 2ul, InteractionType.ApplicationCommand, "tok"), (read.Id, read.ApplicationId, read.Type, read.Token));
        Assert.Equal((3ul, 4ul, InteractionContext.Guild), (read.GuildId, read.ChannelId, read.Context));
        Assert.Equal(("en-GB", "de", 10_485_760), (read.Locale, read.GuildLocale, read.AttachmentSizeLimit));
        Assert.Equal(("Ada", 6ul), (read.Caller?.DisplayName, read.Caller?.Id));
        Assert.Equal((4_503_599_627_370_495ul, 2_147_483_648ul), (read.Member?.Permissions, read.AppPermissions));
        Assert.Equal([31ul, 32ul], read.Member?.Roles);
        Assert.False(read.IsUserInstalledOnly);
        Assert.Equal(["dynamic asserts", "2016", "true", "0.5"], read.Data?.Options.Select(option => option.Value.ToString()));
        var resolved = read.Data?.Resolved;
        Assert.Equal("see this", resolved?.Messages?[9].Content);
        Assert.Equal(16ul, resolved?.Channels?[4].AppPermissions);
        Assert.Equal("a.ics", resolved?.Attachments?[8].Filename);
        Assert.Equal("mods", resolved?.Roles?[31].Name);
    }

    [Fact]
    public void A_click_is_read_with_its_message()
    {
        var read = Read(
            """
            {"id":"5","type":3,"token":"t","user":{"id":"6","username":"ada"},"authorizing_integration_owners":{"1":"6"},
            "data":{"custom_id":"1:talk.show:x","component_type":3,"values":["a","b"]},
            "message":{"id":"9","channel_id":"4","flags":32832,"nonce":12,
            "interaction_metadata":{"id":"1","type":2,"user":{"id":"7","username":"bob"}},
            "components":[{"type":17,"id":1,"components":[{"type":99,"new":true},{"type":9,"accessory":{"type":2,"custom_id":"c","style":1}}]}]}}
            """);

        Assert.Equal(("1:talk.show:x", ComponentType.StringSelect), (read.Data?.CustomId, read.Data?.ComponentType));
        Assert.Equal(["a", "b"], read.Data?.Values);
        Assert.Equal((7ul, 12L), (read.Message?.InteractionMetadata?.User?.Id, read.Message?.Nonce?.Integer));
        Assert.True(read.Message?.Flags.HasFlag(MessageFlags.Ephemeral));
        Assert.Equal("c", read.Message?.Components[0].Components[1].Accessory?.CustomId);
        Assert.Equal((ComponentType)99, read.Message?.Components[0].Components[0].Type);
        Assert.True(read.IsUserInstalledOnly);
    }

    [Fact]
    public void A_form_is_read_whether_its_fields_stand_in_labels_or_rows()
    {
        var read = Read(
            """
            {"id":"5","type":5,"token":"t","data":{"custom_id":"f","components":[
            {"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"a","value":"typed"}},
            {"type":18,"component":{"type":3,"custom_id":"b","values":["x"]}},
            {"type":18,"component":{"type":23,"custom_id":"c","value":true}},
            {"type":1,"components":[{"type":4,"custom_id":"d","value":"old"}]}]}}
            """);

        var fields = read.Data!.Components.Select(component => component.Component ?? component.Components[0]).ToList();
        Assert.Equal(["a", "b", "c", "d"], fields.Select(field => field.CustomId));
        Assert.Equal(["typed", "", "true", "old"], fields.Select(field => field.Value.ToString()));
        Assert.Equal(["x"], fields[1].Values);
    }

    [Fact]
    public void Typing_is_read_with_the_focused_option_inside_its_subcommand()
    {
        var read = Read(
            """
            {"id":"5","type":4,"token":"t","data":{"id":"71","name":"n","type":1,
            "options":[{"name":"sub","type":1,"options":[{"name":"q","type":4,"value":"20","focused":true}]}]}}
            """);

        var focused = read.Data!.Options[0].Options[0];
        Assert.Equal((true, "20"), (focused.Focused, focused.Value.Text));
    }

    [Theory]
    [InlineData("""a\ud83d b""", "a\ufffd b")]
    [InlineData("""a\udc00""", "a\ufffd")]
    [InlineData("""\ud83d""", "\ufffd")]
    [InlineData("""\ud83d\ude00\n\"x""", "\U0001F600\n\"x")]
    [InlineData("""\ud83d\ud83d\ude00\\""", "\ufffd\U0001F600\\")]
    [InlineData("""é\u0000\/\tz\udfff""", "é\0/\tz\ufffd")]
    public void Half_an_emoji_reads_as_a_replacement_character(string typed, string expected) =>
        Assert.Equal(expected, Read(Command.Replace("dynamic asserts", typed)).Data?.Options[0].Value.Text);

    [Fact]
    public void Nulls_and_missing_parts_read_as_nothing()
    {
        var read = Read(
            """
            {"id":5,"type":2,"token":"t","member":null,"data":{"name":null,"options":null,"resolved":null,"values":null},
            "authorizing_integration_owners":null,"context":null}
            """);

        Assert.Equal(("", 0, 0), (read.Data?.Name, read.Data?.Options.Count, read.Data?.Values.Count));
        Assert.Null(read.Caller);
        Assert.Null(read.Context);
        Assert.False(read.IsUserInstalledOnly);
    }

    [Theory]
    [InlineData("175928847299117063", "2016-04-30T11:18:25.796Z")]
    public void An_id_tells_when_it_was_made(string id, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant), Snowflake.CreatedAt(ulong.Parse(id)));

    /// <summary>Whatever a future version of Discord adds, drops or renumbers, the interaction itself arrives.</summary>
    [Fact]
    public void Additions_omissions_and_new_kinds_never_break_reading() =>
        Gen.Select(Gen.Int[0, 1_000_000].Array[12], Gen.Enum<Change>().Array[12]).Sample((places, changes) =>
        {
            var root = JsonNode.Parse(Command)!.AsObject();
            foreach (var (place, change) in places.Zip(changes))
            {
                Apply(change, root, place);
            }

            return Read(root.ToJsonString()) is { Id: 5, Token: "tok" };
        });

    private static void Apply(Change change, JsonObject root, int place)
    {
        var objects = Objects(root).ToList();
        var target = objects[place % objects.Count];
        if (change == Change.AddField)
        {
            target[$"new_{place}"] = JsonNode.Parse("""{"deep":[{"er":[1.5,null,"x"]}]}""");
            return;
        }

        if (target.Count == 0)
        {
            return;
        }

        var (name, value) = target.ElementAt(place / objects.Count % target.Count);
        var isNeeded = target == root && name is "id" or "token" or "type";
        target.Remove(name);
        if (change == Change.MoveToEnd || isNeeded)
        {
            target[name] = value;
        }
        else if (change != Change.Omit)
        {
            target[name] = value?.GetValueKind() switch
            {
                JsonValueKind.Number when change == Change.Renumber => place,
                JsonValueKind.String when change == Change.Renumber && ulong.TryParse((string?)value, out var id) => id,
                _ => null,
            };
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject branch => branch.SelectMany(entry => Objects(entry.Value)).Prepend(branch),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    private static Interaction Read(string json) => DiscordJson.ReadInteraction(Encoding.UTF8.GetBytes(json));

    private enum Change
    {
        AddField,
        Omit,
        MakeNull,
        Renumber,
        MoveToEnd,
    }
}
