using System.Globalization;
using System.Text.Json.Nodes;
using Quadrennial.Playground.Faces.Rendering;
using Quadrennial.Playground.Faces.Terminal;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.Playground.Faces.Chatting;

/// <summary>Shows messages as one person sees them, each version once.</summary>
/// <param name="scene">Who and what there is.</param>
/// <param name="clock">The time there.</param>
/// <param name="showsTime">Whether the time is worth saying, as in a rehearsal.</param>
/// <param name="console">Where to.</param>
/// <param name="style">Makes the paper that text is written on.</param>
internal sealed class ChatView(Scene scene, TimeProvider clock, bool showsTime, IChatConsole console, Func<TextWriter, Paper> style)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ulong, JsonObject> _shown = [];
    private readonly ControlNumbers _numbers = new();

    /// <summary>Who looks.</summary>
    public required Person Viewer { get; set; }

    /// <summary>Where they look.</summary>
    public required Channel Place { get; set; }

    /// <summary>Reads texts.</summary>
    public DiscordMarkdown Markdown => new(scene.Names, clock);

    /// <summary>The control on screen with this number, or null.</summary>
    public NumberedControl? FindControl(int number)
    {
        lock (_gate)
        {
            return _numbers.Find(number);
        }
    }

    /// <summary>Shows a message, unless the viewer wrote it, does not see it, or has seen this version.</summary>
    public void Show(Message? message)
    {
        if (message is null || message.IsDeleted || !IsSeen(message) || AuthorId(message) == Viewer.Id)
        {
            return;
        }

        lock (_gate)
        {
            if (_shown.TryGetValue(message.Id, out var shown) && ReferenceEquals(shown, message.Body))
            {
                return;
            }

            var body = message.Body;
            _shown[message.Id] = body;
            var text = new MessageText(Markdown, _numbers.For(message));
            Print([Heading(message, isChanged: shown is not null), .. text.Render(body)]);
        }
    }

    /// <summary>Says that a message is gone, where the viewer had seen it.</summary>
    public void ShowDeletion(Message message)
    {
        lock (_gate)
        {
            if (_shown.Remove(message.Id) && IsSeen(message))
            {
                _numbers.For(message);
                Print([new TextLine(new Run($"({Author(message)} deleted a message{Where(message)})", Ink.Faint))]);
            }
        }
    }

    /// <summary>Says something of the face's own.</summary>
    public void Say(string sentence) => Print([new TextLine(new Run(sentence, Ink.Faint))]);

    /// <summary>Prints lines as they are.</summary>
    public void Print(IEnumerable<TextLine> lines)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        style(text).Write(lines);
        console.Print(text.ToString());
    }

    private TextLine Heading(Message message, bool isChanged)
    {
        var time = showsTime ? $" · {clock.GetUtcNow():yyyy-MM-dd HH:mm} UTC" : "";
        var change = isChanged ? " (changed)" : "";
        return new TextLine(new Run(Author(message), Ink.Bold), new Run(Where(message) + time + change, Ink.Faint));
    }

    private string Author(Message message) =>
        scene.Names.People.GetValueOrDefault(AuthorId(message)) ?? message.Body["author"]?.Text("username") ?? "someone";

    private static ulong AuthorId(Message message) => ulong.TryParse(message.Body["author"]?.Text("id"), out var id) ? id : 0;

    private string Where(Message message) => message.Channel == Place ? "" : $" in {NameOf(message.Channel)}";

    /// <summary>A channel as people call it.</summary>
    public static string NameOf(Channel channel) => channel.Kind switch
    {
        ChannelKind.DirectMessage => "the bot's DMs",
        ChannelKind.Group => "the group",
        ChannelKind.PublicThread => $"#{channel.Thread?.Parent.Name} › {channel.Name}",
        _ => "#" + channel.Name,
    };

    private bool IsSeen(Message message) =>
        (message.OnlyFor is null || message.OnlyFor == Viewer)
        && (message.Channel.Guild is not null || message.Channel.Recipients.Contains(Viewer));
}
