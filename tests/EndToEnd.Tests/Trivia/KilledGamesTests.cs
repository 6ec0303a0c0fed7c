using Quadrennial.EndToEnd.Tests.Kill;

namespace Quadrennial.EndToEnd.Tests.Trivia;

/// <summary>The shipped bot, killed in the middle of questions, answers and boards, while Discord drops, delays and repeats.</summary>
public sealed class KilledGamesTests
{
    private const int KillsPerRun = 25;

    public static TheoryData<int> Runs => Rounds.Of(usually: 2);

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Games_go_on_with_the_same_question_and_no_answer_is_lost_or_counted_twice(int run)
    {
        var seed = Rounds.NextSeed() + run;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        await using var games = await KilledGames.PrepareAsync(seed);
        await games.RunAsync(KillsPerRun);
    }
}
