namespace Quadrennial.Playground.StandIn.Rules;

/// <summary>Which components a message may hold, and how they nest; from Discord's component reference.</summary>
internal static class ComponentRules
{
    private const int MaxLegacyRows = 5;
    private const int MaxTopLevel = 40;
    private const int MaxUrl = 2_048;

    /// <summary>Messages without the V2 flag: up to five action rows.</summary>
    public static void CheckLegacy(Fields message)
    {
        var count = new ComponentCount();
        foreach (var row in message.Children("components", MaxLegacyRows))
        {
            if (count.Count(row) is ComponentType.ActionRow)
            {
                ControlRules.CheckRow(row, count);
            }
            else
            {
                row.Complain("type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1,).");
            }
        }

        count.Check(message);
    }

    /// <summary>Messages with the V2 flag.</summary>
    public static void CheckV2(Fields message)
    {
        var count = new ComponentCount();
        foreach (var component in message.Children("components", MaxTopLevel))
        {
            CheckBlock(component, count, isInContainer: false);
        }

        count.Check(message);
    }

    private static void CheckBlock(Fields block, ComponentCount count, bool isInContainer)
    {
        switch (count.Count(block))
        {
            case ComponentType.ActionRow:
                ControlRules.CheckRow(block, count);
                break;
            case ComponentType.Section:
                CheckSection(block, count);
                break;
            case ComponentType.TextDisplay:
                CheckText(block, count);
                break;
            case ComponentType.MediaGallery:
                CheckGallery(block);
                break;
            case ComponentType.File:
                CheckFile(block);
                break;
            case ComponentType.Separator:
                block.Only("type", "id", "divider", "spacing");
                block.Flag("divider");
                block.Whole("spacing", 1, 2);
                break;
            case ComponentType.Container when !isInContainer:
                CheckContainer(block, count);
                break;
            default:
                block.Complain(
                    "type",
                    "UNION_TYPE_CHOICES",
                    $"Value of field \"type\" must be one of (1, 9, 10, 12, 13, 14{(isInContainer ? "" : ", 17")}).");
                break;
        }
    }

    private static void CheckContainer(Fields container, ComponentCount count)
    {
        container.Only("type", "id", "components", "accent_color", "spoiler");
        container.Whole("accent_color", 0, 0xFFFFFF);
        container.Flag("spoiler");
        foreach (var child in container.Children("components", MaxTopLevel, min: 1, isRequired: true))
        {
            CheckBlock(child, count, isInContainer: true);
        }
    }

    private static void CheckSection(Fields section, ComponentCount count)
    {
        section.Only("type", "id", "components", "accessory");
        foreach (var text in section.Children("components", max: 3, min: 1, isRequired: true))
        {
            if (count.Count(text) is ComponentType.TextDisplay)
            {
                CheckText(text, count);
            }
            else
            {
                text.Complain("type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (10,).");
            }
        }

        if (section.Child("accessory", isRequired: true) is not { } accessory)
        {
            return;
        }

        switch (count.Count(accessory))
        {
            case ComponentType.Button:
                ControlRules.CheckButton(accessory, count);
                break;
            case ComponentType.Thumbnail:
                accessory.Only("type", "id", "media", "description", "spoiler");
                CheckMedia(accessory);
                break;
            default:
                accessory.Complain("type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (2, 11).");
                break;
        }
    }

    private static void CheckText(Fields text, ComponentCount count)
    {
        text.Only("type", "id", "content");
        count.CountText(text);
    }

    private static void CheckGallery(Fields gallery)
    {
        gallery.Only("type", "id", "items");
        foreach (var item in gallery.Children("items", max: 10, min: 1, isRequired: true))
        {
            item.Only("media", "description", "spoiler");
            CheckMedia(item);
        }
    }

    private static void CheckMedia(Fields holder)
    {
        holder.Text("description", 1_024, min: 1);
        holder.Flag("spoiler");
        if (holder.Child("media", isRequired: true) is { } media)
        {
            media.Only("url");
            media.Url("url", MaxUrl, isRequired: true, attachmentsToo: true);
        }
    }

    private static void CheckFile(Fields block)
    {
        block.Only("type", "id", "file", "spoiler");
        block.Flag("spoiler");
        if (block.Child("file", isRequired: true) is { } file)
        {
            file.Only("url");
            if (file.Url("url", MaxUrl, isRequired: true, attachmentsToo: true) is { } url && !url.StartsWith("attachment://"))
            {
                file.Complain("url", "UNFURLED_MEDIA_ITEM_INVALID_SCHEME", "The URL must refer to an attachment.");
            }
        }
    }
}
