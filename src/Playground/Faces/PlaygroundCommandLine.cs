using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Quadrennial.Playground.Faces.Chatting;
using Quadrennial.Playground.Faces.Terminal;

namespace Quadrennial.Playground.Faces;

/// <summary>The playground's command line: <c>ask</c> and <c>chat</c>.</summary>
internal sealed class PlaygroundCommandLine
{
    private const string HowToType =
        """
        A command is typed as in Discord: "/talk dynamic asserts", or with options "/talk query:dynamic asserts edition:16 private:true".
        Text without a name goes to the first option that needs a value; quotes keep text as it is: query:"who said: more probes".
        Channels are written #general, people and roles @name, yes and no as true and false.
        A command from a message's menu is typed with its name and the message it is used on: ">Find the talk the one about unikernels".
        """;

    private readonly BuildBot _build;
    private readonly Screen _screen;

    private readonly Argument<string[]> _commands = new("command")
    {
        Description = "What to ask, such as \"/talk dynamic asserts\"; several are asked in order.\n" + HowToType,
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print the messages as Discord holds them." };

    private readonly Option<string> _place = new("--place")
    {
        Description = "Where to ask: in a server, in the direct messages with the bot, or in a group that the bot is not in.",
        DefaultValueFactory = _ => "server",
    };

    private readonly Option<string> _locale = new("--as-locale")
    {
        HelpName = "locale",
        Description = "Discord locale of the one who asks, such as en-GB.",
        DefaultValueFactory = _ => "en-US",
    };

    private readonly Option<bool> _verbose = new("--verbose") { Description = "Show the bot's log on standard error." };

    private readonly Option<DateTimeOffset?> _clock = new("--clock")
    {
        HelpName = "date",
        Description = "What the clock shows at first, such as 2019-12-01 or 2019-12-01T09:00Z; UTC unless a zone is given.",
        CustomParser = ReadInstant,
    };

    private readonly Option<double> _speed = new("--speed")
    {
        HelpName = "factor",
        Description = "How many seconds pass in a real one: 86400 for a day a second.",
        DefaultValueFactory = _ => 1,
        CustomParser = ReadSpeed,
    };

    /// <summary>Sets the command line up.</summary>
    /// <param name="build">Builds the bot.</param>
    /// <param name="screen">Where to read and write.</param>
    public PlaygroundCommandLine(BuildBot build, Screen screen)
    {
        (_build, _screen) = (build, screen);
        _place.AcceptOnlyFromAmong("server", "dm", "group");
    }

    /// <summary>Runs the process's command line.</summary>
    /// <returns>The exit code; see <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken = default)
    {
        var ask = new Command("ask", "Start the stand-in and the bot, ask, print the answer.")
        {
            _commands, _json, _place, _locale, _verbose,
        };
        ask.SetAction(AskAsync);
        var chat = new Command("chat", "Chat with the bot in this terminal, or from a pipe line by line; :help in it tells more.")
        {
            _clock, _speed, _locale, _verbose,
        };
        chat.SetAction(ChatAsync);
        var root = new RootCommand(
            "Quadrennial's playground: the real bot on a Discord stand-in of one's own, without an account, a token or a network.")
        {
            ask, chat,
        };

        if (args is [])
        {
            args = ["--help"];
        }

        // Without a replacer, what begins with @ stays text: in most shells it is a person, not a file.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
            {
                await _screen.Error.WriteLineAsync(problem.Message);
            }

            await _screen.Error.WriteLineAsync("--help shows what can be asked for.");
            return ExitCode.WrongCommand;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { Output = _screen.Output, Error = _screen.Error }, cancellationToken);
    }

    /// <summary>An argument that begins like no command goes on with the one before: the quotes were forgotten.</summary>
    internal static IReadOnlyList<string> Join(IEnumerable<string> arguments)
    {
        List<string> lines = [];
        foreach (var argument in arguments)
        {
            if (lines.Count == 0 || argument is ['/' or '>', ..])
            {
                lines.Add(argument);
            }
            else
            {
                lines[^1] += " " + argument;
            }
        }

        return lines;
    }

    private Task<int> AskAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var place = Enum.Parse<AskPlace>(parsed.GetRequiredValue(_place), ignoreCase: true);
        var request = new AskRequest(Join(parsed.GetRequiredValue(_commands)), place, parsed.GetValue(_json));
        var face = new AskFace(_screen.Paper(_screen.Output), _screen.Output, _screen.Error);
        return face.RunAsync(request, _build, Options(parsed), cancellationToken);
    }

    private Task<int> ChatAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = Options(parsed) with { StartAt = parsed.GetValue(_clock), Speed = parsed.GetValue(_speed) };
        var face = new ChatFace(_screen.OpenConsole, _screen.Paper, _screen.Error);
        return face.RunAsync(_build, options, _screen.IsInteractive, cancellationToken);
    }

    private PlaygroundOptions Options(ParseResult parsed) =>
        new() { Locale = parsed.GetRequiredValue(_locale), IsVerbose = parsed.GetValue(_verbose) };

    private static DateTimeOffset? ReadInstant(ArgumentResult result)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (DateTimeOffset.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, Utc, out var instant))
        {
            return instant;
        }

        result.AddError("--clock takes a date such as 2019-12-01 or 2019-12-01T09:00Z.");
        return null;
    }

    private static double ReadSpeed(ArgumentResult result)
    {
        var isNumber = double.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var speed);
        if (isNumber && speed is > 0 and < double.PositiveInfinity)
        {
            return speed;
        }

        result.AddError("--speed takes a number above 0, such as 86400 for a day a second.");
        return 1;
    }
}
