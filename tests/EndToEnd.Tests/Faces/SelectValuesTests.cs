using Quadrennial.Playground.Faces.Chatting;

namespace Quadrennial.EndToEnd.Tests.Faces;

public sealed class SelectValuesTests
{
    private const string Talks = """{"type":3,"custom_id":"a","max_values":2,"options":[{"label":"One","value":"1st"},{"label":"Two","value":"2nd"},{"label":"Three","value":"3rd"}]}""";
    private const string Channels = """{"type":8,"custom_id":"a"}""";

    [Theory]
    [InlineData(Talks, "2", "2nd")]
    [InlineData(Talks, "1 3", "1st,3rd")]
    [InlineData(Talks, "3,3", "3rd")]
    [InlineData(Channels, "#general", "200")]
    [InlineData("""{"type":5,"custom_id":"a","max_values":5}""", "@Ada, @Grace Hopper", "300,301")]
    [InlineData("""{"type":6,"custom_id":"a"}""", "@organisers", "400")]
    [InlineData("""{"type":7,"custom_id":"a","max_values":5}""", "@Ada, @organisers", "300,400")]
    public void Entries_are_picked_by_number_and_the_rest_by_name(string select, string picks, string values) =>
        Assert.Equal(values, string.Join(',', SelectValues.Read(Sample.Json(select).AsObject(), 4, picks, Sample.Names).Values));

    [Theory]
    [InlineData(Talks, "", "Pick an entry by its number, 1 to 3: 4 1")]
    [InlineData(Talks, "4", "Pick an entry by its number, 1 to 3: 4 1")]
    [InlineData(Talks, "0", "Pick an entry by its number, 1 to 3: 4 1")]
    [InlineData(Talks, "1 2 3", "At most 2 can be picked.")]
    [InlineData(Channels, "#nowhere", "Pick by name, one of general, announcements: 4 @name or 4 #name")]
    public void What_cannot_be_picked_is_said(string select, string picks, string problem) =>
        Assert.Equal(problem, SelectValues.Read(Sample.Json(select).AsObject(), 4, picks, Sample.Names).Problem);
}
