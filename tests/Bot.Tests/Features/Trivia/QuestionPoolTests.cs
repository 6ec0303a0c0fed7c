using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Library;
using Quadrennial.Content.Model;
using Quadrennial.Content.Trivia;

namespace Quadrennial.Bot.Tests.Features.Trivia;

/// <summary>What is asked, over the home conference.</summary>
public sealed class QuestionPoolTests
{
    private const string Here = "s1";

    [Fact]
    public async Task Nothing_comes_again_before_all_else_was_asked_also_after_restarts()
    {
        await using var world = await TriviaWorld.OpenAsync();
        var written = HomePack.Catalogue.Questions.Count;
        var asked = new List<string>();
        for (var game = 0; asked.Count < written * 2; game++)
        {
            asked.AddRange(await ChooseAsync(world, Here, QuestionWish.Any, 10, seed: game));
        }

        Assert.Equal(asked.Distinct().Count(), asked.Count);
        Assert.Superset(HomePack.Catalogue.Questions.Select(question => question.Id).ToHashSet(), asked.ToHashSet());
    }

    [Fact]
    public async Task When_all_were_asked_what_comes_again_is_what_was_asked_long_ago()
    {
        await using var world = await TriviaWorld.OpenAsync();
        var wish = new QuestionWish(Edition: HomePack.Catalogue.Edition("dtrace.conf/08"), Difficulty: Difficulty.Hard);
        var asked = new List<string>();
        for (var question = 0; question < 200; question++)
        {
            world.Clock.Advance(TimeSpan.FromMinutes(1));
            asked.AddRange(await ChooseAsync(world, Here, wish, 1, seed: question));
        }

        var distances = asked.Select((id, index) => asked.IndexOf(id, index + 1) - index).Where(distance => distance > 0).ToList();
        Assert.InRange(asked.Distinct().Count(), 5, 100);
        Assert.All(distances, distance => Assert.True(distance >= asked.Distinct().Count() / 2, $"asked again after {distance}"));
    }

    [Fact]
    public async Task Another_server_is_asked_in_an_order_of_its_own()
    {
        await using var world = await TriviaWorld.OpenAsync();
        var here = await ChooseAsync(world, Here, QuestionWish.Any, 10, seed: 1);

        Assert.Equal(here, await ChooseAsync(world, "s2", QuestionWish.Any, 10, seed: 1));
        Assert.Empty(here.Intersect(await ChooseAsync(world, Here, QuestionWish.Any, 10, seed: 1)));
    }

    [Fact]
    public async Task A_wish_is_heeded_and_no_talk_comes_twice_in_a_game()
    {
        await using var world = await TriviaWorld.OpenAsync();
        var topic = HomePack.Catalogue.Topics.MaxBy(candidate => HomePack.Catalogue.TalksOn(candidate).Count)!;
        var pool = new QuestionPool(new ConferenceContent(HomePack.Catalogue));
        var generator = new QuestionGenerator(HomePack.Catalogue);

        var chosen = await world.WriteAsync(transaction => pool.Choose(transaction, Here, new QuestionWish(Topic: topic), 20, seed: 5, world.Clock.GetUtcNow()));

        Assert.NotEmpty(chosen);
        Assert.All(chosen, posed => Assert.Contains(
            topic.Id, (HomePack.Catalogue.Questions.FirstOrDefault(question => question.Id == posed.Id) ?? generator.Make(posed.Id, 5)!).TopicIds));
        var talks = chosen.Select(posed => posed.TalkId).OfType<string>().ToList();
        Assert.Equal(talks.Distinct().Count(), talks.Count);
        Assert.Equal(chosen.Select(posed => posed.Difficulty).Order(), chosen.Select(posed => posed.Difficulty));
    }

    [Theory]
    [InlineData("BDAC", "1 3 0 2")]
    [InlineData("b, d, a, c", "1 3 0 2")]
    [InlineData("2 4 1 3", "1 3 0 2")]
    [InlineData("BDA", null)]
    [InlineData("BDAA", null)]
    [InlineData("BDAE", null)]
    [InlineData("", null)]
    [InlineData("bee before dee", null)]
    public void An_order_is_read_however_it_is_typed(string typed, string? order)
    {
        Assert.Equal(order is not null, TypedOrder.TryRead(typed, count: 4, out var read));
        Assert.Equal(order, read);
    }

    /// <summary>A pool of its own each time, as after a restart.</summary>
    private static Task<IReadOnlyList<string>> ChooseAsync(TriviaWorld world, string asked, QuestionWish wish, int count, int seed) =>
        world.WriteAsync<IReadOnlyList<string>>(transaction =>
        [
            .. new QuestionPool(new ConferenceContent(HomePack.Catalogue))
                .Choose(transaction, asked, wish, count, seed, world.Clock.GetUtcNow())
                .Select(posed => posed.Id),
        ]);
}
