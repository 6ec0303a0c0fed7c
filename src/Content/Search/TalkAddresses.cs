using Quadrennial.Content.Model;

namespace Quadrennial.Content.Search;

/// <summary>Knows a talk by the address of its video, slides or page, in whichever form people paste it.</summary>
internal sealed class TalkAddresses
{
    private readonly Dictionary<string, Talk?> _talks = new(StringComparer.OrdinalIgnoreCase);

    public TalkAddresses(IEnumerable<Talk> talks)
    {
        foreach (var talk in talks)
        {
            foreach (var address in talk.Links.Select(link => link.Url).Prepend(talk.SlidesUrl).Prepend(talk.VideoUrl))
            {
                // An address that several talks share, such as a whole day's stream, names none of them.
                if (address is not null && KeyOf(address) is { } key && !_talks.TryAdd(key, talk) && _talks[key] != talk)
                {
                    _talks[key] = null;
                }
            }
        }
    }

    /// <summary>The talk of the first address in a text that is one of ours, or null.</summary>
    public Talk? FindIn(string text)
    {
        if (!text.Contains("://"))
        {
            return null;
        }

        return text.Split([' ', '\n', '\r', '\t', '<', '>', '(', ')', '[', ']', '"'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => KeyOf(word) is { } key ? _talks.GetValueOrDefault(key) : null)
            .FirstOrDefault(talk => talk is not null);
    }

    // Where a video starts and from which list it is played does not matter.
    private static string? KeyOf(string address)
    {
        if (!address.Contains("://") || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length is 0)
        {
            return null;
        }

        var video = uri.Query.Split('?', '&').FirstOrDefault(part => part.StartsWith("v=", StringComparison.Ordinal));
        var path = uri.AbsolutePath.TrimEnd('/');
        return video is not null ? video[2..]
            : uri.Host.EndsWith("youtu.be", StringComparison.Ordinal) || uri.Host.EndsWith("vimeo.com", StringComparison.Ordinal)
                ? path[(path.LastIndexOf('/') + 1)..]
            : uri.Host + path;
    }
}
