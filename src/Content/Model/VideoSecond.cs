using Quadrennial.Content.Loading;

namespace Quadrennial.Content.Model;

/// <summary>Addresses that open a video at a second.</summary>
public static class VideoSecond
{
    /// <summary>The address that opens this video there; null where nobody knows how to say so to whoever shows it.</summary>
    /// <param name="video">Address of the video, or null.</param>
    /// <param name="offset">From its start; parts of a second are left out.</param>
    public static string? At(string? video, TimeSpan offset) =>
        video is null ? null : YouTube.At(video, offset) ?? OnVimeo(video, offset);

    // https://help.vimeo.com/hc/en-us/articles/12426199699985: the fragment works on pages and in players alike.
    private static string? OnVimeo(string video, TimeSpan offset) =>
        Uri.TryCreate(video, UriKind.Absolute, out var uri) && uri.Host is "vimeo.com" or "www.vimeo.com" or "player.vimeo.com"
            ? $"{uri.GetLeftPart(UriPartial.Query)}#t={(int)offset.TotalMinutes}m{offset.Seconds}s"
            : null;
}
