using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Review;

/// <summary>What people do with their own suggestions. Each is a transaction; when it is answered, it is on disk.</summary>
internal sealed class Suggesting(StateDatabase state, SuggestionReader reader, TimeProvider clock)
{
    /// <summary>How many of a person's suggestions may wait in a server.</summary>
    public const int MostWaiting = 5;

    /// <summary>How many may wait in a server in all: reviewers are people.</summary>
    public const int MostInServer = 200;

    /// <summary>How many of their own somebody is shown.</summary>
    public const int MostShown = 10;

    /// <summary>Keeps a suggestion, or says what is in the way; then what was typed is kept, to be filled in again.</summary>
    /// <param name="suggestion">With what was typed; its number is 0 for a new one.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<SuggestOutcome> SuggestAsync(Suggestion suggestion, CancellationToken cancellationToken)
    {
        var read = reader.Read(suggestion with { At = clock.GetUtcNow() }, out var objections);
        return state.WriteAsync(
            transaction =>
            {
                var outcome = Keep(transaction, read, objections);
                if (outcome is SuggestOutcome.Kept)
                {
                    SuggestionStore.DropDraft(transaction, read.GuildId, read.PersonId);
                }
                else
                {
                    SuggestionStore.KeepDraft(transaction, read);
                }

                return outcome;
            },
            cancellationToken);
    }

    /// <summary>What somebody began to suggest and was refused; and how many of theirs wait.</summary>
    public Task<(long SuggestionId, TypedSuggestion Typed, int Waiting)> DraftAsync(ulong guildId, ulong personId, CancellationToken cancellationToken) =>
        state.ReadAsync(
            transaction =>
            {
                var (id, typed) = SuggestionStore.Draft(transaction, guildId, personId) ?? (0, TypedSuggestion.Blank);
                return (id, typed, SuggestionStore.In(transaction, guildId, SuggestionState.Waiting).Count(other => other.PersonId == personId));
            },
            cancellationToken);

    /// <summary>Somebody's own suggestion; null where it is not theirs, or not there.</summary>
    public Task<Suggestion?> FindAsync(long id, ulong guildId, ulong personId, CancellationToken cancellationToken) =>
        state.ReadAsync(transaction => Own(transaction, id, guildId, personId), cancellationToken);

    /// <summary>Somebody's own suggestions, the latest first.</summary>
    public Task<IReadOnlyList<Suggestion>> ListAsync(ulong guildId, ulong personId, CancellationToken cancellationToken) =>
        state.ReadAsync(transaction => SuggestionStore.By(transaction, guildId, personId, MostShown), cancellationToken);

    /// <summary>Takes a suggestion back that still waits.</summary>
    /// <returns>As it is now; null where it is not theirs, or not there.</returns>
    public Task<Suggestion?> TakeBackAsync(long id, ulong guildId, ulong personId, CancellationToken cancellationToken) => state.WriteAsync(
        transaction =>
        {
            if (Own(transaction, id, guildId, personId) is { } suggestion)
            {
                SuggestionStore.Decide(transaction, suggestion, SuggestionState.Waiting, SuggestionState.Withdrawn, personId, clock.GetUtcNow());
            }

            return Own(transaction, id, guildId, personId);
        },
        cancellationToken);

    private static Suggestion? Own(StateTransaction transaction, long id, ulong guildId, ulong personId) =>
        SuggestionStore.Find(transaction, id) is { } suggestion && suggestion.GuildId == guildId && suggestion.PersonId == personId ? suggestion : null;

    private static SuggestOutcome Keep(StateTransaction transaction, Suggestion suggestion, IReadOnlyList<Commands.Markup> objections)
    {
        if (suggestion.Id != 0 && Own(transaction, suggestion.Id, suggestion.GuildId, suggestion.PersonId) is not { State: SuggestionState.Waiting })
        {
            return new SuggestOutcome.Decided();
        }

        if (objections.Count > 0)
        {
            return new SuggestOutcome.Refused(objections);
        }

        var waiting = SuggestionStore.In(transaction, suggestion.GuildId, SuggestionState.Waiting);
        var others = waiting.Concat(SuggestionStore.In(transaction, suggestion.GuildId, SuggestionState.Approved)).Where(other => other.Id != suggestion.Id);
        return others.Any(other => SuggestionReader.AsksTheSame(suggestion.Typed.Ask, other.Typed.Ask)) ? new SuggestOutcome.Twice()
            : suggestion.Id == 0 && (waiting.Count >= MostInServer || waiting.Count(other => other.PersonId == suggestion.PersonId) >= MostWaiting)
                ? new SuggestOutcome.TooMany()
                : new SuggestOutcome.Kept(SuggestionStore.Save(transaction, suggestion));
    }
}

/// <summary>What became of a suggestion that was sent.</summary>
internal abstract record SuggestOutcome
{
    private SuggestOutcome()
    {
    }

    /// <summary>It waits for the reviewers.</summary>
    public sealed record Kept(Suggestion Suggestion) : SuggestOutcome;

    /// <summary>It does not keep to the rules of questions.</summary>
    /// <param name="Objections">Why, a sentence each; at least one.</param>
    public sealed record Refused(IReadOnlyList<Commands.Markup> Objections) : SuggestOutcome;

    /// <summary>Somebody suggested the same.</summary>
    public sealed record Twice : SuggestOutcome;

    /// <summary>Too many wait.</summary>
    public sealed record TooMany : SuggestOutcome;

    /// <summary>What it was to change is decided, or gone.</summary>
    public sealed record Decided : SuggestOutcome;
}
