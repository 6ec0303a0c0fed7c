using System.Text.Json.Nodes;
using Quadrennial.EndToEnd.Tests.Contract;

namespace Quadrennial.EndToEnd.Tests.StandIn;

/// <summary>Registering commands.</summary>
public sealed class CommandTests(ContractCheck contract)
{
    public static TheoryData<string, string, string> Refused => new()
    {
        { Command("Talk", "x"), "0.name", "APPLICATION_COMMAND_INVALID_NAME" },
        { Command("two words", "x"), "0.name", "APPLICATION_COMMAND_INVALID_NAME" },
        { Command(new string('x', 33), "x"), "0.name", "BASE_TYPE_BAD_LENGTH" },
        { """{"name":"talk"}""", "0.description", "BASE_TYPE_REQUIRED" },
        { Command("talk", new string('x', 101)), "0.description", "BASE_TYPE_BAD_LENGTH" },
        { """{"type":3,"name":"Find the talk","description":"x"}""", "0.description", "APPLICATION_COMMAND_CONTEXT_MENU_FIELD" },
        { Command("a", "x") + "," + Command("a", "y"), "1.name", "APPLICATION_COMMANDS_DUPLICATE_NAME" },
        { Command("a", "x", """ "emoji":"x" """), "0.emoji", "UNKNOWN_PROPERTY" },
        { Command("a", "x", """ "contexts":[3] """), "0.contexts.0", "BASE_TYPE_CHOICES" },
        { Command("a", "x", """ "name_localizations":{"de-AT":"b"} """), "0.name_localizations.de-AT", "BASE_TYPE_CHOICES" },
        { WithOptions(Option("a") + "," + Option("b", """ "required":true """)), "0.options.1.required", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID" },
        { WithOptions(Option("a") + "," + Option("a")), "0.options.1.name", "APPLICATION_COMMAND_OPTIONS_NAME_NOT_UNIQUE" },
        { WithOptions(string.Join(',', Enumerable.Range(0, 26).Select(i => Option($"o{i}")))), "0.options", "BASE_TYPE_BAD_LENGTH" },
        { WithOptions(Option("a", $""" "choices":[{Choices(26)}] """)), "0.options.0.choices", "BASE_TYPE_BAD_LENGTH" },
        { WithOptions(Option("a", $""" "autocomplete":true,"choices":[{Choices(1)}] """)), "0.options.0.choices", "APPLICATION_COMMAND_OPTION_FIELD_INVALID" },
        { WithOptions(Option("a", """ "min_value":1 """)), "0.options.0.min_value", "APPLICATION_COMMAND_OPTION_FIELD_INVALID" },
        { WithOptions(Option("a") + """,{"type":1,"name":"b","description":"x"}"""), "0.options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID" },
        { WithOptions("""{"type":1,"name":"b","description":"x","options":[{"type":1,"name":"c","description":"x"}]}"""), "0.options.0.options.0.type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID" },
        { WithOptions(string.Join(',', Enumerable.Range(0, 25).Select(i => Option($"o{i}", $""" "choices":[{Choices(4)}] """)))), "0", "APPLICATION_COMMAND_TOO_LARGE" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Refuses_a_command_and_says_where(string commands, string path, string problem)
    {
        await using var lab = await Lab.StartAsync(contract);

        var answer = await lab.Rest.PutAsync(Global(lab), $"[{commands}]");

        Assert.Equal((400, 50035), (answer.Status, answer.Code));
        Assert.Equal(problem, answer.ProblemAt(path));
        Assert.Empty(lab.StandIn.Commands);
    }

    [Theory]
    [InlineData(1, 100)]
    [InlineData(3, 15)]
    public async Task Holds_so_many_commands_of_a_kind(int type, int limit)
    {
        await using var lab = await Lab.StartAsync(contract);

        Assert.Equal(200, (await lab.Rest.PutAsync(Global(lab), Many(limit))).Status);
        Assert.Equal((400, 30032), Told(await lab.Rest.PutAsync(Global(lab), Many(limit + 1))));

        string Many(int count) =>
            $"[{string.Join(',', Enumerable.Range(0, count).Select(i => type == 1 ? Command($"c{i}", "x") : $$"""{"type":3,"name":"C {{i}}"}"""))}]";
    }

    [Fact]
    public async Task An_overwrite_keeps_the_ids_of_what_it_keeps_and_changes_versions_only_with_content()
    {
        await using var lab = await Lab.StartAsync(contract);
        var before = (await lab.Rest.PutAsync(Global(lab), $"[{Command("same", "x")},{Command("changed", "x")},{Command("gone", "x")}]")).Body!.AsArray();

        var after = (await lab.Rest.PutAsync(Global(lab), $"[{Command("same", "x")},{Command("changed", "y")},{Command("new", "x")}]")).Body!.AsArray();

        Assert.Equal((Text(before, 0, "id"), Text(before, 0, "version")), (Text(after, 0, "id"), Text(after, 0, "version")));
        Assert.Equal(Text(before, 1, "id"), Text(after, 1, "id"));
        Assert.NotEqual(Text(before, 1, "version"), Text(after, 1, "version"));
        Assert.Equal(["same", "changed", "new"], lab.StandIn.Commands.Select(command => (string)command["name"]!));
    }

    [Fact]
    public async Task Translations_are_listed_only_when_asked_for()
    {
        await using var lab = await Lab.StartAsync(contract);
        await lab.Rest.PutAsync(Global(lab), $"[{Command("talk", "x", """ "name_localizations":{"de":"vortrag"} """)}]");

        var plain = await lab.Rest.GetAsync(Global(lab));
        var full = await lab.Rest.GetAsync(Global(lab) + "?with_localizations=true");

        Assert.Null(plain.Body![0]!["name_localizations"]);
        Assert.Equal("vortrag", (string)full.Body![0]!["name_localizations"]!["de"]!);
    }

    [Fact]
    public async Task Single_commands_are_created_edited_and_deleted()
    {
        await using var lab = await Lab.StartAsync(contract);

        var created = await lab.Rest.PostAsync(Global(lab), Command("talk", "x"));
        var again = await lab.Rest.PostAsync(Global(lab), Command("talk", "y"));
        var path = $"{Global(lab)}/{created.Object["id"]}";
        var edited = await lab.Rest.PatchAsync(path, """{"description":"z"}""");
        var read = await lab.Rest.GetAsync(path);
        var deleted = await lab.Rest.DeleteAsync(path);

        Assert.Equal((201, 200), (created.Status, again.Status));
        Assert.Equal((string)created.Object["id"]!, (string)again.Object["id"]!);
        Assert.Equal("z", (string)edited.Object["description"]!);
        Assert.Equal("z", (string)read.Object["description"]!);
        Assert.Equal(204, deleted.Status);
        Assert.Equal((404, 10063), Told(await lab.Rest.GetAsync(path)));
    }

    [Fact]
    public async Task Commands_of_a_guild_stand_apart()
    {
        await using var lab = await Lab.StartAsync(contract);
        var inGuild = $"applications/{lab.StandIn.ApplicationId}/guilds/{lab.Guild.Id}/commands";

        var answer = await lab.Rest.PutAsync(inGuild, $"[{Command("here", "x")}]");

        Assert.Equal(lab.Guild.Id.ToString(), (string)answer.Body![0]!["guild_id"]!);
        Assert.Empty((await lab.Rest.GetAsync(Global(lab))).Body!.AsArray());
        Assert.Equal(50001, (await lab.Rest.GetAsync($"applications/{lab.StandIn.ApplicationId}/guilds/1/commands")).Code);
    }

    [Fact]
    public async Task Only_200_commands_are_created_a_day()
    {
        await using var lab = await Lab.StartAsync(contract, options => options with { RequireHeartbeats = false });
        for (var round = 0; round < 2; round++)
        {
            var commands = Enumerable.Range(0, 100).Select(i => Command($"r{round}-{i}", "x"));
            Assert.Equal(200, (await lab.Rest.PutAsync(Global(lab), $"[{string.Join(',', commands)}]")).Status);
        }

        Assert.Equal((429, 30034), Told(await lab.Rest.PutAsync(Global(lab), $"[{Command("one-more", "x")}]")));
        lab.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(200, (await lab.Rest.PutAsync(Global(lab), $"[{Command("one-more", "x")}]")).Status);
    }

    private static string Global(Lab lab) => $"applications/{lab.StandIn.ApplicationId}/commands";

    private static (int Status, int? Code) Told(RawAnswer answer) => (answer.Status, answer.Code);

    private static string Text(JsonArray commands, int index, string name) => (string)commands[index]![name]!;

    private static string Command(string name, string description, string? more = null) =>
        $$"""{"name":"{{name}}","description":"{{description}}"{{(more is null ? "" : "," + more)}}}""";

    private static string WithOptions(string options) => Command("a", "x", $""" "options":[{options}] """);

    private static string Option(string name, string? more = null) =>
        $$"""{"type":3,"name":"{{name}}","description":"x"{{(more is null ? "" : "," + more)}}}""";

    private static string Choices(int count) =>
        string.Join(',', Enumerable.Range(0, count).Select(i => $$"""{"name":"{{i}}{{new string('n', 90)}}","value":"{{i}}"}"""));
}
