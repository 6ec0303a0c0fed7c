namespace Quadrennial.Playground.StandIn.Rules;

/// <summary>What embeds may hold; limits from Discord's message page.</summary>
internal static class EmbedRules
{
    private const int MaxEmbeds = 10;
    private const int MaxSum = 6_000;
    private const int MaxFields = 25;
    private const int MaxUrl = 2_048;

    public static void Check(Fields message)
    {
        var sum = 0;
        foreach (var embed in message.Children("embeds", MaxEmbeds))
        {
            sum += CheckOne(embed);
        }

        if (sum > MaxSum)
        {
            message.Complain("embeds", "MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {MaxSum}");
        }
    }

    private static int CheckOne(Fields embed)
    {
        embed.Only("title", "type", "description", "url", "timestamp", "color", "footer", "image", "thumbnail", "author", "fields");
        embed.Url("url", MaxUrl);
        embed.Whole("color", 0, 0xFFFFFF);
        CheckTimestamp(embed);
        CheckMedia(embed, "image");
        CheckMedia(embed, "thumbnail");

        var sum = Length(embed.Text("title", 256)) + Length(embed.Text("description", 4_096));
        if (embed.Child("footer") is { } footer)
        {
            footer.Only("text", "icon_url");
            footer.Url("icon_url", MaxUrl, attachmentsToo: true);
            sum += Length(footer.Text("text", 2_048, min: 1, isRequired: true));
        }

        if (embed.Child("author") is { } author)
        {
            author.Only("name", "url", "icon_url");
            author.Url("url", MaxUrl);
            author.Url("icon_url", MaxUrl, attachmentsToo: true);
            sum += Length(author.Text("name", 256, min: 1, isRequired: true));
        }

        foreach (var field in embed.Children("fields", MaxFields))
        {
            field.Only("name", "value", "inline");
            field.Flag("inline");
            sum += Length(field.Text("name", 256, min: 1, isRequired: true)) + Length(field.Text("value", 1_024, min: 1, isRequired: true));
        }

        return sum;
    }

    private static void CheckMedia(Fields embed, string name)
    {
        if (embed.Child(name) is { } media)
        {
            media.Only("url", "description");
            media.Url("url", MaxUrl, isRequired: true, attachmentsToo: true);
        }
    }

    private static void CheckTimestamp(Fields embed)
    {
        if (embed.Text("timestamp", 64) is { } text && !DateTimeOffset.TryParse(text, out _))
        {
            embed.Complain("timestamp", "DATE_TIME_TYPE_PARSE", $"Could not parse {text}. Should be ISO8601.");
        }
    }

    private static int Length(string? text) => text is null ? 0 : Fields.CodePoints(text);
}
