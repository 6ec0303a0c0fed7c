namespace Quadrennial.Content.Search;

/// <summary>The one way in which names and answers are compared: search, registration and trivia all fold alike.</summary>
public static class Folding
{
    /// <summary>
    /// Lower case, no accents, no punctuation, one space between words, and one spelling of -ise and -ize:
    /// <c>Deirdré O'Grady!</c> becomes <c>deirdre ogrady</c>, <c>C++</c> becomes <c>cpp</c>. Empty where no letter or digit is left.
    /// </summary>
    public static string Fold(string text) => string.Join(' ', Words.WholeOf(text));
}
