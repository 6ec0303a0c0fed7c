using System.Collections.Frozen;

namespace Quadrennial.Content.Search;

/// <summary>Words that people put around what they look for; neither indexed nor held against a match.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> All = (
        // English's small change.
        "a about above after all also am an and any are around as at be because been before being but by can cannot could did didnt do "
        + "does doesnt doing dont done for from had has hasnt have having he her hers him his how i id im in into is isnt it its ive "
        + "just like me my no not of on once one ones onto or our ours out over own really she should since so some such than that thats "
        + "the their theirs them then there theres these they this those through to too under until up upon us very via was wasnt we "
        + "were werent what whats when where which while who whom whos whose why will with without would you your yours "
        // What one says when asking for a talk.
        + "anybody anyone ask asked asking called conference covered covers covering find found gave get give given gives giving got guy guys "
        + "hear heard link look looking mentioned mentions name named please presentation presented presenter presents recall recording "
        + "remember said saw say says see seen session show showed shows somebody someone something speaker speakers speaking "
        + "speaks spoke talk talked talking talks tell thank thanks thing things titled video videos want wanted watch watched watching").Split(' ')
        .ToFrozenSet();

    public static bool Contains(string word) => All.Contains(word);
}
