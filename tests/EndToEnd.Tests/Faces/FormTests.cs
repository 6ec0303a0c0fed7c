using Microsoft.Extensions.Time.Testing;
using Quadrennial.Playground.Faces.Forms;
using Quadrennial.Playground.Faces.Rendering;

namespace Quadrennial.EndToEnd.Tests.Faces;

public sealed class FormTests
{
    private static readonly Form Form = Form.Read(Sample.Json(
        """
        { "custom_id": "1:remind.form:", "title": "A reminder", "components": [
          { "type": 10, "content": "Say **when**." },
          { "type": 18, "label": "What", "description": "Of what", "component": { "type": 4, "custom_id": "what", "style": 2, "max_length": 20, "min_length": 3, "value": "fetch\nbadge" } },
          { "type": 18, "label": "Note", "component": { "type": 4, "custom_id": "note", "style": 1, "required": false } },
          { "type": 18, "label": "When", "component": { "type": 3, "custom_id": "when", "options": [
            { "label": "Soon", "value": "s" }, { "label": "Later", "value": "l", "default": true } ] } },
          { "type": 18, "label": "How", "component": { "type": 21, "custom_id": "how", "required": false, "options": [ { "label": "Loud", "value": "1" }, { "label": "Quiet", "value": "2" } ] } },
          { "type": 18, "label": "Days", "component": { "type": 22, "custom_id": "days", "min_values": 1, "max_values": 2, "options": [
            { "label": "Mon", "value": "m" }, { "label": "Tue", "value": "t" }, { "label": "Wed", "value": "w" } ] } },
          { "type": 18, "label": "Again", "component": { "type": 23, "custom_id": "again" } },
          { "type": 18, "label": "Pack", "component": { "type": 19, "custom_id": "pack", "required": false } },
          { "type": 1, "components": [ { "type": 4, "custom_id": "old", "label": "Old style", "style": 1 } ] } ] }
        """).AsObject());

    [Theory]
    [InlineData("what", "towel", "\"towel\"")]
    [InlineData("what", "towel\\nbadge", "\"towel\\nbadge\"")]
    [InlineData("what", "", "\"fetch\\nbadge\"")]
    [InlineData("note", "", "\"\"")]
    [InlineData("note", "a\\nb", "\"a\\\\nb\"")]
    [InlineData("when", "1", """["s"]""")]
    [InlineData("when", "", """["l"]""")]
    [InlineData("how", "2", "\"2\"")]
    [InlineData("how", "", null)]
    [InlineData("days", "1 3", """["m","w"]""")]
    [InlineData("days", "3,3", """["w"]""")]
    [InlineData("again", "yes", "true")]
    [InlineData("again", "", "false")]
    [InlineData("old", "x", "\"x\"")]
    public void A_field_takes_what_is_typed(string field, string typed, string? json)
    {
        var (value, problem) = Field(field).Take(typed);

        Assert.Null(problem);
        Assert.Equal(json, value?.ToJsonString());
    }

    [Theory]
    [InlineData("what", "ab", "What needs at least 3 characters.")]
    [InlineData("what", "a text that is too long", "What may have at most 20 characters; that was 23.")]
    [InlineData("when", "3", "Pick by number, 1 to 2.")]
    [InlineData("when", "Soon", "Pick by number, 1 to 2.")]
    [InlineData("when", "1 2", "When takes at most 1.")]
    [InlineData("days", "", "Days needs at least 1.")]
    [InlineData("days", "1 2 3", "Days takes at most 2.")]
    [InlineData("again", "perhaps", "Again is yes or no.")]
    [InlineData("old", "", "Old style must be filled in.")]
    public void What_a_field_cannot_take_is_said(string field, string typed, string problem) =>
        Assert.Equal((null, problem), Field(field).Take(typed));

    [Fact]
    public void A_form_reads_as_text() => Assert.Equal(
        """
        Form: A reminder
        Say when.
        [What]: Of what
          now: fetch\nbadge
        [Note] (may stay empty)
        [When] (one, by number)
           1. Soon
           2. Later (chosen)
        [How] (one, by number)
           1. Loud
           2. Quiet
        [Days] (up to 2, by number)
           1. Mon
           2. Tue
           3. Wed
        [Again] (yes or no)
        [Pack] (may stay empty)
        [Old style]
        """.ReplaceLineEndings("\n"),
        string.Join('\n', FormText.Render(Form, new DiscordMarkdown(Sample.Names, new FakeTimeProvider())).Select(line => line.ToString())));

    private static FormField Field(string customId) => Assert.Single(Form.Fields, field => field.CustomId == customId);
}
