namespace Quadrennial.Playground.StandIn.Rules;

/// <summary>Buttons and selects, and the rows they stand in.</summary>
internal static class ControlRules
{
    private const int MaxButtons = 5;
    private const int MaxOptions = 25;
    private const int LinkStyle = 5;
    private const int PremiumStyle = 6;

    public static void CheckRow(Fields row, ComponentCount count)
    {
        row.Only("type", "id", "components");
        var children = row.Children("components", MaxButtons, min: 1, isRequired: true);
        var selects = 0;
        foreach (var child in children)
        {
            switch (count.Count(child))
            {
                case ComponentType.Button:
                    CheckButton(child, count);
                    break;
                case ComponentType.StringSelect or ComponentType.UserSelect or ComponentType.RoleSelect
                    or ComponentType.MentionableSelect or ComponentType.ChannelSelect:
                    CheckSelect(child, count);
                    selects++;
                    break;
                default:
                    child.Complain("type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (2, 3, 5, 6, 7, 8).");
                    break;
            }
        }

        if (selects > 0 && children.Count > 1)
        {
            row.Complain("components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
        }
    }

    public static void CheckButton(Fields button, ComponentCount count)
    {
        button.Only("type", "id", "style", "label", "emoji", "custom_id", "url", "disabled", "sku_id");
        button.Flag("disabled");
        CheckEmoji(button);
        var label = button.Text("label", 80);
        var style = button.Whole("style", 1, PremiumStyle, isRequired: true);
        if (style is LinkStyle)
        {
            CheckLink(button);
        }
        else if (style is not PremiumStyle)
        {
            count.CountCustomId(button);
            if (button.Has("url"))
            {
                button.Complain("url", "BUTTON_COMPONENT_URL_NOT_ALLOWED", "Only link buttons have a URL.");
            }
        }

        if (style is not PremiumStyle && string.IsNullOrEmpty(label) && !button.Has("emoji"))
        {
            button.Complain("", "BUTTON_COMPONENT_INVALID", "A button needs a label or an emoji.");
        }
    }

    /// <summary>Checks a select; in a modal it may be required, and cannot be disabled.</summary>
    public static void CheckSelect(Fields select, ComponentCount count)
    {
        select.Only("type", "id", "custom_id", "placeholder", "min_values", "max_values", "disabled", "required", "options",
            "channel_types", "default_values");
        count.CountCustomId(select);
        select.Text("placeholder", 150);
        select.Flag("disabled");
        select.Flag("required");
        var min = select.Whole("min_values", 0, MaxOptions) ?? 1;
        var max = select.Whole("max_values", 1, MaxOptions) ?? 1;
        if (min > max)
        {
            select.Complain("min_values", "SELECT_COMPONENT_MIN_VALUES_GREATER_THAN_MAX_VALUES", "min_values must not exceed max_values.");
        }

        if (select.Json["type"]?.GetValue<int>() is (int)ComponentType.StringSelect)
        {
            CheckOptions(select, select.Children("options", MaxOptions, min: 1, isRequired: true), max);
        }
        else if (select.Has("options"))
        {
            select.Complain("options", "SELECT_COMPONENT_OPTIONS_NOT_ALLOWED", "Only string selects have options.");
        }
    }

    public static void CheckOptions(Fields holder, IReadOnlyList<Fields> options, long maxDefaults)
    {
        var values = new HashSet<string>();
        var defaults = 0;
        foreach (var option in options)
        {
            option.Only("label", "value", "description", "emoji", "default");
            option.Text("label", 100, min: 1, isRequired: true);
            option.Text("description", 100);
            CheckEmoji(option);
            defaults += option.Flag("default") is true ? 1 : 0;
            if (option.Text("value", 100, min: 1, isRequired: true) is { } value && !values.Add(value))
            {
                option.Complain("value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
            }
        }

        if (defaults > maxDefaults)
        {
            holder.Complain("options", "SELECT_COMPONENT_TOO_MANY_DEFAULTS", $"At most {maxDefaults} options can be chosen beforehand.");
        }
    }

    private static void CheckLink(Fields button)
    {
        if (button.Has("custom_id"))
        {
            button.Complain(
                "custom_id", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified");
        }

        if (button.Text("url", 512, min: 1, isRequired: true) is { } url
            && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "discord"))
        {
            button.Complain(
                "url",
                "BASE_TYPE_BAD_SCHEME",
                "Scheme must be one of ('http', 'https', 'discord').");
        }
    }

    private static void CheckEmoji(Fields holder)
    {
        if (holder.Child("emoji") is { } emoji)
        {
            emoji.Only("id", "name", "animated");
            emoji.Id("id");
            emoji.Text("name", 32);
            emoji.Flag("animated");
        }
    }
}
