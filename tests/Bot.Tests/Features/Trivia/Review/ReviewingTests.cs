using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Features.Trivia.Review;
using Quadrennial.Bot.Storage;
using Quadrennial.Content;
using Quadrennial.Content.Loading;

namespace Quadrennial.Bot.Tests.Features.Trivia.Review;

/// <summary>Deciding on suggestions, and what comes of those that are approved.</summary>
public sealed class ReviewingTests : IDisposable
{
    private readonly Conversation _bot = new(Suggested.Catalogue);
    private readonly Somebody _grace;
    private readonly Somebody _admin;

    public ReviewingTests() => (_grace, _admin) = (new Somebody(_bot), new Somebody(_bot, 9, "Admin", Permissions.ManageServer));

    public void Dispose() => _bot.Dispose();

    [Fact]
    public async Task Approved_it_is_asked_in_that_servers_games_alone()
    {
        await _grace.SuggestAsync(Suggested.Choice);

        var card = await DecideAsync("Approve as hard");

        Assert.StartsWith("✅ Approved: games here ask it from now on.\n## Nothing waits for review", card.Text(), StringComparison.Ordinal);
        Assert.Contains("1 question of this server’s own in its games.", card.Text(), StringComparison.Ordinal);
        var asked = Assert.Single(await AskedIn(Somebody.Server));
        Assert.Equal(("Which *engine* was counted?", "Grace", "Hard"), (asked.Text, asked.Credit, $"{asked.Difficulty}"));
        Assert.Empty(await AskedIn(99));
    }

    [Fact]
    public async Task Rejected_it_is_not_asked()
    {
        await _grace.SuggestAsync(Suggested.Choice);

        await DecideAsync("Reject");

        Assert.Empty(await AskedIn(Somebody.Server));
    }

    [Fact]
    public async Task What_another_has_decided_is_said()
    {
        await _grace.SuggestAsync(Suggested.Choice);
        var desk = await _admin.AskAsync("trivia review");
        await _admin.PressAsync(desk, "Approve as easy");

        var second = await _admin.PressAsync(desk, "Reject");

        Assert.StartsWith("That one was decided already, or taken back.", second.Text(), StringComparison.Ordinal);
        Assert.Single(await AskedIn(Somebody.Server));
    }

    [Fact]
    public async Task Only_reviewers_review_and_a_role_can_be_theirs()
    {
        await _grace.SuggestAsync(Suggested.Choice);
        var desk = await _admin.AskAsync("trivia review");
        var member = new Somebody(_bot, 8, "Ada") { Roles = [77] };
        Assert.StartsWith("This is for whoever may manage the server", (await member.AskAsync("trivia review")).Text(), StringComparison.Ordinal);
        Assert.StartsWith("This is for whoever may manage the server", (await member.PressAsync(desk, "Approve as easy")).Text(), StringComparison.Ordinal);
        Assert.StartsWith("This is for whoever may manage the server", Somebody.CardOf(await member.ClickAsync(new ControlId(ReviewPart.Export))).Text(), StringComparison.Ordinal);
        Assert.StartsWith("Only who may manage the server", (await member.AskAsync("trivia review", ("role", new OptionValue(Number: 77)))).Text(), StringComparison.Ordinal);

        var set = await _admin.AskAsync("trivia review", ("role", new OptionValue(Number: 77)));

        Assert.StartsWith("From now on <@&77> reviews", set.Text(), StringComparison.Ordinal);
        Assert.StartsWith("## Review: 1 of 1", (await member.AskAsync("trivia review")).Text(), StringComparison.Ordinal);
        await _admin.AskAsync("trivia review", ("role", new OptionValue(Number: (long)Somebody.Server)));
        Assert.StartsWith("This is for whoever may manage the server", (await member.AskAsync("trivia review")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_exported_file_is_a_pack_file()
    {
        using var bot = new Conversation(HomePack.Catalogue);
        var admin = new Somebody(bot, 9, "O'Neil: #1", Permissions.ManageServer);
        await admin.SuggestAsync(Suggested.With(Suggested.Choice, ("source", "dtrace.conf/16-05")));
        await admin.SuggestAsync(Suggested.Typed);
        await admin.SuggestAsync(Suggested.With(Suggested.Typed, ("ask", "It is: so"), ("answer", "TRUE")));
        for (var i = 0; i < 3; i++)
        {
            await admin.PressAsync(await admin.AskAsync("trivia review"), "Approve as medium");
        }

        var card = Somebody.CardOf(await admin.ClickAsync((await admin.AskAsync("trivia review")).Press("Approved questions as a file")));

        var file = Assert.Single(card.Files);
        Assert.Equal("trivia.yaml", file.Name);
        Assert.Equal("trivia.yaml", Assert.Single(card.Blocks.OfType<Block.Download>()).Name);
        var questions = Load(file).Questions;
        Assert.Equal(["Which *engine* was counted?", "Who counted?", "It is: so"], questions.Select(question => question.Text));
        Assert.Equal(["The third", "Ada Lovelace", "True"], questions.Select(question => question.Answer.Shown));
        Assert.All(questions, question => Assert.Equal("O'Neil: #1", question.Credit));
        Assert.Equal("dtrace.conf/16-05", questions[0].TalkId);
        Assert.Equal("https://example.org/ada", questions[1].Provenance.Sources[0].Url);
    }

    private static Catalogue Load(Attachment trivia)
    {
        var folder = Directory.CreateTempSubdirectory("quadrennial-pack-");
        try
        {
            var home = Path.Combine(Repository.Root, "src", "Content", "Packs", "dtrace.conf");
            foreach (var file in Directory.EnumerateFiles(home, "*.yaml", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(folder.FullName, Path.GetRelativePath(home, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            File.WriteAllBytes(Path.Combine(folder.FullName, trivia.Name), trivia.Bytes().ToArray());
            return Assert.IsType<PackOutcome.Loaded>(PackLoader.Load([PackSource.Folder(folder.FullName)])).Catalogue;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<Card> DecideAsync(string label) => await _admin.PressAsync(await _admin.AskAsync("trivia review"), label);

    private Task<IReadOnlyList<PosedQuestion>> AskedIn(ulong guildId) => _bot.The<StateDatabase>().WriteAsync(
        transaction => _bot.The<QuestionPool>().Choose(transaction, AskedStore.Server(guildId), QuestionWish.Any, 5, 1, _bot.Clock.GetUtcNow()),
        TestContext.Current.CancellationToken);
}
