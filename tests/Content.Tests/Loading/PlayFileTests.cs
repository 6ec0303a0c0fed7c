using Quadrennial.Content.Model;

namespace Quadrennial.Content.Tests.Loading;

/// <summary>What <c>trivia.yaml</c> and <c>bingo.yaml</c> come to, and what an author is told of a mistake in them.</summary>
public sealed class PlayFileTests : IDisposable
{
    private const string Trivia = "trivia.yaml";
    private const string Bingo = "bingo.yaml";
    private const string Edition = "editions/2018.yaml";

    private readonly PackFolder _pack = new(toPlayWith: true);

    public void Dispose() => _pack.Dispose();

    [Fact]
    public void A_question_keeps_everything_its_author_wrote()
    {
        var question = _pack.Catalogue().Questions[0];

        Assert.Equal(("acme.conf/who-ran", "Who ran faster?", Difficulty.Easy, "It always does."), (question.Id, question.Text, question.Difficulty, question.Explanation));
        Assert.Equal(("acme.conf/18", "acme.conf/18-01", new TimeSpan(1, 2, 3)), (question.EditionId, question.TalkId, question.At));
        Assert.Equal(["acme.conf/road", "acme.conf/rockets"], question.SpeakerIds.Concat(question.TopicIds));
        Assert.Equal(["report"], question.Provenance.Sources.Select(source => source.Id));
        Assert.False(question.IsGenerated);
    }

    [Fact]
    public void A_question_may_name_its_author_and_a_page_that_is_no_source_of_the_pack()
    {
        var question = _pack.Catalogue().Questions[^1];

        Assert.Equal("Wile", question.Credit);
        Assert.Equal(("acme.example/run", "https://acme.example/run/"), (question.Provenance.Sources[1].Title, question.Provenance.Sources[1].Url));
    }

    [Fact]
    public void Each_kind_of_question_has_its_kind_of_answer()
    {
        var answers = _pack.Catalogue().Questions.Select(question => question.Answer).ToList();

        var choice = Assert.IsType<Answer.Choice>(answers[0]);
        Assert.Equal(["A coyote", "A roadrunner"], choice.Options);
        Assert.Equal((1, "A roadrunner"), (choice.Right, choice.Shown));
        Assert.Equal((true, "True"), (Assert.IsType<Answer.TrueFalse>(answers[1]).IsTrue, answers[1].Shown));
        var typed = Assert.IsType<Answer.Typed>(answers[2]);
        Assert.Equal(["Acme", "The Acme Corporation"], typed.Accepted);
        Assert.Equal("Acne", Assert.Single(typed.Wrong));
        Assert.Equal("Acme", typed.Shown);
        Assert.Equal("Run → Look down → Fall", Assert.IsType<Answer.Order>(answers[3]).Shown);
    }

    [Fact]
    public void The_second_opens_where_its_author_says_or_at_the_moment_of_the_talk_or_else_on_YouTube()
    {
        var addresses = _pack.Catalogue().Questions.Select(question => question.WatchUrl);

        Assert.Equal(["https://acme.example/fall", null, "https://www.youtube.com/watch?v=abc&t=19", "https://acme.example/thirty"], addresses);
    }

    [Fact]
    public void A_bingo_card_keeps_everything_its_author_wrote()
    {
        var card = Assert.Single(_pack.Catalogue().BingoCards);
        var square = card.Squares[0];

        Assert.Equal(("acme.conf/wile-card", "Coyote Bingo", "What he always does.", "acme.conf/wile"), (card.Id, card.Name, card.About, card.SpeakerId));
        Assert.Equal((8, "acme.conf/falls", "Falls", "memory", true), (card.Squares.Count, square.Id, square.Text, square.Provenance.Sources[0].Id, square.Provenance.IsInferred));
        Assert.Equal(("acme.conf/18-01", TimeSpan.FromSeconds(25), "https://acme.example/fall"), (square.Sightings[0].TalkId, square.Sightings[0].At, square.Sightings[0].Url));
        Assert.Equal(("acme.conf/18-02", null, null), (square.Sightings[1].TalkId, square.Sightings[1].At, square.Sightings[1].Url));
        Assert.Equal("https://www.youtube.com/watch?v=abc&t=19", card.Squares[1].Sightings[0].Url);
    }

    [Theory]
    [InlineData(Trivia, "    difficulty: easy\n    explanation: It always does.\n", "",
        "trivia.yaml:2:5: `difficulty` is missing from `questions`: How hard it is [missing-key]",
        "trivia.yaml:2:5: `explanation` is missing from `questions`: Why, and what else is worth knowing; shown afterwards [missing-key]")]
    [InlineData(Trivia, "    ask: Who ran faster?\n    kind: choice\n", "",
        "trivia.yaml:2:5: `ask` is missing from `questions`: The question; for true-false, the statement [missing-key]",
        "trivia.yaml:2:5: `kind` is missing from `questions`: How it is answered [missing-key]")]
    [InlineData(Trivia, "    topics: [rockets]\n    source: report", "    topics: [rockets]",
        "trivia.yaml:2:5: `source` is missing from `questions`: Where this is told: a key of sources in conference.yaml or the address of a page, or a list of them, the main one first [missing-key]")]
    [InlineData(Trivia, "kind: choice", "kind: choise",
        "trivia.yaml:4:11: `kind` takes a fixed word, not `choise`, did you mean `choice`? [invalid-value]")]
    [InlineData(Trivia, "difficulty: hard", "difficulty: harder",
        "trivia.yaml:15:132: `difficulty` takes a fixed word, not `harder`, did you mean `hard`? [invalid-value]")]
    [InlineData(Trivia, "explanation: It always does.", "explanation: It always does.\n    inferred: true",
        "trivia.yaml:9:5: unknown key `inferred` [unknown-key]")]
    [InlineData(Trivia, "options: [A coyote, A roadrunner]", "options: []",
        "trivia.yaml:5:14: `options` takes at least 2 items [empty]")]
    [InlineData(Trivia, "options: [A coyote, A roadrunner]", "options: [A roadrunner]",
        "trivia.yaml:5:14: `options` takes at least 2 items [empty]")]
    [InlineData(Trivia, "[A coyote, A roadrunner]", "[a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, A roadrunner]",
        "trivia.yaml:5:30: `options` takes at most 5 items, here are 26 [too-large]")]
    [InlineData(Trivia, "answer: [Acme, The Acme Corporation]", "answer: []",
        "trivia.yaml:15:77: `answer` takes at least 1 item [empty]")]
    [InlineData(Trivia, "answer: [Acme, The Acme Corporation]", "answer: ''",
        "trivia.yaml:15:77: `answer` has no value: it takes a list [empty]")]
    [InlineData(Trivia, "answer: [Acme, The Acme Corporation]", "answer: [Acme, '?!']",
        "trivia.yaml:15:84: `answer` holds `?!`, which has no letter or digit [empty]")]
    [InlineData(Trivia, "wrong: Acne", "wrong: {a: b}",
        "trivia.yaml:15:114: `wrong` takes a list, not keys and values [wrong-type]")]
    [InlineData(Bingo, "  - {id: anvil", "  - {name: anvil",
        "bingo.yaml:24:9: `id` is missing from `squares`: Short id, such as unikernels [missing-key]",
        "bingo.yaml:24:10: unknown key `name`: one of `id`, `text`, `seen`, `source`, `inferred`, `doubt` [unknown-key]")]
    [InlineData(Bingo, "      - {id: anvil, text: Meets an anvil}\n", "",
        "bingo.yaml:10:7: `squares` takes at least 8 items [empty]")]
    public void What_is_missing_or_too_much_is_told(string file, string from, string to, params string[] errors)
    {
        _pack.Change(file, from, to);

        Assert.Equal(errors, _pack.Errors());
    }

    [Theory]
    [InlineData("    answer: A roadrunner\n", "",
        "trivia.yaml:2:5: a `choice` question needs `answer` [wrong-kind]")]
    [InlineData("    options: [A coyote, A roadrunner]\n", "",
        "trivia.yaml:2:5: a `choice` question needs `options` [wrong-kind]")]
    [InlineData("answer: A roadrunner", "answer: A roadruner",
        "trivia.yaml:6:13: `answer` is none of the options: `A roadruner`, did you mean `A roadrunner`? [no-right-answer]")]
    [InlineData("answer: A roadrunner", "answer: [A roadrunner, A coyote]",
        "trivia.yaml:6:28: a `choice` question has exactly one right answer [no-right-answer]")]
    [InlineData("answer: A roadrunner", "answer: A roadrunner\n    wrong: [A coyote]",
        "trivia.yaml:7:5: a `choice` question takes no `wrong` [wrong-kind]")]
    [InlineData("[A coyote, A roadrunner]", "[The Roadrunner!, A roadrunner]",
        "trivia.yaml:5:32: `options` holds `A roadrunner` and `The Roadrunner!`, which nobody can tell apart [alike]")]
    [InlineData("[A coyote, A roadrunner]", "[A Roadrunner, A roadrunner]",
        "trivia.yaml:5:29: `options` lists `A roadrunner` twice [listed-twice]")]
    [InlineData("answer: true", "answer: yes",
        "trivia.yaml:14:64: `answer` takes `true` or `false`, not `yes` [no-right-answer]")]
    [InlineData("answer: true", "answer: [true, false]",
        "trivia.yaml:14:65: `answer` takes `true` or `false`, not `true` [no-right-answer]")]
    [InlineData("answer: true", "options: [Yes, No], answer: true",
        "trivia.yaml:14:56: a `true-false` question takes no `options` [wrong-kind]")]
    [InlineData("answer: [Acme, The Acme Corporation]", "options: [Acme, Ajax]",
        "trivia.yaml:15:5: a `typed` question needs `answer` [wrong-kind]",
        "trivia.yaml:15:69: a `typed` question takes no `options` [wrong-kind]")]
    [InlineData("answer: [Acme, The Acme Corporation]", "answer: [Acme, The ACME]",
        "trivia.yaml:15:84: `answer` holds `The ACME` and `Acme`, which nobody can tell apart [alike]")]
    [InlineData("wrong: Acne", "wrong: acme!",
        "trivia.yaml:15:114: `wrong` holds `acme!`, which `answer` accepts as `Acme` [alike]")]
    [InlineData("options: [Run, Look down, Fall]", "options: [Run, Fall]",
        "trivia.yaml:17:68: `options` of an `order` question are at least 3: of two, ask which came first [wrong-kind]")]
    [InlineData("options: [Run, Look down, Fall]", "answer: Run",
        "trivia.yaml:17:5: an `order` question needs `options` [wrong-kind]",
        "trivia.yaml:17:59: an `order` question takes no `answer` [wrong-kind]")]
    [InlineData("ask: Put these in order.", "ask: who ran FASTER",
        "trivia.yaml:17:25: this is asked already in line 3 [alike]")]
    [InlineData("id: it-rained", "id: who-ran",
        "trivia.yaml:14:10: question `who-ran` is already in trivia.yaml:2 [duplicate-id]")]
    public void An_answer_that_does_not_go_with_its_question_is_told(string from, string to, params string[] errors)
    {
        _pack.Change(Trivia, from, to);

        Assert.Equal(errors, _pack.Errors());
    }

    [Theory]
    [InlineData(Trivia, "speakers: [road]", "speakers: [raod]",
        "trivia.yaml:11:16: unknown speaker `raod`, did you mean `road`? [unknown-speaker]")]
    [InlineData(Trivia, "topics: [rockets]", "topics: [rocket]",
        "trivia.yaml:12:14: unknown topic `rocket`, did you mean `rockets`? [unknown-topic]")]
    [InlineData(Trivia, "source: [memory, report]", "source: [memroy, report]",
        "trivia.yaml:14:137: unknown source `memroy`, did you mean `memory`? [unknown-source]")]
    [InlineData(Trivia, "edition: '18'", "edition: '81'",
        "trivia.yaml:14:122: unknown edition `81`, did you mean `18`? [unknown-edition]")]
    [InlineData(Trivia, "talk: 18-01\n    at", "talk: 18-11\n    at",
        "trivia.yaml:9:11: unknown talk `18-11`, did you mean `18-01`? [unknown-talk]")]
    [InlineData(Trivia, "talk: 18-01\n    at: '1:02:03'", "talk: 18-02\n    at: '1:02:03'",
        "trivia.yaml:10:9: `at` is a second of a video, but talk `18-02` has none [no-video]")]
    [InlineData(Trivia, "    talk: 18-01\n    at: '1:02:03'", "    at: '1:02:03'",
        "trivia.yaml:9:9: `at` is a second of a talk's video: name the `talk` [no-video]")]
    [InlineData(Trivia, "at: '0:30', url", "url",
        "trivia.yaml:18:23: `url` opens a video at a second: say which with `at` [no-video]")]
    [InlineData(Trivia, "at: '1:02:03'", "at: '1h'",
        "trivia.yaml:10:9: `at` takes minutes and seconds such as `19:15`, or with hours `1:02:03`, not `1h` [invalid-value]")]
    [InlineData(Bingo, "speaker: wile", "speaker: wiley",
        "bingo.yaml:5:14: unknown speaker `wiley`, did you mean `wile`? [unknown-speaker]")]
    [InlineData(Bingo, "{talk: 18-02}", "{talk: 18-03}",
        "bingo.yaml:14:20: unknown talk `18-03`, did you mean `18-01`? [unknown-talk]")]
    [InlineData(Bingo, "{talk: 18-02}", "{talk: 18-02, at: '0:19'}",
        "bingo.yaml:14:31: `at` is a second of a video, but talk `18-02` has none [no-video]")]
    [InlineData(Bingo, "text: Waits", "text: the anvil",
        "bingo.yaml:20:27: `squares` holds `the anvil` and `Anvil`, which nobody can tell apart [alike]")]
    [InlineData(Bingo, "id: waits", "id: runs",
        "bingo.yaml:20:14: square `runs` is already in bingo.yaml:18 [duplicate-id]")]
    public void What_does_not_fit_the_rest_of_the_pack_is_told_with_what_would(string file, string from, string to, params string[] errors)
    {
        if (to.Contains("the anvil", StringComparison.Ordinal))
        {
            _pack.Change(Bingo, "text: Runs", "text: Anvil");
        }

        _pack.Change(file, from, to);

        Assert.Equal(errors, _pack.Errors());
    }

    [Fact]
    public void A_question_may_name_the_edition_of_its_talk_and_no_other()
    {
        _pack.Change(Trivia, "    talk: 18-01\n    at", "    edition: '18'\n    talk: 18-01\n    at");
        Assert.Equal([], _pack.Errors());

        _pack.Write("editions/2020.yaml", "{id: '20', name: acme.conf 2020, year: 2020, status: planned, source: report}");
        _pack.Change(Trivia, "    edition: '18'\n", "    edition: '20'\n");
        Assert.Equal(["trivia.yaml:9:14: talk `18-01` is of edition `18`, not `20` [edition-differs]"], _pack.Errors());
    }

    [Fact]
    public void A_second_needs_an_address_where_the_video_is_not_on_YouTube()
    {
        _pack.Change(Edition, "video: https://www.youtube.com/watch?v=abc&t=3", "video: https://video.example/abc");
        _pack.Change(Edition, "what: The start., source", "what: The start., url: https://video.example/abc#19, source");
        Assert.Equal([], _pack.Errors());

        _pack.Change(Trivia, "at: '0:19'", "at: '0:20'");
        Assert.Equal(["trivia.yaml:16:46: give it a `url`: talk `18-01` has no YouTube `video` to make one from, and no moment at 0:20 [no-address]"], _pack.Errors());
    }

    [Theory]
    [InlineData(Trivia, "ask: Who ran faster?", "ask", 300)]
    [InlineData(Trivia, "explanation: It always does.", "explanation", 500)]
    [InlineData(Bingo, "text: Falls", "text", 80)]
    public void Text_may_be_so_long_and_no_longer(string file, string from, string key, int longest)
    {
        _pack.Change(file, from, $"{key}: {new string('x', longest)}");
        Assert.Equal([], _pack.Errors());

        _pack.Change(file, new string('x', longest), new string('x', longest + 1));
        Assert.EndsWith($"`{key}` takes at most {longest} characters, here are {longest + 1} [too-long]", Assert.Single(_pack.Errors()));
    }

    [Fact]
    public void An_option_may_be_as_long_as_the_label_of_a_button()
    {
        _pack.Change(Trivia, "[A coyote,", $"[{new string('x', 80)},");
        Assert.Equal([], _pack.Errors());

        _pack.Change(Trivia, new string('x', 80), new string('x', 81));
        Assert.Equal(["trivia.yaml:5:15: `options` takes at most 80 characters, here are 81 [too-long]"], _pack.Errors());
    }

    [Fact]
    public void A_pack_without_anything_to_play_with_is_a_pack()
    {
        _pack.Delete(Trivia);
        _pack.Delete(Bingo);

        Assert.Empty(_pack.Catalogue().Questions);
        Assert.Empty(_pack.Catalogue().BingoCards);
    }
}
