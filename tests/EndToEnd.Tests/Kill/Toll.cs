using System.Text.RegularExpressions;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.Kill;

/// <summary>What people found in the channels in the end, beside what they should have.</summary>
/// <param name="Lost">Messages that are nowhere.</param>
/// <param name="Doubled">Messages that are there more than once.</param>
/// <param name="Misordered">Messages that stand behind one of the same channel that was due later.</param>
/// <param name="WithoutNext">How many messages that repeat have no next time.</param>
internal sealed partial record Toll(IReadOnlyList<int> Lost, IReadOnlyList<int> Doubled, IReadOnlyList<int> Misordered, long WithoutNext)
{
    /// <summary>Whether each message is there once, in its place, and followed by what follows.</summary>
    public bool IsNone => Lost.Count + Doubled.Count + Misordered.Count + Math.Abs(WithoutNext) == 0;

    /// <summary>Counts.</summary>
    /// <param name="expected">The numbers of the messages of each channel, in the order in which they were due.</param>
    /// <param name="read">Reads a channel, oldest first.</param>
    /// <param name="withoutNext">How many messages that repeat have no next time.</param>
    public static Toll Count(
        IReadOnlyDictionary<Channel, IReadOnlyList<int>> expected, Func<Channel, IReadOnlyList<Message>> read, long withoutNext)
    {
        List<int> lost = [], doubled = [], misordered = [];
        foreach (var (channel, numbers) in expected)
        {
            var seen = read(channel).Select(NumberOf).ToList();
            lost.AddRange(numbers.Except(seen));
            doubled.AddRange(seen.CountBy(number => number).Where(count => count.Value > 1).Select(count => count.Key));
            misordered.AddRange(seen.Zip(seen.Skip(1)).Where(pair => pair.Second < pair.First).Select(pair => pair.Second));
        }

        return new Toll(lost, doubled, misordered, withoutNext);
    }

    public override string ToString() => $"lost {List(Lost)}; doubled {List(Doubled)}; out of order {List(Misordered)}; without a next {WithoutNext}";

    private static string List(IReadOnlyList<int> numbers) => numbers.Count == 0 ? "none" : string.Join(", ", numbers);

    private static int NumberOf(Message message) => int.Parse(Number().Match(message.Body.ToJsonString()).Groups["number"].ValueSpan);

    [GeneratedRegex(@"message no\. (?<number>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Number();
}
