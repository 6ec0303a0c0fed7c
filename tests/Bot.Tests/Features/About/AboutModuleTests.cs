using Quadrennial.Bot.Commands;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Tests.Features.About;

public sealed class AboutModuleTests
{
    [Fact]
    public async Task What_is_held_and_what_is_missing_is_counted()
    {
        using var bot = new Conversation(A.CatalogueOf(
            A.Talk,
            A.Talk with { Id = "conf/16-02", Position = 2, VideoUrl = null, Gist = null, Speakers = [] },
            A.Talk with { Id = "conf/16-03", Position = 3, Speakers = [new Credit("conf/ada", IsInferred: true)] }));

        var text = (await bot.AskForCard("about")).Text();

        Assert.StartsWith("## Quadrennial 0.", text);
        Assert.Contains("**What I hold**: 1 conference, 1 edition (1 held), 3 talks, 1 speaker, 1 topic, 2 videos, 0 moments.", text);
        Assert.Contains(
            "**What is missing**: 1 talk without a video, 1 without a named speaker, 1 without a description, "
            + "1 speaker’s name inferred, 0 whole records inferred.",
            text);
        Assert.Contains("**Sources**: [Wrap-up](<https://example.org/wrap-up>).", text);
        Assert.Contains("**Privacy**: I keep what you set, such as your time zone and your reminders, and nothing else about you.", text);
        Assert.Contains("MIT licence", text);
    }

    [Fact]
    public async Task It_can_be_asked_in_private_and_shared()
    {
        using var bot = new Conversation(A.CatalogueOf(A.Talk));

        var answer = Assert.IsType<Reply.Message>(await bot.Ask("about", ("private", "yes")));

        Assert.True(answer.IsPrivate);
        Assert.NotNull(Assert.IsType<Reply.Update>(await bot.Handle(A.Click(answer.Card.Press("Share")))).Then);
    }
}
