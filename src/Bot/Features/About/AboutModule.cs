using System.Reflection;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;

namespace Quadrennial.Bot.Features.About;

/// <summary><c>/about</c>.</summary>
internal sealed class AboutModule(ConferenceContent content, Sharing sharing) : ICommandModule
{
    private static readonly string Version = typeof(AboutModule).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";

    public IEnumerable<Command> Commands =>
    [
        new("about", "What I hold, what is missing, where it is from", Tell)
        {
            Example = "/about",
            WarmsUp = true,
            Options = [Showing.PrivateOption],
        },
    ];

    public IEnumerable<Control> Controls => [new(AboutMessages.ShareAbout, Share)];

    private Task<Reply> Tell(CommandCall call, CancellationToken cancellationToken) => Task.FromResult(call.Show(Card()));

    private Task<Reply> Share(CommandCall call, CancellationToken cancellationToken) => Task.FromResult(sharing.Share(call, Card()));

    private Func<Audience, Card> Card()
    {
        var holdings = Holdings.Of(content.Current.Catalogue);
        return audience => AboutMessages.For(holdings, Version, audience);
    }
}
