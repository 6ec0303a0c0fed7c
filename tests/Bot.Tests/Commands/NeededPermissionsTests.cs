using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Tests.Commands;

public sealed class NeededPermissionsTests
{
    private const Permissions Reading = Permissions.ViewChannel | Permissions.ReadMessageHistory;

    [Fact]
    public void In_a_thread_posting_takes_a_permission_of_its_own()
    {
        Assert.Equal(["Send Messages"], NeededPermissions.MissingToPost(Reading | Permissions.SendMessagesInThreads));
        Assert.Equal(["Send Messages in Threads"], NeededPermissions.MissingToPost(Reading | Permissions.SendMessages, inThread: true));
        Assert.Empty(NeededPermissions.MissingToPost(Reading | Permissions.SendMessages));
        Assert.Empty(NeededPermissions.MissingToPost(Reading | Permissions.SendMessagesInThreads, inThread: true));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_administrator_lacks_nothing(bool inThread) =>
        Assert.Empty(NeededPermissions.MissingToPost(Permissions.Administrator, inThread));

    [Theory]
    [InlineData(NeededPermissions.ToPost)]
    [InlineData(NeededPermissions.ToPostInThread)]
    public void What_posting_takes_is_in_the_install_link(object needed) =>
        Assert.Equal((Permissions)needed, (Permissions)needed & NeededPermissions.All);
}
