using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Features.Trivia.Review;

namespace Quadrennial.Bot.Tests.Features.Trivia.Review;

/// <summary>Reporting questions with which something is wrong.</summary>
public sealed class ReportingTests : IDisposable
{
    private readonly Conversation _bot = new(HomePack.Catalogue);
    private readonly Somebody _grace;
    private readonly Somebody _admin;

    public ReportingTests() => (_grace, _admin) = (new Somebody(_bot), new Somebody(_bot, 9, "Admin", Permissions.ManageServer));

    public void Dispose() => _bot.Dispose();

    [Fact]
    public async Task A_report_reaches_the_reviewers_of_the_server()
    {
        var reveal = await RevealAsync(_grace);

        var thanks = await _grace.SendAsync(await _grace.OpenAsync(reveal, "Report this question"), ("words", "it was *Tuesday* @everyone"));
        var desk = await _admin.AskAsync("trivia review");

        Assert.StartsWith("Thank you. It is noted for whoever reviews", thanks.Text(), StringComparison.Ordinal);
        Assert.Contains("**Report** by <@7> in <#3>", desk.Text(), StringComparison.Ordinal);
        Assert.Contains("“it was \\*Tuesday\\* ", desk.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(" @everyone", desk.Text(), StringComparison.Ordinal);
        Assert.Equal(["Done", "Dismiss"], desk.Labels().Take(2));
    }

    [Fact]
    public async Task It_may_be_without_words_and_is_not_there_before_the_form_is_sent()
    {
        var form = await _grace.OpenAsync(await RevealAsync(_grace), "Report this question");
        Assert.StartsWith("## Nothing waits for review", (await _admin.AskAsync("trivia review")).Text(), StringComparison.Ordinal);

        await _grace.SendAsync(form);

        Assert.Contains("Without further words.", (await _admin.AskAsync("trivia review")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reported_again_the_same_report_is_changed()
    {
        var reveal = await RevealAsync(_grace);
        await _grace.SendAsync(await _grace.OpenAsync(reveal, "Report this question"), ("words", "first"));

        var form = await _grace.OpenAsync(reveal, "Report this question");
        await _grace.SendAsync(form, ("words", "second"));

        Assert.Equal("first", Assert.Single(form.Fields).Value);
        var desk = await _admin.AskAsync("trivia review");
        Assert.StartsWith("## Review: 1 of 1", desk.Text(), StringComparison.Ordinal);
        Assert.Contains("“second”", desk.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_after_the_next_question_is_asked_is_still_taken()
    {
        var reveal = await RevealAsync(_grace);
        var form = await _grace.OpenAsync(reveal, "Report this question");
        await _grace.PressAsync(reveal, "Next");

        Assert.StartsWith("Thank you.", (await _grace.SendAsync(form, ("words", "late"))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anothers_form_is_not_taken()
    {
        var form = await _grace.OpenAsync(await RevealAsync(_grace), "Report this question");

        var refused = await new Somebody(_bot, 8, "Ada").SendAsync(form, ("words", "mine"));

        Assert.StartsWith("Somebody has dealt with that report already.", refused.Text(), StringComparison.Ordinal);
        Assert.StartsWith("## Nothing waits for review", (await _admin.AskAsync("trivia review")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_are_paged_and_decided_one_by_one()
    {
        foreach (var person in new[] { 11UL, 12UL, 13UL })
        {
            var somebody = new Somebody(_bot, person, "P");
            await somebody.SendAsync(await somebody.OpenAsync(await RevealAsync(somebody), "Report this question"), ("words", $"by {person}"));
            _bot.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var second = await _admin.PressAsync(await _admin.AskAsync("trivia review"), "Next page");
        var after = await _admin.PressAsync(second, "Done");
        var last = await _admin.PressAsync(after, "Dismiss");

        Assert.Contains("“by 12”", second.Text(), StringComparison.Ordinal);
        Assert.StartsWith("✅ Done.\n## Review: 2 of 2", after.Text(), StringComparison.Ordinal);
        Assert.Contains("“by 13”", after.Text(), StringComparison.Ordinal);
        Assert.StartsWith("✅ Dismissed.\n## Review: 1 of 1", last.Text(), StringComparison.Ordinal);
        Assert.Contains("“by 11”", last.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_does_not_see_anothers_reports()
    {
        var elsewhere = new Somebody(_bot) { Where = new Place { Kind = PlaceKind.Guild, GuildId = 99, ChannelId = 5 } };
        var alone = new Somebody(_bot, 8, "Ada") { Where = new Place { Kind = PlaceKind.BotDm, ChannelId = 6 } };
        foreach (var somebody in new[] { elsewhere, alone })
        {
            await somebody.SendAsync(await somebody.OpenAsync(await RevealAsync(somebody), "Report this question"));
        }

        Assert.StartsWith("## Nothing waits for review", (await _admin.AskAsync("trivia review")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_twenty_waiting_another_is_turned_away()
    {
        var card = await _grace.AskAsync("trivia practice");
        for (var i = 0; i < Reporting.MostOpen; i++)
        {
            var reveal = await _grace.PressAsync(card, "Show me");
            await _grace.SendAsync(await _grace.OpenAsync(reveal, "Report this question"));
            card = await _grace.PressAsync(reveal, "Next");
        }

        var refused = await _grace.PressAsync(await _grace.PressAsync(card, "Show me"), "Report this question");

        Assert.StartsWith("You have 20 reports that nobody has looked at yet.", refused.Text(), StringComparison.Ordinal);
    }

    private static async Task<Card> RevealAsync(Somebody somebody) => await somebody.PressAsync(await somebody.AskAsync("trivia practice"), "Show me");
}
