using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Features.Trivia.Games;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Library;

namespace Quadrennial.Bot.Features.Trivia.Review;

/// <summary>What people are told about their suggestions.</summary>
internal sealed class SuggestCards(ConferenceContent content, CommandMentions mentions)
{
    private const int ExcerptLength = 80;

    /// <summary>Suggestions are made to a server.</summary>
    public static Card OnlyInServers() => Notice(Markup.Of(
        $"Questions are suggested to a server that I am a member of: its reviewers look at them, and its games ask them. Please use this there."));

    /// <summary>What became of a form.</summary>
    public Card About(SuggestOutcome outcome, long id) => outcome switch
    {
        SuggestOutcome.Kept kept => ToCard(kept.Suggestion),
        SuggestOutcome.Refused refused => ToBeFixed(
            id, Markup.Lines(refused.Objections.Select(objection => Markup.Of($"- {objection}")).Prepend(Markup.Of($"**Not quite yet.** Nothing you typed is lost.")))),
        SuggestOutcome.Twice => ToBeFixed(id, Markup.Of($"Somebody has suggested the same question to this server already. Nothing you typed is lost.")),
        SuggestOutcome.TooMany => ToBeFixed(id, Markup.Of(
            $"There are many suggestions waiting already: {Suggesting.MostWaiting} a person and {Suggesting.MostInServer} a server are the most. "
            + $"What you typed is kept for you until there is room.")),
        _ => ToBeFixed(id: 0, Markup.Of($"A reviewer has decided on that one meanwhile, so it stays as it was. What you typed can become a new suggestion.")),
    };

    /// <summary>A person has as many waiting as there may be.</summary>
    public Card Full(int waiting) => Notice(Markup.Of(
        $"You have {Wording.Count(waiting, "suggestion")} waiting, which is the most. {mentions.Of("trivia suggest")} with {Markup.Code("mine:True")} lists them; "
        + $"you can take one back, or wait for the reviewers."));

    /// <summary>A suggestion is not there.</summary>
    public Card Gone() => Notice(Markup.Of($"I have no such suggestion of yours here. {mentions.Of("trivia suggest")} with {Markup.Code("mine:True")} lists yours."));

    /// <summary>One's own suggestion, as it would be asked, and what became of it.</summary>
    public Card ToCard(Suggestion suggestion) => Of(
        suggestion.State is SuggestionState.Waiting or SuggestionState.Approved ? Accent.Good : Accent.Notice,
        [
            new Block.Text(Markup.Of($"### Your suggestion {StateOf(suggestion)}")),
            .. Preview(suggestion),
            new Block.Text(suggestion.State == SuggestionState.Waiting
                ? Markup.Of($"-# Whoever may manage this server, and its reviewers, decide with {mentions.Of("trivia review")}. Once approved, games here ask it and name you.")
                : default),
            new Block.Buttons([.. ButtonsOf(suggestion)]),
        ]);

    /// <summary>One's own suggestions.</summary>
    public Card ToCard(IReadOnlyList<Suggestion> suggestions) => suggestions.Count == 0
        ? Notice(Markup.Of($"You have suggested nothing to this server yet. {mentions.Of("trivia suggest")} opens the form."))
        : Of(
            Accent.Neutral,
            [
                new Block.Text(Markup.Of($"### Your suggestions to this server")),
                new Block.Text(Markup.Lines(suggestions.Select((suggestion, index) =>
                    Markup.Of($"{index + 1}. {Label.Excerpt(suggestion.Typed.Ask, ExcerptLength)}: {StateOf(suggestion)}")))),
                new Block.Picker(
                    Ways.ToPicked(SuggestPart.Show),
                    "Open one of these",
                    [.. suggestions.Select((suggestion, index) => new PickerEntry($"{index + 1}. {suggestion.Typed.Ask}", $"{suggestion.Id}"))]),
            ]);

    /// <summary>A suggestion as it would be asked, and its answer.</summary>
    public IEnumerable<Block> Preview(Suggestion suggestion)
    {
        if (suggestion.ToQuestion(content.Current.Catalogue) is not { } question)
        {
            return [new Block.Text(Markup.Of($"**{suggestion.Typed.Ask}**")), new Block.Text(Markup.Of($"The talk that tells its answer is known no longer, so it cannot be asked."))];
        }

        var posed = PosedQuestion.Of(question, seed: 0);
        IEnumerable<Block?> blocks =
        [
            new Block.Text(Markup.Of($"**{posed.Text}**")),
            QuestionCard.OptionsOf(posed),
            new Block.Text(Markup.Lines(
                Markup.Of($"The right answer: **{posed.RightInWords}**"),
                posed.Accepted.Count > 1 ? Markup.Of($"Also accepted: {string.Join(", ", posed.Accepted.Skip(1))}") : default)),
            new Block.Text(Markup.Plain(posed.Explanation)),
            new Block.Text(RevealCard.SourcesOf(posed)),
        ];
        return blocks.OfType<Block>();
    }

    private static string StateOf(Suggestion suggestion) => suggestion.State switch
    {
        SuggestionState.Waiting => "waits for the reviewers",
        SuggestionState.Approved => "is approved: games here ask it",
        SuggestionState.Rejected => "was not taken",
        _ => "is taken back",
    };

    private static IEnumerable<Button> ButtonsOf(Suggestion suggestion)
    {
        if (suggestion.State == SuggestionState.Waiting)
        {
            yield return new Button.Act("Change it", new ControlId(SuggestPart.Change, $"{suggestion.Id}"));
            yield return new Button.Act("Take it back", new ControlId(SuggestPart.TakeBack, $"{suggestion.Id}")) { Look = ButtonLook.Danger };
        }

        yield return new Button.Act("All my suggestions", new ControlId(SuggestPart.List));
    }

    private static Card ToBeFixed(long id, Markup text) => Of(
        Accent.Notice,
        [new Block.Text(text), new Block.Buttons(new Button.Act("Fix it", new ControlId(SuggestPart.Fix, $"{id}")) { Look = ButtonLook.Primary })]);

    private static Card Notice(Markup text) => Of(Accent.Notice, [new Block.Text(text)]);

    private static Card Of(Accent accent, IReadOnlyList<Block> blocks) => new(blocks) { Accent = accent };
}
