using System.Text.Json.Nodes;
using Quadrennial.Playground.Faces.Forms;
using Quadrennial.Playground.Faces.Terminal;

namespace Quadrennial.Playground.Faces.Chatting;

/// <summary>Fills in a form, field by field.</summary>
internal static class FormFilling
{
    /// <summary>What closes a form unsent.</summary>
    public const string Cancel = ":cancel";

    /// <summary>The values by custom id, or null where the form was closed unsent.</summary>
    public static async Task<IReadOnlyDictionary<string, JsonNode?>?> FillAsync(
        Form form, ChatView view, IChatConsole console, CancellationToken cancellationToken)
    {
        view.Print(FormText.Heading(form, view.Markdown));
        view.Say($"(an empty line keeps what stands there; {Cancel} closes the form)");
        Dictionary<string, JsonNode?> values = [];
        foreach (var field in form.Fields)
        {
            view.Print(FormText.Field(field));
            var isTaken = false;
            while (!isTaken)
            {
                var line = await console.ReadLineAsync($"{field.Label}: ", cancellationToken);
                if (line is null || line.Trim() == Cancel)
                {
                    view.Say("The form is closed; nothing was sent.");
                    return null;
                }

                var (value, problem) = field.Take(line.Trim());
                isTaken = problem is null;
                if (isTaken)
                {
                    values[field.CustomId] = value;
                }
                else
                {
                    view.Say(problem!);
                }
            }
        }

        return values;
    }
}
