namespace Quadrennial.Bot.Configuration;

/// <summary>How to reach Discord, and as whom.</summary>
/// <param name="Token">The bot token. A secret: never logged, never in a message.</param>
/// <param name="ApiBaseUrl">Base address of the REST API, ending with a slash.</param>
/// <param name="Shards">Which shards this process runs; null for as many as Discord recommends.</param>
/// <param name="Compress">Whether to ask the gateway for zlib-stream compression.</param>
internal sealed record DiscordSettings(string Token, Uri ApiBaseUrl, ShardPlan? Shards, bool Compress)
{
    private static readonly Uri Discord = new("https://discord.com/api/v10/");

    /// <summary>Reads and checks them.</summary>
    public static DiscordSettings Read(SettingsReader reader) => new(
        ReadToken(reader),
        reader.Address(
            new("Discord:ApiBaseUrl", "REST base address; the gateway's address comes from there", $"`{Discord}`", "http://127.0.0.1:3000/api/v10/"),
            Discord),
        ReadShards(reader),
        reader.Flag(new("Discord:Compress", "Ask the gateway for zlib-stream compression", "`false`", "true"), fallback: false));

    /// <summary>Only says whether there is a token: records print their members, and this one must not.</summary>
    public override string ToString() => $"{ApiBaseUrl}, {(Token.Length > 0 ? "with" : "without")} token";

    private static string ReadToken(SettingsReader reader)
    {
        var token = new Setting("Discord:Token", "Bot token", "none: the bot does not start", "MTIz…");
        var file = new Setting("Discord:TokenFile", "File that holds the bot token, such as a mounted secret", "none", "/run/secrets/discord-token");
        var value = reader.Text(token);
        var path = reader.Text(file);
        if (value is not null && path is not null)
        {
            reader.Refuse(token, "and Discord:TokenFile are both set; keep one");
        }
        else if (path is not null)
        {
            value = ReadTokenFile(reader, file, path);
            if (value is null)
            {
                return "";
            }
        }

        if (value is null)
        {
            reader.Refuse(
                token,
                "is not set. Create an application at https://discord.com/developers/applications, open its Bot page, press Reset Token and hand "
                    + "the token over in the environment; or try everything without Discord: dotnet run --project src/Playground -- chat");
            return "";
        }

        if (value.StartsWith("Bot ", StringComparison.OrdinalIgnoreCase))
        {
            value = value[4..].Trim();
        }

        if (value.Any(character => character is <= ' ' or > '~'))
        {
            reader.Refuse(token, "holds a space or a character that no token has; copy it again");
            return "";
        }

        return value;
    }

    private static string? ReadTokenFile(SettingsReader reader, Setting setting, string path)
    {
        try
        {
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & UnixFileMode.OtherRead) != UnixFileMode.None)
            {
                reader.Refuse(setting, $"names a file that every user of this machine can read; run: chmod o-rwx \"{path}\"");
                return null;
            }

            var text = File.ReadAllText(path).Trim();
            if (text.Length > 0)
            {
                return text;
            }

            reader.Refuse(setting, $"names an empty file, \"{path}\"");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            reader.Refuse(setting, $"names a file that cannot be read, \"{path}\" ({exception.GetType().Name})");
        }

        return null;
    }

    private static ShardPlan? ReadShards(SettingsReader reader)
    {
        var setting = new Setting("Discord:Shards", "Shards this process runs, and the total", "as many as Discord recommends", "0,1/4");
        if (reader.Text(setting) is not { } text)
        {
            return null;
        }

        if (ShardPlan.TryParse(text, out var plan))
        {
            return plan;
        }

        reader.Refuse(setting, $"must be shard numbers, a slash and the total, and is \"{text}\"");
        return null;
    }
}
