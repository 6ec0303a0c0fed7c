using Quadrennial.Content.Loading.Shapes;

namespace Quadrennial.Content.Loading;

/// <summary>Addresses on YouTube.</summary>
internal static class YouTube
{
    /// <summary>The address that opens the video at this second, or null where it is not a YouTube video (or its address has no room for more).</summary>
    public static string? At(string video, TimeSpan offset)
    {
        if (!Uri.TryCreate(video, UriKind.Absolute, out var uri) || !IsVideo(uri))
        {
            return null;
        }

        var query = uri.Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !part.StartsWith("t=", StringComparison.Ordinal) && !part.StartsWith("start=", StringComparison.Ordinal))
            .Append($"t={(int)offset.TotalSeconds}");
        var address = $"{uri.GetLeftPart(UriPartial.Path)}?{string.Join('&', query)}";
        return address.Length <= AddressShape.Longest ? address : null;
    }

    private static bool IsVideo(Uri uri) => uri.Host switch
    {
        "youtu.be" => uri.AbsolutePath.Length > 1,
        "youtube.com" or "www.youtube.com" or "m.youtube.com" =>
            uri.AbsolutePath.StartsWith("/live/", StringComparison.Ordinal)
            || (uri.AbsolutePath == "/watch" && $"&{uri.Query.TrimStart('?')}".Contains("&v=", StringComparison.Ordinal)),
        _ => false,
    };
}
