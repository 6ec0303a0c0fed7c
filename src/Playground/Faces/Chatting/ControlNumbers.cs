using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.Playground.Faces.Chatting;

/// <summary>A button or select that can be used by its number.</summary>
/// <param name="Message">The message that carries it.</param>
/// <param name="Component">The control as Discord holds it.</param>
internal sealed record NumberedControl(Message Message, JsonObject Component)
{
    /// <summary>By which the bot knows it.</summary>
    public string CustomId => Component.Text("custom_id") ?? "";

    /// <summary>Whether it is a button rather than a select.</summary>
    public bool IsButton => Component.Type() == 2;
}

/// <summary>
/// Gives the controls on screen their numbers. A number is never given to another message; one that changes keeps its numbers, so that
/// "next page" stays the same number.
/// </summary>
internal sealed class ControlNumbers
{
    private readonly Dictionary<ulong, List<int>> _numbersOf = [];
    private readonly Dictionary<int, NumberedControl> _controls = [];
    private int _last;

    /// <summary>The control with this number, or null.</summary>
    public NumberedControl? Find(int number) => _controls.GetValueOrDefault(number);

    /// <summary>Forgets what a message carried and numbers what it carries now, in the order asked.</summary>
    public Func<JsonObject, int?> For(Message message)
    {
        if (!_numbersOf.TryGetValue(message.Id, out var numbers))
        {
            _numbersOf[message.Id] = numbers = [];
        }

        numbers.ForEach(number => _controls.Remove(number));
        var used = 0;
        return component =>
        {
            if (component["custom_id"] is null)
            {
                return null;
            }

            if (used == numbers.Count)
            {
                numbers.Add(++_last);
            }

            var number = numbers[used++];
            _controls[number] = new NumberedControl(message, component);
            return number;
        };
    }
}
