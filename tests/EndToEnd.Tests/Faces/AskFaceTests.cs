using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quadrennial.Playground.Faces;

namespace Quadrennial.EndToEnd.Tests.Faces;

public sealed class AskFaceTests
{
    [Fact]
    public async Task It_prints_which_talk_it_was()
    {
        var asked = await Terminal.RunAsync(["ask", "/talk dynamic asserts"]);

        Assert.Equal((0, ""), (asked.ExitCode, asked.Error));
        Assert.StartsWith("Dynamic asserts\nDan McDonald\ndtrace.conf(16)", asked.Output, StringComparison.Ordinal);
        Assert.Contains("[Watch the video] https://player.vimeo.com/video/173346400\n", asked.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("> /talk", asked.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_asks_several_things_in_order()
    {
        var asked = await Terminal.RunAsync(["ask", "/speaker Ahrens", "/talk", "dynamic", "asserts", "private:true", ">Find the talk", "the one about dynamic asserts"]);

        Assert.Equal((0, ""), (asked.ExitCode, asked.Error));
        var answers = asked.Output.Split("\n> ");
        Assert.StartsWith("> /speaker Ahrens\nMatt Ahrens\n", answers[0], StringComparison.Ordinal);
        Assert.Contains("dtrace.conf(16)", answers[0], StringComparison.Ordinal);
        Assert.Contains("dtrace.conf(12)", answers[0], StringComparison.Ordinal);
        Assert.StartsWith("/talk dynamic asserts private:true\nDynamic asserts\n", answers[1], StringComparison.Ordinal);
        Assert.Contains("(only you can see this)", answers[1], StringComparison.Ordinal);
        Assert.StartsWith(">Find the talk the one about dynamic asserts\nDynamic asserts\n", answers[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("server")]
    [InlineData("dm")]
    [InlineData("group")]
    public async Task As_json_it_prints_the_message_that_discord_holds(string place)
    {
        var asked = await Terminal.RunAsync(["ask", "--json", "--place", place, "/talk dynamic asserts"]);

        Assert.Equal((0, ""), (asked.ExitCode, asked.Error));
        var message = JsonNode.Parse(asked.Output)!;
        Assert.Equal(1 << 15, (int)message["flags"]! & (1 << 15));
        Assert.Contains("Dan McDonald", message["components"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_json_several_messages_are_a_list()
    {
        var asked = await Terminal.RunAsync(["ask", "--json", "/talk dynamic asserts", "/about"]);

        Assert.Equal(2, JsonNode.Parse(asked.Output)!.AsArray().Count);
    }

    [Theory]
    [InlineData("/tlak dynamic asserts", "There is no command /tlak. Did you mean /talk?\n")]
    [InlineData("tlak dynamic asserts", "There is no command /tlak. Did you mean /talk?\n")]
    [InlineData("/talk private:true", "/talk needs query: ")]
    public async Task What_cannot_be_asked_exits_with_2_and_a_sentence(string line, string sentence)
    {
        var asked = await Terminal.RunAsync(["ask", line, "/about"]);

        Assert.Equal((2, ""), (asked.ExitCode, asked.Output));
        Assert.StartsWith(sentence, asked.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_that_refuses_to_start_exits_with_1_and_its_sentence()
    {
        var asked = await Terminal.RunAsync(["ask", "/about"], build: _ => throw new InvalidOperationException("Storage:Path is no folder."));

        Assert.Equal(new Transcript(1, "", "Storage:Path is no folder.\n"), asked);
    }

    [Fact]
    public async Task A_bot_that_stops_before_it_is_connected_exits_with_1_and_a_sentence()
    {
        var asked = await Terminal.RunAsync(["ask", "/about"], build: _ => Quitter());

        Assert.Equal(new Transcript(1, "", "The bot stopped before it was connected; --verbose shows its log.\n"), asked);
    }

    [Fact]
    public async Task The_data_folder_is_gone_afterwards()
    {
        var folder = "";
        await Terminal.RunAsync(["ask", "/about"], build: settings =>
        {
            folder = settings["Storage:Path"]!;
            Assert.True(Directory.Exists(folder));
            return PlaygroundBot.BuildAsync(settings);
        });

        Assert.NotEmpty(folder);
        Assert.False(Directory.Exists(folder));
    }

    private static Task<IHost> Quitter()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddHostedService<GivesUp>();
        return Task.FromResult(builder.Build());
    }

    private sealed class GivesUp(IHostApplicationLifetime lifetime) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken)
        {
            lifetime.StopApplication();
            return Task.CompletedTask;
        }
    }
}
