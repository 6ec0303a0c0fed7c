using System.Text;
using System.Text.Json.Nodes;
using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.StandIn;

public sealed class MessageTests(ContractCheck contract)
{
    private static string In(Channel channel) => $"channels/{channel.Id}/messages";

    [Fact]
    public async Task Posts_reads_edits_and_deletes()
    {
        await using var lab = await Lab.StartAsync(contract);

        var posted = await lab.Rest.PostAsync(In(lab.Channel), """{"content":"hello"}""");
        var path = $"{In(lab.Channel)}/{posted.Object["id"]}";
        var read = await lab.Rest.GetAsync(path);
        lab.Clock.Advance(TimeSpan.FromMinutes(1));
        var edited = await lab.Rest.PatchAsync(path, """{"content":"hello again"}""");
        var deleted = await lab.Rest.DeleteAsync(path);
        var gone = await lab.Rest.GetAsync(path);

        Assert.Equal("hello", (string)read.Object["content"]!);
        Assert.Null(read.Object["edited_timestamp"]);
        Assert.Equal("hello again", (string)edited.Object["content"]!);
        Assert.NotNull(edited.Object["edited_timestamp"]);
        Assert.Equal(204, deleted.Status);
        Assert.Equal((404, 10008), (gone.Status, gone.Code));
    }

    [Fact]
    public async Task Holds_components_with_ids_and_defaults_and_finds_them_again()
    {
        await using var lab = await Lab.StartAsync(contract);
        const string card = """
            {"flags":32768,"components":[{"type":17,"accent_color":1,"components":[
              {"type":10,"content":"# Dynamic asserts"},
              {"type":9,"components":[{"type":10,"content":"Dan"}],"accessory":{"type":11,"media":{"url":"https://example.org/a.png"},"description":"Dan"}},
              {"type":14},
              {"type":12,"items":[{"media":{"url":"https://example.org/b.png"}}]},
              {"type":1,"components":[{"type":2,"style":5,"label":"Video","url":"https://example.org/v"},{"type":2,"style":2,"label":"Next","custom_id":"t:next"}]},
              {"type":1,"components":[{"type":3,"custom_id":"t:pick","options":[{"label":"A","value":"a","description":"first","default":true}]}]}]}]}
            """;

        var posted = await lab.Rest.PostAsync(In(lab.Channel), card);
        var listed = await lab.Rest.GetAsync(In(lab.Channel));

        var container = posted.Object["components"]![0]!;
        Assert.Equal(1, (int)container["id"]!);
        Assert.False((bool)container["spoiler"]!);
        Assert.Equal("t:next", (string)listed.Body![0]!["components"]![0]!["components"]![4]!["components"]![1]!["custom_id"]!);
    }

    [Fact]
    public async Task An_enforced_nonce_returns_the_first_message_within_its_window()
    {
        await using var lab = await Lab.StartAsync(contract, options => options with { NonceWindow = TimeSpan.FromMinutes(2) });
        const string body = """{"content":"once","nonce":"r-1","enforce_nonce":true}""";

        var first = await lab.Rest.PostAsync(In(lab.Channel), body);
        lab.Clock.Advance(TimeSpan.FromSeconds(119));
        var again = await lab.Rest.PostAsync(In(lab.Channel), body);
        lab.Clock.Advance(TimeSpan.FromSeconds(2));
        var later = await lab.Rest.PostAsync(In(lab.Channel), body);

        Assert.Equal((string)first.Object["id"]!, (string)again.Object["id"]!);
        Assert.NotEqual((string)first.Object["id"]!, (string)later.Object["id"]!);
        Assert.Equal(2, lab.StandIn.MessagesIn(lab.Channel).Count);
    }

    [Fact]
    public async Task A_nonce_that_is_not_enforced_creates_again()
    {
        await using var lab = await Lab.StartAsync(contract);

        await lab.Rest.PostAsync(In(lab.Channel), """{"content":"once","nonce":"r-1"}""");
        await lab.Rest.PostAsync(In(lab.Channel), """{"content":"once","nonce":"r-1"}""");

        Assert.Equal(2, lab.StandIn.MessagesIn(lab.Channel).Count);
    }

    [Fact]
    public async Task An_enforced_nonce_does_not_bring_a_deleted_message_back()
    {
        await using var lab = await Lab.StartAsync(contract);
        const string body = """{"content":"once","nonce":7,"enforce_nonce":true}""";
        await lab.Rest.PostAsync(In(lab.Channel), body);
        lab.StandIn.DeleteMessage(lab.StandIn.MessagesIn(lab.Channel).Single());

        var again = await lab.Rest.PostAsync(In(lab.Channel), body);

        Assert.Equal((404, 10008), (again.Status, again.Code));
        Assert.Empty(lab.StandIn.MessagesIn(lab.Channel));
    }

    [Fact]
    public async Task Lists_newest_first_around_before_and_after()
    {
        await using var lab = await Lab.StartAsync(contract);
        var ids = Enumerable.Range(0, 6).Select(i => lab.Ana.Say(lab.Channel, $"{i}").Id).ToList();

        Assert.Equal("543210", await ReadAsync(""));
        Assert.Equal("54", await ReadAsync("?limit=2"));
        Assert.Equal("10", await ReadAsync($"?before={ids[2]}"));
        Assert.Equal("43", await ReadAsync($"?after={ids[2]}&limit=2"));
        Assert.Equal("432", await ReadAsync($"?around={ids[3]}&limit=3"));
        Assert.Equal(50035, (await lab.Rest.GetAsync(In(lab.Channel) + "?limit=101")).Code);

        async Task<string> ReadAsync(string query) =>
            string.Concat((await lab.Rest.GetAsync(In(lab.Channel) + query)).Body!.AsArray().Select(message => (string)message!["content"]!));
    }

    [Fact]
    public async Task Serves_uploaded_files_and_shows_them_where_components_refer_to_them()
    {
        await using var lab = await Lab.StartAsync(contract);
        const string json = """
            {"flags":32768,"attachments":[{"id":"0","filename":"notes.txt","description":"Notes"}],
             "components":[{"type":13,"file":{"url":"attachment://notes.txt"}}]}
            """;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(json, Encoding.UTF8, "application/json"), "payload_json" },
            { new ByteArrayContent("fbt:::entry"u8.ToArray()), "files[0]", "notes.txt" },
        };

        var posted = await lab.Rest.SendAsync(new HttpRequestMessage(HttpMethod.Post, In(lab.Channel)) { Content = form });

        var attachment = posted.Object["attachments"]![0]!;
        Assert.Equal("Notes", (string)attachment["description"]!);
        Assert.Equal("notes.txt", (string)posted.Object["components"]![0]!["name"]!);
        Assert.Equal("fbt:::entry"u8.ToArray(), await lab.Rest.DownloadAsync((string)attachment["url"]!));
    }

    [Fact]
    public async Task Pings_only_whom_allowed_mentions_allow()
    {
        await using var lab = await Lab.StartAsync(contract);
        var role = lab.StandIn.AddRole(lab.Guild, "speakers", isMentionable: true);
        var content = $"<@{lab.Ana.Id}> <@&{role.Id}> @everyone";

        var unsaid = await PostAsync(null);
        var nobody = await PostAsync(new JsonObject { ["parse"] = new JsonArray() });
        var her = await PostAsync(new JsonObject { ["users"] = new JsonArray(lab.Ana.Id.ToString()) });

        Assert.Equal((1, 1, false), Pings(unsaid));
        Assert.Equal((0, 0, false), Pings(nobody));
        Assert.Equal((1, 0, false), Pings(her));

        lab.StandIn.SetPermissions(lab.Guild, lab.Guild.Everyone, lab.Guild.Everyone.Permissions | Permission.MentionEveryone);
        Assert.Equal((1, 1, true), Pings(await PostAsync(null)));

        async Task<JsonObject> PostAsync(JsonObject? allowed)
        {
            var body = new JsonObject { ["content"] = content };
            if (allowed is not null)
            {
                body["allowed_mentions"] = allowed;
            }

            return (await lab.Rest.PostAsync(In(lab.Channel), body.ToJsonString())).Object;
        }

        static (int, int, bool) Pings(JsonObject message) =>
            (message["mentions"]!.AsArray().Count, message["mention_roles"]!.AsArray().Count, (bool)message["mention_everyone"]!);
    }

    [Fact]
    public async Task A_reply_refers_to_its_message()
    {
        await using var lab = await Lab.StartAsync(contract);
        var asked = lab.Ana.Say(lab.Channel, "which talk was that?");

        var reply = await lab.Rest.PostAsync(In(lab.Channel), $$$"""{"content":"this one","message_reference":{"message_id":"{{{asked.Id}}}"}}""");

        Assert.Equal(19, (int)reply.Object["type"]!);
        Assert.Equal(asked.Id.ToString(), (string)reply.Object["message_reference"]!["message_id"]!);
        Assert.Equal(lab.Ana.Id.ToString(), (string)reply.Object["mentions"]![0]!["id"]!);
    }

    [Fact]
    public async Task Messages_of_others_can_be_deleted_with_the_right_but_never_edited()
    {
        await using var lab = await Lab.StartAsync(contract);
        var hers = $"{In(lab.Channel)}/{lab.Ana.Say(lab.Channel, "mine").Id}";

        Assert.Equal((403, 50005), Told(await lab.Rest.PatchAsync(hers, """{"content":"yours"}""")));
        Assert.Equal((403, 50013), Told(await lab.Rest.DeleteAsync(hers)));
        lab.StandIn.SetOverwrites(lab.Channel, new Overwrite(lab.Guild.Id, Allow: Permission.ManageMessages));
        Assert.Equal(204, (await lab.Rest.DeleteAsync(hers)).Status);
    }

    [Fact]
    public async Task Old_messages_take_only_some_edits()
    {
        await using var lab = await Lab.StartAsync(contract, options => options with { RequireHeartbeats = false });
        var posted = await lab.Rest.PostAsync(In(lab.Channel), """{"content":"panel"}""");
        lab.Clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(1));

        var answers = new List<RawAnswer>();
        for (var i = 0; i < 6; i++)
        {
            answers.Add(await lab.Rest.PatchAsync($"{In(lab.Channel)}/{posted.Object["id"]}", $$"""{"content":"{{i}}"}"""));
        }

        Assert.All(answers[..5], answer => Assert.Equal(200, answer.Status));
        Assert.Equal((429, 30046), Told(answers[5]));
    }

    [Fact]
    public async Task The_components_flag_cannot_be_taken_back()
    {
        await using var lab = await Lab.StartAsync(contract);
        var posted = await lab.Rest.PostAsync(In(lab.Channel), """{"flags":32768,"components":[{"type":10,"content":"x"}]}""");
        var path = $"{In(lab.Channel)}/{posted.Object["id"]}";

        var refused = await lab.Rest.PatchAsync(path, """{"flags":0,"content":"plain","components":[]}""");
        var edited = await lab.Rest.PatchAsync(path, """{"components":[{"type":10,"content":"y"}]}""");

        Assert.Equal("MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", refused.ProblemAt("content"));
        Assert.Equal("y", (string)edited.Object["components"]![0]!["content"]!);
        Assert.Equal(32768, (int)edited.Object["flags"]!);
    }

    private static (int Status, int? Code) Told(RawAnswer answer) => (answer.Status, answer.Code);
}
