namespace Quadrennial.Content.Search;

/// <summary>Words that people put around what they look for.</summary>
internal static class StopWords
{
    private static readonly HashSet<string> Empty = [.. (
        // English's small change.
        "a about above after all also am an and any are around as at be because been before being but by can cannot could did didnt do "
        + "does doesnt doing dont done for from had has hasnt have having he her hers him his how i id im in into is isnt it its ive "
        + "just like me my no not of on once one ones onto or our ours out over own really she should since so some such than that thats "
        + "the their theirs them then there theres these they this those through to too under until up upon us very via was wasnt we "
        + "were werent what whats when where which while who whom whos whose why will with without would you your yours "
        // What one says when asking for a talk.
        + "anybody anyone ask asked asking called conference covered covers covering find found gave get give given gives giving got guy guys "
        + "hear heard link look looking mentioned mentions name named please presentation presented presenter presents recall recording "
        + "remember said saw say says see seen session show showed shows somebody someone something speaker speakers "
        + "spoke talk talked talking talks tell thank thanks thing things titled video videos want wanted").Split(' ')];

    private static readonly HashSet<string> Common = [.. (
        "back speak speaking speaks bad best better big bit came come comes cool day days different each easy else end even ever every far few first full fun "
        + "funny good great guess happen happened happens hard help here high idea keep kind kinda know last later least less let long "
        + "lot lots made main make makes making many may maybe mean means might more most much must myself need needs never new next nice "
        + "nobody nothing now often old only other others part people person place point possible pretty problem put question quick "
        + "quite real right same second several sometimes sort start started still stuff sure take takes think thought time times today "
        + "together told took true try trying turn two type use used uses using usually way ways week well went whole wish watch watched watching wonder word "
        + "words work worked working works world worth wrong year years yesterday yet").Split(' ')];

    /// <summary>True for words that say nothing: neither indexed nor held against a match.</summary>
    public static bool Contains(string word) => Empty.Contains(word);

    /// <summary>True for words that are in everybody's sentences, so that it means little when no record has them.</summary>
    public static bool IsCommon(string word) => Common.Contains(word);
}
