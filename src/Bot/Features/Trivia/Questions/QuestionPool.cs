using Quadrennial.Bot.Library;
using Quadrennial.Bot.Storage;
using Quadrennial.Content;
using Quadrennial.Content.Model;
using Quadrennial.Content.Trivia;

namespace Quadrennial.Bot.Features.Trivia.Questions;

/// <summary>
/// Chooses what is asked: what was never asked before what was, the longest ago first; by turns a written question and one made from the catalogue; no
/// talk twice in a game; the easy ones first.
/// </summary>
internal sealed class QuestionPool(ConferenceContent content, params IEnumerable<IOwnQuestions> own)
{
    /// <summary>How many made questions are tried for one place: some cannot be asked in good conscience, and are null.</summary>
    private const int MostTrials = 60;

    private volatile Material? _material;

    /// <summary>
    /// Loads what can be asked, where that has not been done: tens of milliseconds that nobody should spend within a transaction, and an idle bot not at all.
    /// </summary>
    public void Prepare() => _ = Prepared().Catalogue.Questions;

    /// <summary>Chooses questions and notes that they are asked.</summary>
    /// <param name="transaction">In which the game begins.</param>
    /// <param name="asked">Who is asked: <see cref="AskedStore.Server"/> or <see cref="AskedStore.Person"/>.</param>
    /// <param name="wish">Which ones.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="seed">Decides among equals.</param>
    /// <param name="now">The bot's clock.</param>
    /// <param name="turn">How many were asked before where they are chosen one by one, so that written and made ones take turns all the same.</param>
    /// <returns>Fewer where there are no more; none where nothing fits.</returns>
    public IReadOnlyList<PosedQuestion> Choose(
        StateTransaction transaction, string asked, QuestionWish wish, int count, int seed, DateTimeOffset now, long turn = 0)
    {
        var (catalogue, generator, ids) = Prepared();
        var askedAt = AskedStore.Of(transaction, asked);
        var chance = new Random(seed);
        var written = new Queue<Question>(InOrder(Written(transaction, asked, catalogue).Where(wish.Includes), question => question.Id, askedAt, chance));
        var made = new Queue<string>(ByTurns(InOrder(ids.Where(id => MayBe(catalogue, wish, id)), id => id, askedAt, chance), askedAt));
        var chosen = new List<Question>();
        var talks = new HashSet<string>();
        while (chosen.Count < count)
        {
            var isWritten = IsNew(written, question => question.Id) is var isWrittenNew && isWrittenNew != IsNew(made, id => id)
                ? isWrittenNew
                : (turn + chosen.Count) % 2 == 0;
            if ((isWritten ? NextWritten() ?? NextMade() : NextMade() ?? NextWritten()) is not { } next)
            {
                break;
            }

            chosen.Add(next);
        }

        foreach (var question in chosen)
        {
            AskedStore.Note(transaction, asked, question.Id, now);
        }

        return [.. chosen.OrderBy(question => question.Difficulty).Select((question, index) => PosedQuestion.Of(question, seed + index))];

        // What was never asked comes before what was, whichever of the two has its turn.
        bool IsNew<T>(Queue<T> queue, Func<T, string> idOf) => queue.TryPeek(out var next) && !askedAt.ContainsKey(idOf(next));

        Question? NextWritten()
        {
            while (written.TryDequeue(out var question))
            {
                if (IsNewTalk(question))
                {
                    return question;
                }
            }

            return null;
        }

        Question? NextMade()
        {
            for (var trial = 0; trial < MostTrials && made.TryDequeue(out var id); trial++)
            {
                if (generator.Make(id, (ulong)seed) is { } question && wish.Includes(question) && IsNewTalk(question))
                {
                    return question;
                }
            }

            return null;
        }

        bool IsNewTalk(Question question) => question.TalkId is not { } talk || talks.Add(talk);
    }

    private List<Question> Written(StateTransaction transaction, string asked, Catalogue catalogue)
    {
        List<Question> written = [.. catalogue.Questions];
        foreach (var more in own)
        {
            written.AddRange(more.For(transaction, asked, catalogue));
        }

        return written;
    }

    private Material Prepared()
    {
        var catalogue = content.Current.Catalogue;
        if (_material is { } material && material.Catalogue == catalogue)
        {
            return material;
        }

        var generator = new QuestionGenerator(catalogue);
        return _material = new Material(catalogue, generator, [.. generator.Ids]);
    }

    /// <summary>What was never asked first, in chance order; then what was, the longest ago first.</summary>
    private static IEnumerable<T> InOrder<T>(
        IEnumerable<T> items, Func<T, string> idOf, IReadOnlyDictionary<string, DateTimeOffset> askedAt, Random chance)
    {
        var shuffled = items.ToArray();
        chance.Shuffle(shuffled);
        return shuffled.OrderBy(item => askedAt.GetValueOrDefault(idOf(item)));
    }

    /// <summary>One of each kind after the other: by chance alone most would be of the kinds of which most can be made.</summary>
    private static IEnumerable<string> ByTurns(IEnumerable<string> ids, IReadOnlyDictionary<string, DateTimeOffset> askedAt) => ids
        .GroupBy(id => (Kind: id[..id.IndexOf(':')], IsAsked: askedAt.ContainsKey(id)))
        .SelectMany(kind => kind.Select((id, turn) => (id, turn, kind.Key.IsAsked)))
        .OrderBy(entry => entry.IsAsked)
        .ThenBy(entry => entry.turn)
        .Select(entry => entry.id);

    /// <summary>Whether a made question can be one of those wished for; told from its talk, so that it need not be made.</summary>
    private static bool MayBe(Catalogue catalogue, QuestionWish wish, string id) =>
        catalogue.FindTalk(id[(id.IndexOf(':') + 1)..]) is not { } talk
        || ((wish.Edition is null || talk.EditionId == wish.Edition.Id || id.StartsWith("years:", StringComparison.Ordinal))
            && (wish.Topic is null || talk.TopicIds.Contains(wish.Topic.Id)));

    private sealed record Material(Catalogue Catalogue, QuestionGenerator Generator, IReadOnlyList<string> Ids);
}
