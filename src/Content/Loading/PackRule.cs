namespace Quadrennial.Content.Loading;

/// <summary>The rules a pack can break, by the short names that stand in error messages.</summary>
public static class PackRule
{
    /// <summary>The file is not well-formed YAML, or uses anchors, aliases or tags.</summary>
    public const string Syntax = "syntax";
}
