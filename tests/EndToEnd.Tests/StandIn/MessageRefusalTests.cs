using System.Text.Json.Nodes;
using Quadrennial.EndToEnd.Tests.Contract;

namespace Quadrennial.EndToEnd.Tests.StandIn;

/// <summary>What a message may not hold, and where the refusal says so.</summary>
public sealed class MessageRefusalTests(ContractCheck contract)
{
    private const int V2 = 1 << 15;

    public static TheoryData<string, string, string> Refused => new()
    {
        { $$"""{"content":"{{new string('x', 2_001)}}"}""", "content", "BASE_TYPE_MAX_LENGTH" },
        { """{"content":5}""", "content", "STRING_TYPE_CONVERT" },
        { """{"contents":"x","content":"x"}""", "contents", "UNKNOWN_PROPERTY" },
        { """{"content":"x","nonce":"12345678901234567890123456"}""", "nonce", "BASE_TYPE_MAX_LENGTH" },
        { """{"content":"x","flags":64}""", "flags", "MESSAGE_FLAGS_INVALID" },
        { $$"""{"embeds":[{{Repeat("""{"title":"x"}""", 11)}}]}""", "embeds", "BASE_TYPE_BAD_LENGTH" },
        { $$"""{"embeds":[{"title":"{{new string('x', 257)}}"}]}""", "embeds.0.title", "BASE_TYPE_MAX_LENGTH" },
        { $$"""{"embeds":[{{Repeat($$"""{"description":"{{new string('x', 3_001)}}"}""", 2)}}]}""", "embeds", "MAX_EMBED_SIZE_EXCEEDED" },
        { """{"embeds":[{"fields":[{"name":"","value":"x"}]}]}""", "embeds.0.fields.0.name", "BASE_TYPE_BAD_LENGTH" },
        { """{"content":"x","allowed_mentions":{"parse":["users"],"users":["1"]}}""", "allowed_mentions.users", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE" },
        { """{"content":"x","allowed_mentions":{"parse":["all"]}}""", "allowed_mentions.parse.0", "BASE_TYPE_CHOICES" },
        { """{"content":"x","attachments":[{"id":"0","filename":"a.txt"}]}""", "attachments", "ATTACHMENT_NOT_FOUND" },
        { """{"content":"x","message_reference":{"message_id":"1"}}""", "message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE" },

        // Legacy components.
        { Legacy("""{"type":10,"content":"x"}"""), "components.0.type", "UNION_TYPE_CHOICES" },
        { Legacy(Repeat(Row(Button("$")), 6)), "components", "BASE_TYPE_BAD_LENGTH" },
        { Legacy(Row(Repeat(Button("$"), 6))), "components.0.components", "BASE_TYPE_BAD_LENGTH" },
        { Legacy(Row("")), "components.0.components", "BASE_TYPE_BAD_LENGTH" },
        { Legacy(Row(Button("a") + "," + Button("a"))), "components.0.components.1.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED" },
        { Legacy(Row(Button(""))), "components.0.components.0.custom_id", "BASE_TYPE_BAD_LENGTH" },
        { Legacy(Row(Button(new string('x', 101)))), "components.0.components.0.custom_id", "BASE_TYPE_BAD_LENGTH" },
        { Legacy(Row("""{"type":2,"style":1,"custom_id":"a"}""")), "components.0.components.0", "BUTTON_COMPONENT_INVALID" },
        { Legacy(Row($$"""{"type":2,"style":1,"custom_id":"a","label":"{{new string('x', 81)}}"}""")), "components.0.components.0.label", "BASE_TYPE_MAX_LENGTH" },
        { Legacy(Row("""{"type":2,"style":5,"label":"x"}""")), "components.0.components.0.url", "BASE_TYPE_REQUIRED" },
        { Legacy(Row("""{"type":2,"style":5,"label":"x","url":"ftp://x"}""")), "components.0.components.0.url", "BASE_TYPE_BAD_SCHEME" },
        { Legacy(Row($$"""{"type":2,"style":5,"label":"x","url":"https://x/{{new string('x', 512)}}"}""")), "components.0.components.0.url", "BASE_TYPE_BAD_LENGTH" },
        { Legacy(Row(Select(1) + "," + Button("b"))), "components.0.components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED" },
        { Legacy(Row(Select(0))), "components.0.components.0.options", "BASE_TYPE_BAD_LENGTH" },
        { Legacy(Row(Select(26))), "components.0.components.0.options", "BASE_TYPE_BAD_LENGTH" },
        { Legacy(Row("""{"type":3,"custom_id":"s","options":[{"label":"a","value":"1"},{"label":"b","value":"1"}]}""")), "components.0.components.0.options.1.value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED" },
        { Legacy(Row($$"""{"type":5,"custom_id":"s","placeholder":"{{new string('x', 151)}}"}""")), "components.0.components.0.placeholder", "BASE_TYPE_MAX_LENGTH" },

        // Components V2.
        { $$"""{"flags":{{V2}},"content":"x","components":[{{Text("x")}}]}""", "content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2" },
        { $$"""{"flags":{{V2}},"embeds":[{"title":"x"}],"components":[{{Text("x")}}]}""", "embeds", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2" },
        { Modern(Repeat(Text("x"), 41)), "components", "BASE_TYPE_BAD_LENGTH" },
        { Modern($$"""{"type":17,"components":[{{Repeat(Text("x"), 40)}}]}"""), "components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED" },
        { Modern(Repeat(Text(new string('x', 2_001)), 2)), "components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED" },
        { Modern(Text("")), "components.0.content", "BASE_TYPE_BAD_LENGTH" },
        { Modern($$"""{"type":17,"components":[{"type":17,"components":[{{Text("x")}}]}]}"""), "components.0.components.0.type", "UNION_TYPE_CHOICES" },
        { Modern("""{"type":17,"components":[]}"""), "components.0.components", "BASE_TYPE_BAD_LENGTH" },
        { Modern($$"""{"type":9,"components":[{{Text("x")}}]}"""), "components.0.accessory", "BASE_TYPE_REQUIRED" },
        { Modern($$"""{"type":9,"components":[{{Repeat(Text("x"), 4)}}],"accessory":{{Button("a")}}}"""), "components.0.components", "BASE_TYPE_BAD_LENGTH" },
        { Modern("""{"type":12,"items":[{"media":{"url":"attachment://none.png"}}]}"""), "components", "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND" },
        { Modern("""{"type":13,"file":{"url":"https://example.org/a.txt"}}"""), "components.0.file.url", "UNFURLED_MEDIA_ITEM_INVALID_SCHEME" },
        { Modern(Button("a")), "components.0.type", "UNION_TYPE_CHOICES" },
        { Modern("""{"type":10,"id":7,"content":"a"},{"type":10,"id":7,"content":"b"}"""), "components.1.id", "COMPONENT_ID_DUPLICATED" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Refuses_a_message_and_says_where(string body, string path, string problem)
    {
        await using var lab = await Lab.StartAsync(contract);

        var answer = await lab.Rest.PostAsync($"channels/{lab.Channel.Id}/messages", body);

        Assert.Equal((400, 50035), (answer.Status, answer.Code));
        Assert.Equal(problem, answer.ProblemAt(path));
        Assert.Empty(lab.StandIn.MessagesIn(lab.Channel));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"content":"  "}""")]
    [InlineData("""{"embeds":[],"components":[]}""")]
    public async Task Refuses_an_empty_message_with_50006(string body)
    {
        await using var lab = await Lab.StartAsync(contract);

        var answer = await lab.Rest.PostAsync($"channels/{lab.Channel.Id}/messages", body);

        Assert.Equal((400, 50006), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"content":"a","content":"b"}""")]
    [InlineData("""{"content":"\ud83d"}""")]
    public async Task Refuses_what_is_no_json_with_50109(string body)
    {
        await using var lab = await Lab.StartAsync(contract);

        var answer = await lab.Rest.PostAsync($"channels/{lab.Channel.Id}/messages", body);

        Assert.Equal((400, 50109), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Names_every_problem_at_once()
    {
        await using var lab = await Lab.StartAsync(contract);

        var answer = await lab.Rest.PostAsync(
            $"channels/{lab.Channel.Id}/messages", $$"""{"content":"{{new string('x', 2_001)}}","tts":"maybe","embeds":[{"title":1}]}""");

        Assert.NotNull(answer.ProblemAt("content"));
        Assert.NotNull(answer.ProblemAt("tts"));
        Assert.NotNull(answer.ProblemAt("embeds.0.title"));
    }

    [Fact]
    public async Task Counts_characters_not_code_units()
    {
        await using var lab = await Lab.StartAsync(contract);
        var faces = string.Concat(Enumerable.Repeat("😀", 2_000));

        var answer = await lab.Rest.PostAsync($"channels/{lab.Channel.Id}/messages", new JsonObject { ["content"] = faces }.ToJsonString());

        Assert.Equal(200, answer.Status);
    }

    private static string Repeat(string json, int count) =>
        string.Join(',', Enumerable.Range(0, count).Select(i => json.Replace("$", $"id-{i}")));

    private static string Legacy(string components) => $$"""{"content":"x","components":[{{components}}]}""";

    private static string Modern(string components) => $$"""{"flags":{{V2}},"components":[{{components}}]}""";

    private static string Row(string components) => $$"""{"type":1,"components":[{{components}}]}""";

    private static string Button(string customId) => $$"""{"type":2,"style":1,"label":"x","custom_id":"{{customId}}"}""";

    private static string Text(string content) => $$"""{"type":10,"content":"{{content}}"}""";

    private static string Select(int options) => $$"""{"type":3,"custom_id":"s","options":[{{Repeat("""{"label":"$","value":"$"}""", options)}}]}""";
}
