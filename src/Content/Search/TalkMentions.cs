using Quadrennial.Content.Model;

namespace Quadrennial.Content.Search;

/// <summary>
/// Finds the talk that a chat message speaks of. A message holds many words that have nothing to do with it, so what counts is not how
/// much of the message a talk covers, but how much of the talk's name, in words that stand together, the message holds.
/// </summary>
internal sealed class TalkMentions(Catalogue catalogue, TextIndex index)
{
    // Words that stand together, and how far to move on: windows overlap by half.
    private const int Window = QueryPlan.MostWords;
    private const int Step = Window / 2;

    // Two telling words in a title or name, of what a word of full information would be worth.
    private const float EnoughEvidence = 1.2f;
    private const float EnoughOfTitle = 0.6f;
    private const float SomeEvidence = 0.5f;
    private const float CloseToBest = 0.75f;

    /// <summary>What the message names, and else what it comes near to; best first.</summary>
    public Verdict In(string message)
    {
        var words = Array.FindAll(Words.WholeOf(message), word => !StopWords.Contains(word));
        var named = new Dictionary<int, Hit>();
        var near = new Dictionary<int, Hit>();
        for (var start = 0; start is 0 || start + Step < words.Length; start += Step)
        {
            var window = words[start..Math.Min(start + Window, words.Length)];
            foreach (var hit in index.Find(window, Reading.Passage, Limits.Nearest))
            {
                Keep(hit, IsNamed(hit, window) ? named : near);
            }
        }

        var best = InOrder(named).ToList();
        return best.Count > 0
            ? new Verdict(true, best.FindAll(hit => hit.Evidence >= CloseToBest * best[0].Evidence))
            : new Verdict(false, [.. InOrder(near).Where(hit => hit.Evidence >= SomeEvidence).Take(Limits.Nearest)]);
    }

    private bool IsNamed(Hit hit, string[] window) =>
        hit.Evidence >= EnoughEvidence && (hit.TitleShare >= EnoughOfTitle || IsSpeakerIn(catalogue.Talks[hit.Record], window));

    private bool IsSpeakerIn(Talk talk, string[] window) => talk.Speakers
        .Select(credit => catalogue.Speaker(credit.SpeakerId))
        .SelectMany(speaker => speaker.Handles.Append(speaker.Name))
        .Select(name => Words.WholeOf(name)[^1])
        .Any(window.Contains);

    private static IEnumerable<Hit> InOrder(Dictionary<int, Hit> hits) =>
        hits.Values.Order(Comparer<Hit>.Create((a, b) => a.Evidence == b.Evidence ? a.Record.CompareTo(b.Record) : b.Evidence.CompareTo(a.Evidence)))
            .Take(Limits.Candidates);

    private static void Keep(Hit hit, Dictionary<int, Hit> hits)
    {
        if (!hits.TryGetValue(hit.Record, out var kept) || hit.Evidence > kept.Evidence)
        {
            hits[hit.Record] = hit;
        }
    }
}
