using CsCheck;
using Quadrennial.Bot.Commands;
using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Tests.Features;

/// <summary>Whatever arrives is answered with something that Discord accepts.</summary>
public sealed class AnythingGoesTests : IDisposable
{
    private const int Calls = 1000;
    private const int Packs = 30;

    private static readonly string[] Nasty =
    [
        "", " ", "@everyone", "@here", "<@1>", "<@&2>", "<#5>", "</talk:4>", "<t:5:R>", "[a](https://example.org)",
        "**", "`", "```", "||", @"\", "# ", "-# ", "\n", "\r\n", "\t", "\0", "\u202E", "\u2066", "\u200B", "\uFEFF",
        "\uD83D", "\uDE00", "👩‍👩‍👧", "é", "e\u0301", "ß", "İ", "שלום", "日本",
        "dtrace", "asserts", "kris", "bmc", "16", "2016", "next", "last", "-1", "99999999999", ":", ":2",
        "dtrace.conf/16-09", "dtrace.conf/16", "dtrace.conf/bryan-cantrill", "dtrace.conf",
        "season:2", "hall", "servers:0", "1", "1.1", "1.1/10m", "1.1/tomorrow", "2/3", "open:2", "in 2h", "every second", "every Monday at 9", "29 February", "Europe/Berlin",
    ];

    private static readonly Gen<string> Text = Gen.OneOf<string>(
        Gen.OneOf(Nasty),
        Gen.OneOf(Nasty).Array[1, 6].Select(parts => string.Concat(parts)),
        Gen.String[0, 200],
        Gen.OneOf("x", "word ", "e\u0301", "\uD83D", "@everyone ")
            .Select(part => string.Concat(Enumerable.Repeat(part, 6000 / part.Length))));

    private static readonly Gen<OptionValue> Value = Gen.Frequency(
        (8, Text.Select(text => new OptionValue(text))),
        (1, Gen.Long.Select(number => new OptionValue(Number: number))),
        (2, Gen.Bool.Select(flag => new OptionValue(Flag: flag))));

    private readonly Conversation _bot = new(HomePack.Catalogue);

    [Fact]
    public Task Any_command_with_any_options_is_answered()
    {
        var paths = _bot.Commands.Entries.Select(entry => entry.Path).Append("no such command").ToArray();
        string[] names = [.. _bot.Commands.Entries.SelectMany(entry => entry.Command.Options).Select(option => option.Name).Distinct(), "none"];
        var call =
            from path in Gen.OneOf(paths)
            from options in Gen.Select(Gen.OneOf(names), Value).Array[0, 4]
            from target in Gen.Bool
            from text in Text
            select A.Call(path) with
            {
                Options = options.DistinctBy(option => option.Item1).ToDictionary(option => option.Item1, option => option.Item2),
                Target = target ? new TargetMessage(1, 2, text, 3) : null,
            };

        return call.SampleAsync(AssertAnswered, iter: Calls);
    }

    /// <summary>Random options rarely fit a signature, so here they do.</summary>
    [Fact]
    public Task Any_text_in_the_options_there_are_is_answered()
    {
        var commands = _bot.Commands.Entries.Where(entry => entry.Command.Kind == CommandKind.Slash).ToArray();
        var call =
            from entry in Gen.OneOf(commands)
            from texts in Text.Array[entry.Command.Options.Count]
            from flag in Gen.Bool
            select A.Call(entry.Path) with
            {
                Options = entry.Command.Options.Zip(texts, (option, text) => (option, text)).ToDictionary(
                    pair => pair.option.Name,
                    pair => pair.option.Kind == OptionKind.Flag ? new OptionValue(Flag: flag) : new OptionValue(pair.text)),
            };

        return call.SampleAsync(AssertAnswered, iter: Calls);
    }

    [Fact]
    public Task Any_click_is_answered()
    {
        string[] actions =
        [
            "talk.show", "talk.share", "speaker.show", "speaker.share", "topic.show", "topic.share", "edition.show", "edition.share",
            "editions.show", "editions.share", "about.share", "countdown.share", "countdown.plan", "gone", "",
            "timezone.set", "timezone.clear", "timezone.server", "timezone.server.clear",
            "remind.list", "remind.show", "remind.form", "remind.edit", "remind.skip", "remind.delete", "remind.restore", "remind.join",
            "remind.leave", "remind.message.set", "remind.talk", "remind.talk.set", "remind.date", "remind.next", "remind.next.set", "remind.done", "remind.snooze",
            "remind.snooze.other", "remind.snooze.until", "remind.stop", "remind.resume", "remind.again", "talk.open",
            "bingo.card", "bingo.status", "bingo.claim", "bingo.yes", "bingo.no", "bingo.time", "bingo.time.set", "bingo.start",
            "trivia.answer", "trivia.type", "trivia.typed", "trivia.mine", "trivia.join", "trivia.stop", "trivia.extend", "trivia.bell", "trivia.again",
            "trivia.results", "trivia.host.next", "trivia.host.announce", "trivia.host.pause", "trivia.host.continue", "trivia.host.extend",
            "trivia.host.bell", "trivia.host.end", "trivia.host.show", "trivia.host.swap", "trivia.host.accept", "trivia.schedule.off",
            "trivia.report", "trivia.report.form", "trivia.suggest.form", "trivia.suggest.fix", "trivia.suggest.change", "trivia.suggest.back",
            "trivia.suggest.show", "trivia.suggest.list", "trivia.review.list", "trivia.review.decide", "trivia.review.export",
            "trivia.practice.answer", "trivia.practice.type", "trivia.practice.typed", "trivia.practice.show", "trivia.practice.next",
            "trivia.practice.enough", "trivia.practice.report", "trivia.practice.again",
            "trivia.board", "trivia.board.share", "trivia.me", "trivia.me.hide", "trivia.me.across", "trivia.me.delete", "trivia.me.deletenow",
            "trivia.setup.across", "trivia.setup.norole",
        ];
        var call =
            from action in Gen.OneOf(actions)
            from argument in Text
            from picked in Text.Array[0, 2]
            from isPrivate in Gen.Bool
            from asker in Gen.OneOf<ulong?>(7UL, 8UL, null)
            from typed in Text.Array[2]
            select Filled(
                isPrivate ? A.Click(new ControlId(action, argument), picked) : A.ClickInPublic(new ControlId(action, argument), asker),
                typed);

        return call.SampleAsync(AssertAnswered, iter: Calls);
    }

    [Fact]
    public void Anything_typed_gets_suggestions_that_fit()
    {
        (string Path, string Name)[] options =
            [.. _bot.Commands.Entries.SelectMany(entry => entry.Command.Options.Select(option => (entry.Path, option.Name)))];
        var typing =
            from option in Gen.OneOf(options)
            from typed in Text
            from other in Text
            let filters = new[] { ("edition", new OptionValue(other)), ("speaker", new OptionValue(other)) }
            select (Call: A.Call(option.Path, filters), option.Name, typed);

        typing.Sample(
            typed =>
            {
                var choices = _bot.Router.Suggest(typed.Call, typed.Name, typed.typed);
                Assert.InRange(choices.Count, 0, 25);
                Assert.All(choices, choice => Assert.InRange(choice.Label.Trim().Length, 1, 100));
                Assert.All(choices, choice => Assert.InRange(choice.Value.Length, 1, 100));
            },
            iter: Calls);
    }

    [Fact]
    public Task Whatever_a_pack_says_its_cards_fit()
    {
        var pack =
            from texts in Text.Array[20]
            from copies in Gen.Int[0, 30]
            select PackSaying(texts, copies);

        return pack.SampleAsync(
            async catalogue =>
            {
                using var bot = new Conversation(catalogue);
                Limits.AssertKept(await bot.AskForCard("talk", ("query", "conf/16-01"), ("private", "yes")));
                Limits.AssertKept(await bot.AskForCard("speaker", ("name", "conf/ada"), ("private", "yes")));
                Limits.AssertKept(await bot.AskForCard("topic", ("name", "conf/probes"), ("private", "yes")));
                Limits.AssertKept(await bot.AskForCard("edition", ("year", "conf/16"), ("private", "yes")));
                Limits.AssertKept(await bot.AskForCard("edition"));
                Limits.AssertKept(await bot.AskForCard("about"));
            },
            iter: Packs);
    }

    public void Dispose() => _bot.Dispose();

    private static CommandCall Filled(CommandCall click, string[] typed) => click with
    {
        Control = click.Control! with
        {
            Fields = new Dictionary<string, IReadOnlyList<string>>
            {
                ["when"] = [typed[0]],
                ["about"] = [typed[1]],
                ["at"] = [typed[1]],
                ["words"] = [typed[0]],
                ["ask"] = [typed[0]],
                ["answer"] = [typed[1]],
                ["wrong"] = [typed[0]],
                ["explanation"] = [typed[1]],
                ["source"] = [typed[0]],
            },
        },
    };

    private static Catalogue PackSaying(string[] texts, int copies)
    {
        var provenance = new Provenance([new Source("s", texts[0], "https://example.org/")], IsInferred: true, texts[1]);
        var links = Enumerable.Range(0, copies).Select(_ => new Link(texts[2], $"https://example.org/{texts[3]}")).ToList();
        var talks = Enumerable.Range(1, 3).Select(position => A.Talk with
        {
            Id = $"conf/16-{position:D2}",
            Position = position,
            Title = texts[4],
            OtherTitles = [texts[5]],
            Gist = texts[6],
            Group = texts[7],
            Links = links,
            Moments = [.. links.Select((link, second) => new Moment(TimeSpan.FromSeconds(second), texts[8], link.Url, provenance))],
            Notes = [texts[9], texts[10]],
            Speakers = [new Credit("conf/ada", IsInferred: true, texts[11])],
            Provenance = provenance,
        }).ToList();
        var edition = A.Edition with
        {
            Name = texts[12],
            Place = texts[13],
            Notes = [.. Enumerable.Repeat(texts[14], copies)],
            Extras = [new Tradition(texts[15], texts[16], provenance)],
            Links = links,
            Provenance = provenance,
        };
        var speaker = A.Speaker with { Name = texts[17], Handles = [texts[18]], Links = links, Provenance = provenance };
        var topic = A.Topic with { Name = texts[19], What = texts[6], Thread = texts[6], Links = links, Provenance = provenance };
        var conference = A.Conference with { Name = texts[12], About = texts[6], Links = links, Credits = texts[9] };
        return new Catalogue([conference], [edition], talks, [speaker], [topic]);
    }

    private async Task AssertAnswered(CommandCall call)
    {
        var reply = await _bot.Handle(call);
        if (reply is Reply.OpenForm { Form: var form })
        {
            Limits.AssertKept(form);
            return;
        }

        var cards = reply switch
        {
            Reply.Message message => [message.Card],
            Reply.Update { Then: { } then } update => [update.Card, then.Card],
            Reply.Update update => [update.Card],
            _ => Array.Empty<Card>(),
        };
        Assert.NotEmpty(cards);
        Assert.All(cards, Limits.AssertKept);
        Assert.All(cards, card => Assert.DoesNotContain("Sorry", card.Text()));
    }
}
