namespace Quadrennial.Content.Model;

/// <summary>A page or document that a fact was taken from.</summary>
/// <param name="Id">Short key within the pack, such as <c>wrap-up-16</c>; the address itself for a page without one.</param>
/// <param name="Title">What the page is, in a few words.</param>
/// <param name="Url">Absolute http(s) address, or null where the source is not a page.</param>
public sealed record Source(string Id, string Title, string? Url)
{
    /// <summary>A page that has no key: it is named by its address, without what every address begins with.</summary>
    /// <param name="url">Absolute http(s) address.</param>
    public static Source Page(string url) => new(url, url[(url.IndexOf("://", StringComparison.Ordinal) + 3)..].TrimEnd('/'), url);
}

/// <summary>Where a record comes from and how sure we are.</summary>
/// <param name="Sources">At least one, the main one first.</param>
/// <param name="IsInferred">True where no source states the fact in so many words; shown to people as such.</param>
/// <param name="Note">What is uncertain, in one sentence, or null.</param>
public sealed record Provenance(IReadOnlyList<Source> Sources, bool IsInferred = false, string? Note = null)
{
    /// <summary>True where a source states it and nothing about it is uncertain.</summary>
    public bool IsCertain => !IsInferred && Note is null;
}

/// <summary>A labelled link.</summary>
/// <param name="Label">What a person would click, such as <c>Slides</c>.</param>
/// <param name="Url">Absolute http(s) address.</param>
public sealed record Link(string Label, string Url);
