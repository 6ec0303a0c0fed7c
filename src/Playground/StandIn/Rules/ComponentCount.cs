namespace Quadrennial.Playground.StandIn.Rules;

/// <summary>What is limited over all components of a message or modal together.</summary>
internal sealed class ComponentCount
{
    /// <summary>Discord's limit for a message, nested components counted.</summary>
    private const int MaxComponents = 40;

    /// <summary>All text displays together.</summary>
    private const int MaxText = 4_000;

    private readonly HashSet<string> _customIds = [];
    private readonly HashSet<long> _ids = [];
    private int _components;
    private int _text;

    /// <summary>Counts a component and reads what every component has.</summary>
    public ComponentType Count(Fields component)
    {
        _components++;
        if (component.Whole("id", 0, int.MaxValue) is { } id and > 0 && !_ids.Add(id))
        {
            component.Complain("id", "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
        }

        return (ComponentType)(component.Whole("type", isRequired: true) ?? 0);
    }

    public void CountCustomId(Fields component)
    {
        if (component.Text("custom_id", 100, min: 1, isRequired: true) is { } customId && !_customIds.Add(customId))
        {
            component.Complain("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
    }

    public void CountText(Fields component)
    {
        if (component.Text("content", MaxText, min: 1, isRequired: true) is { } text)
        {
            _text += Fields.CodePoints(text);
        }
    }

    public void Check(Fields message)
    {
        if (_components > MaxComponents)
        {
            message.Complain(
                "components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", $"The total number of components cannot exceed {MaxComponents}");
        }

        if (_text > MaxText)
        {
            message.Complain(
                "components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", $"The total displayable text size cannot exceed {MaxText}");
        }
    }
}
