namespace Quadrennial.Discord.Gateway;

/// <summary>The address to connect to, made from what a server told.</summary>
internal static class GatewayAddress
{
    /// <summary>With our version, encoding and compression in its query, whatever stood there for them.</summary>
    /// <returns>Null if it is no address.</returns>
    public static Uri? From(string? told, bool compress)
    {
        if (string.IsNullOrWhiteSpace(told))
        {
            return null;
        }

        if (!Uri.TryCreate(told.Contains("://") ? told : "wss://" + told, UriKind.Absolute, out var address))
        {
            return null;
        }

        var scheme = address.Scheme switch
        {
            "http" or "ws" => "ws",
            "https" or "wss" => "wss",
            _ => null,
        };
        if (scheme is null)
        {
            return null;
        }

        var kept = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part.Split('=')[0] is not ("v" or "encoding" or "compress"));
        string[] ours = compress ? ["v=10", "encoding=json", "compress=zlib-stream"] : ["v=10", "encoding=json"];
        var port = address.IsDefaultPort ? -1 : address.Port;
        return new UriBuilder(scheme, address.Host, port, address.AbsolutePath) { Query = string.Join('&', kept.Concat(ours)) }.Uri;
    }
}
