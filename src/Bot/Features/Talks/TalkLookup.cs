using Quadrennial.Content.Model;
using Quadrennial.Content.Search;

namespace Quadrennial.Bot.Features.Talks;

/// <summary>What a search for a talk came to.</summary>
internal abstract record TalkLookup
{
    private TalkLookup()
    {
    }

    /// <summary>One clear answer.</summary>
    public sealed record Found(Talk Talk) : TalkLookup;

    /// <summary>Several good answers.</summary>
    public sealed record Several(IReadOnlyList<Talk> Candidates) : TalkLookup;

    /// <summary>Nothing where it was looked for, but elsewhere.</summary>
    /// <param name="Candidates">What fits elsewhere, best first.</param>
    /// <param name="Filter">Where it was looked for.</param>
    public sealed record Elsewhere(IReadOnlyList<Talk> Candidates, TalkFilter Filter) : TalkLookup;

    /// <summary>No good answer.</summary>
    /// <param name="Nearest">Up to three; may be empty.</param>
    public sealed record Nothing(IReadOnlyList<Talk> Nearest) : TalkLookup;

    /// <summary>The edition to look in is none, or not one.</summary>
    /// <param name="Typed">What was typed for it.</param>
    /// <param name="Nearest">Names of the nearest, best first; may be empty.</param>
    public sealed record UnclearEdition(string Typed, IReadOnlyList<string> Nearest) : TalkLookup;

    /// <summary>The edition to look in has no programme, as when it has not been.</summary>
    /// <param name="Name">Its name.</param>
    public sealed record NoProgramme(string Name) : TalkLookup;

    /// <summary>The speaker to look for is none, or not one.</summary>
    /// <param name="Typed">What was typed for the speaker.</param>
    /// <param name="Nearest">Names of the nearest, best first; may be empty.</param>
    public sealed record UnclearSpeaker(string Typed, IReadOnlyList<string> Nearest) : TalkLookup;
}
