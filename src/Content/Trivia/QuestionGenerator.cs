using Quadrennial.Content.Model;

namespace Quadrennial.Content.Trivia;

/// <summary>
/// Makes trivia questions out of a catalogue: who gave a talk (to choose, to type, true or false), what somebody gave, at which edition, what
/// began before or after, which system is meant, and what to put in order.
/// <para>
/// Each has exactly one right answer, also where titles, speakers or editions share a name. Nothing inferred or doubtful is asked or offered as
/// right, and titles that only describe a talk are not quoted. The same catalogue, id and seed give the same question on every machine.
/// </para>
/// Making one looks through the talks of an edition or conference: milliseconds for thousands of talks. Build it when the first game starts, not
/// before. Safe to use from any thread.
/// </summary>
public sealed class QuestionGenerator
{
    private readonly IReadOnlyList<QuestionMaker> _makers;

    /// <summary>Prepares the names of everything in the catalogue.</summary>
    public QuestionGenerator(Catalogue catalogue)
    {
        var facts = new AskableFacts(catalogue);
        _makers =
        [
            new WhoQuestions(facts),
            new WhatQuestions(facts),
            new EditionQuestions(facts),
            new LaterQuestions(facts),
            new SystemQuestions(facts),
            new StatementQuestions(facts),
            new OrderQuestions(facts),
            new YearsQuestions(facts),
            new NameQuestions(facts),
        ];
    }

    /// <summary>
    /// Ids of everything that might be asked, in a fixed order, without making any of it: choose among these (the least recently asked, say) and
    /// <see cref="Make"/> the chosen ones. An id is its kind, a colon, and the id of a talk or topic.
    /// </summary>
    public IEnumerable<string> Ids => _makers.SelectMany(maker => maker.Subjects.Select(subject => $"{maker.Kind}:{subject}"));

    /// <summary>The question with this id, or null where it cannot be asked, or the id is none of ours.</summary>
    /// <param name="id">One of <see cref="Ids"/>.</param>
    /// <param name="seed">Another seed, other distractors and another order of options.</param>
    public Question? Make(string id, ulong seed)
    {
        var colon = id.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && _makers.FirstOrDefault(maker => maker.Kind == id[..colon]) is { } maker
            ? maker.Make(id[(colon + 1)..], new Seeded(seed, id))
            : null;
    }

    /// <summary>Every question that can be asked, made one after the other as they are enumerated.</summary>
    /// <param name="seed">See <see cref="Make"/>.</param>
    public IEnumerable<Question> All(ulong seed) => Ids.Select(id => Make(id, seed)).OfType<Question>();
}
