using Quadrennial.Content.Model;
using static Quadrennial.Content.Loading.Shapes.PackParts;

namespace Quadrennial.Content.Loading.Shapes;

/// <summary>The two files of a pack that are there to play with.</summary>
internal static class PlayFormat
{
    /// <summary>Options of a question: a row of buttons on Discord holds five.</summary>
    private const int MostOptions = 5;

    /// <summary>What stands on a button.</summary>
    private static readonly TextShape Label = new(Model.Question.LongestOption, OrBare: true);

    private static readonly ListShape Forms = new(Label, Most: 20, Fewest: 1, OrOne: true);

    /// <summary>A trivia question.</summary>
    public static readonly MapShape Question = new(
    [
        new("id", new IdShape(Named.Question), "Short id, such as shirt-of-2012; never changed later", IsRequired: true),
        new("ask", new TextShape(300), "The question; for true-false, the statement", IsRequired: true),
        new("kind", new WordShape(QuestionKind.Words), "How it is answered", IsRequired: true),
        new("options", new ListShape(Label, MostOptions, Fewest: 2), "What there is to choose from; for order, in the right order"),
        new("answer", Forms, "For choice, the right one of the options; for true-false, true or false; for typed, every form that is right"),
        new("wrong", Forms, "For typed: near misses that are wrong, so that no typing slip is read into them"),
        new("difficulty", WordShape.Of<Difficulty>(), "How hard it is", IsRequired: true),
        new("explanation", Sentence, "Why, and what else is worth knowing; shown afterwards", IsRequired: true),
        new("edition", new ReferenceShape(Named.Edition), "Id of the edition it is about; a talk's goes without saying"),
        new("talk", new ReferenceShape(Named.Talk), "Id of the talk in which to find out more"),
        new("at", new OffsetShape(), "How far into that talk's video the answer is"),
        new("url", Address, "Opens the video there; left out where it is on YouTube or the talk has that moment"),
        new("speakers", new ListShape(new ReferenceShape(Named.Speaker), Most: 10), "Ids of the speakers it is about"),
        new("topics", new ListShape(new ReferenceShape(Named.Topic), Most: 10), "Ids of topics.yaml it touches"),
        new("credit", Name, "Who thought of the question, where somebody is to be named"),
        new("source", new ListShape(new SourceShape(), Most: 10, Fewest: 1, OrOne: true), "Where this is told: a key of sources in conference.yaml or the address of a page, or a list of them, the main one first", IsRequired: true),
    ])
    { Also = QuestionSense.OfQuestion };

    /// <summary>A bingo card.</summary>
    public static readonly MapShape BingoCard = new(
    [
        new("id", new IdShape(Named.Card), "Short id, such as cantrill", IsRequired: true),
        new("name", Name, "The name as people write it", IsRequired: true),
        new("about", Prose, "Where the card comes from, in a sentence or two"),
        new("speaker", new ReferenceShape(Named.Speaker), "Id of the speaker whose habits these are", IsRequired: true),
        new("squares", new ListShape(
            new MapShape(
            [
                new("id", new IdShape(Named.Square), "Short id, such as unikernels", IsRequired: true),
                new("text", Label, "What happens, as it stands on a button", IsRequired: true),
                new("seen", new ListShape(
                    new MapShape(
                    [
                        new("talk", new ReferenceShape(Named.Talk), "Id of the talk", IsRequired: true),
                        new("at", new OffsetShape(), "How far into its video"),
                        new("url", Address, "Opens the video there; left out where it is on YouTube or the talk has that moment"),
                        .. PartProvenance,
                    ]),
                    Most: 100), "When it has been seen to happen"),
                .. PartProvenance,
            ]),
            Most: 100, Fewest: 8), "What to tick off: at least a card of three by three with a free middle", IsRequired: true),
        .. OwnProvenance,
    ])
    { Also = QuestionSense.OfCard };
}
