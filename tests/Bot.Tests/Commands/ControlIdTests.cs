using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Tests.Commands;

public sealed class ControlIdTests
{
    [Theory]
    [InlineData("talk.show", "dtrace.conf/16-05")]
    [InlineData("speaker.show", "dtrace.conf/ada:2")]
    [InlineData("about.share", "")]
    public void What_is_sent_can_be_read_back(string action, string argument)
    {
        var id = new ControlId(action, argument);

        Assert.True(ControlId.TryParse(id.ToString(), out var read));
        Assert.Equal(id, read);
    }

    [Theory]
    [InlineData("2:talk.show:x")]
    [InlineData("1:talk.show")]
    [InlineData("1::x")]
    [InlineData("talk.show:x")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_not_ours_cannot(string? text) => Assert.False(ControlId.TryParse(text, out _));

    [Theory]
    [InlineData("conf/16:2", "conf/16", 2)]
    [InlineData("conf/16", "conf/16", 1)]
    [InlineData("conf/16:", "conf/16:", 1)]
    [InlineData("conf/16:-1", "conf/16:-1", 1)]
    [InlineData("conf/16:99999999999", "conf/16:99999999999", 1)]
    [InlineData("", "", 1)]
    public void A_page_is_read_from_the_end_of_an_argument(string argument, string id, int number) =>
        Assert.Equal(new PageOf(id, number), PageOf.Parse(argument));

    [Theory]
    [InlineData(0, 1, 1, 0, 0)]
    [InlineData(10, 1, 1, 0, 10)]
    [InlineData(11, 1, 2, 0, 10)]
    [InlineData(11, 2, 2, 10, 1)]
    [InlineData(11, 3, 2, 10, 1)]
    [InlineData(11, -5, 2, 0, 10)]
    public void A_page_outside_the_list_is_the_nearest_one(int items, int asked, int count, int offset, int onPage)
    {
        var page = Enumerable.Range(0, items).ToList().Page(asked, size: 10);

        Assert.Equal((count, offset, onPage), (page.Count, page.Offset, page.Items.Count));
    }

    [Fact]
    public void Pages_have_buttons_to_their_neighbours_only_where_there_are_several()
    {
        var numbers = Enumerable.Range(0, 11).ToList();

        Assert.Empty(numbers.Page(1, size: 11).Buttons("x.show", "id"));
        Assert.Equal([("Previous page", true, "id:0"), ("Next page", false, "id:2")], ButtonsOf(numbers.Page(1, size: 10)));
        Assert.Equal([("Previous page", false, "id:1"), ("Next page", true, "id:3")], ButtonsOf(numbers.Page(2, size: 10)));
    }

    private static IEnumerable<(string Label, bool IsDisabled, string Argument)> ButtonsOf(Page<int> page) =>
        page.Buttons("x.show", "id").OfType<Button.Act>().Select(button => (button.Label, button.IsDisabled, button.Id.Argument));
}
