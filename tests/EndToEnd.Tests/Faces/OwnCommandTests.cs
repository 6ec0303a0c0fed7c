using Quadrennial.Playground.Faces.Chatting;
using Quadrennial.Playground.Faces.Typing;

namespace Quadrennial.EndToEnd.Tests.Faces;

public sealed class OwnCommandTests
{
    [Fact]
    public void A_colon_and_a_name_are_a_command_of_the_chat()
    {
        Assert.Equal(new OwnCommand.As("Grace Hopper"), OwnCommand.Read(":as @Grace Hopper"));
        Assert.Equal(new OwnCommand.In("general"), OwnCommand.Read(":in #general"));
        Assert.Equal(new OwnCommand.Dm(), OwnCommand.Read(":DM"));
        Assert.Equal(new OwnCommand.Group(), OwnCommand.Read(":group"));
        Assert.Equal(new OwnCommand.Suggest("/talk dyn"), OwnCommand.Read(":suggest /talk dyn"));
        Assert.Equal(new OwnCommand.Time(), OwnCommand.Read(":time"));
        Assert.Equal(new OwnCommand.Wait(TimeSpan.FromSeconds(1.5)), OwnCommand.Read(":wait 1.5"));
        Assert.Equal(new OwnCommand.Help(), OwnCommand.Read(":help"));
        Assert.Equal(new OwnCommand.Quit(), OwnCommand.Read(":quit"));
    }

    [Theory]
    [InlineData(":")]
    [InlineData(":as")]
    [InlineData(":in ")]
    [InlineData(":dm now")]
    [InlineData(":wait")]
    [InlineData(":wait -1")]
    [InlineData(":wait forever")]
    [InlineData(":-)")]
    public void What_is_none_or_lacks_something_is_not_taken(string line) => Assert.Null(OwnCommand.Read(line));

    [Theory]
    [InlineData(":", "as |in |dm |group |suggest |time |wait |help |quit ")]
    [InlineData(":h", "help ")]
    [InlineData(":as G", "Grace Hopper ")]
    [InlineData(":in #a", "#announcements ")]
    public void They_are_completed(string line, string candidates) => Assert.Equal(
        candidates,
        string.Join('|', Assert.IsType<Completion.Words>(OwnCommand.Complete(line, Sample.Names)).Candidates.Select(candidate => candidate.Text)));

    [Fact]
    public void The_help_names_every_one_of_them()
    {
        var help = string.Join('\n', OwnCommand.HelpText);

        var names = Assert.IsType<Completion.Words>(OwnCommand.Complete(":", Sample.Names)).Candidates;
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains($":{name.Text}", help, StringComparison.Ordinal));
    }
}
