using System.Collections.Frozen;

namespace Quadrennial.Content.Trivia;

/// <summary>A title or name as players hear it: two that fold alike are one to them, and one within the other may be taken for it.</summary>
internal sealed class AskedName
{
    private static readonly FrozenSet<string> Small =
        new[] { "of", "in", "on", "to", "for", "with", "and", "or", "at", "by", "from", "is", "it", "its", "a", "an" }.ToFrozenSet();

    public AskedName(string text)
    {
        Text = text;
        Folded = AnswerText.Fold(text);
        var words = Folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
        var significant = words.Where(word => !Small.Contains(word)).ToFrozenSet();
        Words = significant.Count > 0 ? significant : words;
    }

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>As compared; empty where there is no letter or digit.</summary>
    public string Folded { get; }

    /// <summary>The words that tell it from others.</summary>
    public FrozenSet<string> Words { get; }

    /// <summary>True where it can stand on a button and be told from others.</summary>
    public bool IsUsable => Folded.Length > 0 && Text.Length <= Model.Question.LongestOption;

    /// <summary>True where a player could take one for the other. What has no letter or digit is like nothing.</summary>
    public bool IsLike(AskedName other) =>
        Words.Count > 0 && other.Words.Count > 0 && (Folded == other.Folded || Words.IsSubsetOf(other.Words) || other.Words.IsSubsetOf(Words));

    /// <summary>True where a word of this one gives the other away.</summary>
    public bool Betrays(AskedName other) => Words.Any(word => word.Length > 2 && other.Words.Contains(word));
}
