namespace Quadrennial.Content.Search;

/// <summary>How the words of a query are to be taken.</summary>
internal enum Reading
{
    /// <summary>A finished query: beginnings and slips are allowed for, whole words preferred.</summary>
    Finished,

    /// <summary>A query whose last word may be unfinished.</summary>
    BeingTyped,

    /// <summary>Running text: words are what they are.</summary>
    Passage,
}
