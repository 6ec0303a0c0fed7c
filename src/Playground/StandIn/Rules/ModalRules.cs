namespace Quadrennial.Playground.StandIn.Rules;

/// <summary>What a modal may hold.</summary>
internal static class ModalRules
{
    /// <summary>Discord's pages say 1 to 5 (its OpenAPI file says 40).</summary>
    private const int MaxTopLevel = 5;

    private const int MaxText = 4_000;

    public static void Check(Fields modal)
    {
        modal.Only("custom_id", "title", "components");
        modal.Text("custom_id", 100, min: 1, isRequired: true);
        modal.Text("title", 45, min: 1, isRequired: true);
        var count = new ComponentCount();
        foreach (var component in modal.Children("components", MaxTopLevel, min: 1, isRequired: true))
        {
            switch (count.Count(component))
            {
                case ComponentType.Label:
                    CheckLabel(component, count);
                    break;
                case ComponentType.TextDisplay:
                    component.Only("type", "id", "content");
                    count.CountText(component);
                    break;
                case ComponentType.ActionRow:
                    CheckRow(component, count);
                    break;
                default:
                    component.Complain("type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1, 10, 18).");
                    break;
            }
        }

        count.Check(modal);
    }

    private static void CheckLabel(Fields label, ComponentCount count)
    {
        label.Only("type", "id", "label", "description", "component");
        label.Text("label", 45, min: 1, isRequired: true);
        label.Text("description", 100, min: 1);
        if (label.Child("component", isRequired: true) is { } input)
        {
            CheckInput(input, count);
        }
    }

    private static void CheckInput(Fields input, ComponentCount count)
    {
        switch (count.Count(input))
        {
            case ComponentType.TextInput:
                CheckTextInput(input, count, isInLabel: true);
                break;
            case ComponentType.StringSelect or ComponentType.UserSelect or ComponentType.RoleSelect
                or ComponentType.MentionableSelect or ComponentType.ChannelSelect:
                ControlRules.CheckSelect(input, count);
                if (input.Flag("disabled") is true)
                {
                    input.Complain("disabled", "COMPONENT_DISABLED_IN_MODAL", "Selects in modals cannot be disabled.");
                }

                break;
            case ComponentType.FileUpload:
                input.Only("type", "id", "custom_id", "min_values", "max_values", "required");
                count.CountCustomId(input);
                CheckCounts(input);
                break;
            case ComponentType.RadioGroup:
                input.Only("type", "id", "custom_id", "required", "options");
                count.CountCustomId(input);
                ControlRules.CheckOptions(input, input.Children("options", max: 10, min: 2, isRequired: true), maxDefaults: 1);
                break;
            case ComponentType.CheckboxGroup:
                input.Only("type", "id", "custom_id", "required", "options", "min_values", "max_values");
                count.CountCustomId(input);
                CheckCounts(input);
                ControlRules.CheckOptions(input, input.Children("options", max: 10, min: 1, isRequired: true), maxDefaults: 10);
                break;
            case ComponentType.Checkbox:
                input.Only("type", "id", "custom_id", "default");
                count.CountCustomId(input);
                input.Flag("default");
                break;
            default:
                input.Complain("type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (3, 4, 5, 6, 7, 8, 19, 21, 22, 23).");
                break;
        }
    }

    /// <summary>The deprecated way: a text input with its own label in a row.</summary>
    private static void CheckRow(Fields row, ComponentCount count)
    {
        row.Only("type", "id", "components");
        foreach (var input in row.Children("components", max: 1, min: 1, isRequired: true))
        {
            if (count.Count(input) is ComponentType.TextInput)
            {
                CheckTextInput(input, count, isInLabel: false);
            }
            else
            {
                input.Complain("type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (4,).");
            }
        }
    }

    private static void CheckTextInput(Fields input, ComponentCount count, bool isInLabel)
    {
        input.Only("type", "id", "custom_id", "style", "label", "min_length", "max_length", "required", "value", "placeholder");
        count.CountCustomId(input);
        input.Whole("style", 1, 2, isRequired: true);
        input.Flag("required");
        input.Text("placeholder", 100);
        input.Text("value", MaxText);
        input.Text("label", 45, min: isInLabel ? 0 : 1, isRequired: !isInLabel);
        if (isInLabel && input.Has("label"))
        {
            input.Complain("label", "TEXT_INPUT_LABEL_NOT_ALLOWED", "Inside a label the input has none of its own.");
        }

        var min = input.Whole("min_length", 0, MaxText) ?? 0;
        var max = input.Whole("max_length", 1, MaxText) ?? MaxText;
        if (min > max)
        {
            input.Complain("min_length", "TEXT_INPUT_MIN_LENGTH_GREATER_THAN_MAX_LENGTH", "min_length must not exceed max_length.");
        }
    }

    private static void CheckCounts(Fields input)
    {
        input.Flag("required");
        var min = input.Whole("min_values", 0, 10) ?? 1;
        var max = input.Whole("max_values", 1, 10) ?? 10;
        if (min > max)
        {
            input.Complain("min_values", "SELECT_COMPONENT_MIN_VALUES_GREATER_THAN_MAX_VALUES", "min_values must not exceed max_values.");
        }
    }
}
