using System.Text.Json.Nodes;

namespace Quadrennial.Playground.Faces.Forms;

/// <summary>A form (Discord: modal) that the bot opened.</summary>
/// <param name="Title">What stands above it.</param>
/// <param name="Notes">Texts between the fields; markdown.</param>
/// <param name="Fields">What to fill in, in order.</param>
internal sealed record Form(string Title, IReadOnlyList<string> Notes, IReadOnlyList<FormField> Fields)
{
    private const int ActionRow = 1;
    private const int TextDisplay = 10;
    private const int Label = 18;

    /// <summary>Reads the <c>data</c> of a modal.</summary>
    public static Form Read(JsonObject modal)
    {
        List<string> notes = [];
        List<FormField> fields = [];
        foreach (var component in modal.Objects("components"))
        {
            switch (component.Type())
            {
                case TextDisplay:
                    notes.Add(component.Text("content") ?? "");
                    break;
                case Label when component["component"] is JsonObject input:
                    fields.Add(FormField.Read(input, component.Text("label"), component.Text("description")));
                    break;
                case ActionRow:
                    fields.AddRange(component.Objects("components").Select(input => FormField.Read(input, input.Text("label"), null)));
                    break;
                default:
                    break;
            }
        }

        return new Form(modal.Text("title") ?? "", notes, fields);
    }
}
