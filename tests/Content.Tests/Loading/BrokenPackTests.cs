namespace Quadrennial.Content.Tests.Loading;

/// <summary>One mistake at a time, and all that an author is told about it.</summary>
public sealed class BrokenPackTests : IDisposable
{
    private const string Conference = "conference.yaml";
    private const string Edition = "editions/2018.yaml";
    private const string Speakers = "speakers.yaml";
    private const string Topics = "topics.yaml";

    private readonly PackFolder _pack = new();

    public void Dispose() => _pack.Dispose();

    [Theory]
    [InlineData(Conference, "cadence: 2", "cadence: [2",
        "conference.yaml:5:1: a comma or a closing bracket is missing before this [syntax]")]
    [InlineData(Conference, "cadence: 2", "cadence: 'two",
        "conference.yaml:4:10: this quotation mark is never closed [syntax]")]
    [InlineData(Conference, "cadence: 2", "cadence: 2: 3",
        "conference.yaml:4:11: text that holds a colon and a space belongs in quotation marks [syntax]")]
    [InlineData(Conference, "cadence: 2", "cadence:\n\t2",
        "conference.yaml:5:1: indent with spaces, not with tabs [syntax]")]
    [InlineData(Conference, "cadence: 2", "cadence",
        "conference.yaml:4:1: this line does not fit what is above it: a key is followed by a colon and indented like its neighbours [syntax]")]
    [InlineData(Conference, "cadence: 2", "cadence: ]",
        "conference.yaml:4:10: a value is missing here [syntax]")]
    [InlineData(Conference, "cadence: 2", "cadence: @two",
        "conference.yaml:4:10: text that begins with this character belongs in quotation marks [syntax]")]
    [InlineData(Conference, "cadence: 2", "cadence: \"\\q\"",
        "conference.yaml:4:10: text that holds a backslash belongs in single quotation marks [syntax]")]
    [InlineData(Conference, "cadence: 2", "%TAG x",
        "conference.yaml:4:1: not well-formed YAML: While scanning a tag, did not find expected '!'. [syntax]")]
    [InlineData(Conference, "cadence: 2", "[cadence]: 2",
        "conference.yaml:4:1: a key is a word, not a list [syntax]")]
    [InlineData(Conference, "cadence: 2", "cadence: &two 2",
        "conference.yaml:4:10: anchors (&), aliases (*) and tags (!) are not read: write it out, or quote it [syntax]")]
    [InlineData(Conference, "cadence: 2", "cadence: *two",
        "conference.yaml:4:10: anchors (&), aliases (*) and tags (!) are not read: write it out, or quote it [syntax]")]
    [InlineData(Conference, "cadence: 2", "cadence: !!int 2",
        "conference.yaml:4:10: anchors (&), aliases (*) and tags (!) are not read: write it out, or quote it [syntax]")]
    [InlineData(Conference, "cadence: 2", "cadence: 2\n---\nname: second",
        "conference.yaml:5:1: a file holds one document: remove this `---` [syntax]")]
    [InlineData(Conference, "cadence: 2", "cadence: 2\ncadence: 4",
        "conference.yaml:5:1: `cadence` stands here twice, first in line 4 [duplicate-key]")]
    [InlineData(Conference, "cadence: 2", "cadence: [[[[[[[[[[[[[[[[[2]]]]]]]]]]]]]]]]]",
        "conference.yaml:4:25: nothing in a pack nests 16 deep [syntax]")]
    [InlineData(Conference, "cadence: 2", "cadence: 2 # \0",
        "conference.yaml:4:14: the invisible character U+0000 may not stand in a pack [character]")]
    [InlineData(Edition, "title: Closing}", "title: Closing",
        "editions/2018.yaml:49:1: a comma or a closing bracket is missing before this [syntax]")]
    public void What_is_not_well_formed_is_told_in_words_and_with_its_place(string file, string from, string to, params string[] errors)
    {
        _pack.Change(file, from, to);

        Assert.Equal(errors, _pack.Errors());
    }

    [Theory]
    [InlineData(Conference, "cadence: 2", "cadnce: 2",
        "conference.yaml:1:1: `cadence` is missing: Years between two editions, by habit [missing-key]",
        "conference.yaml:4:1: unknown key `cadnce`, did you mean `cadence`? [unknown-key]")]
    [InlineData(Conference, "cadence: 2", "cadence:",
        "conference.yaml:4:9: `cadence` has no value: it takes a whole number from 1 to 100 [empty]")]
    [InlineData(Conference, "cadence: 2", "cadence: ~",
        "conference.yaml:4:10: `cadence` has no value: it takes a whole number from 1 to 100 [empty]")]
    [InlineData(Conference, "name: acme.conf\n", "name: [acme.conf]\n",
        "conference.yaml:2:7: `name` takes text, not a list [wrong-type]")]
    [InlineData(Conference, "credits: Written by Wile, CC0.", "credits: {by: Wile}",
        "conference.yaml:8:10: `credits` takes text, not keys and values [wrong-type]")]
    [InlineData(Conference, "links:\n  - {label: Home, url: https://acme.example/}", "links: https://acme.example/",
        "conference.yaml:6:8: `links` takes a list, not a single value [wrong-type]")]
    [InlineData(Conference, "report: {title: The report, url: https://acme.example/report}", "report: The report",
        "conference.yaml:10:11: `sources` takes keys and values, not a single value [wrong-type]")]
    [InlineData(Conference, "report: {title: The report, url: https://acme.example/report}", "report: {url: https://acme.example/report}",
        "conference.yaml:10:11: `title` is missing from `sources`: What the page is, in a few words [missing-key]")]
    [InlineData(Edition, "{id: road, inferred: true, named: R}", "{inferred: true, name: R}",
        "editions/2018.yaml:31:26: `id` is missing from `speakers`: Id of the speaker [missing-key]",
        "editions/2018.yaml:31:43: unknown key `name`, did you mean `named`? [unknown-key]")]
    [InlineData(Edition, "at: '09:15'", "start: '09:15'",
        "editions/2018.yaml:32:9: unknown key `start` [unknown-key]")]
    [InlineData(Speakers, "    about: Engineer\n", "    abuot: Engineer\n",
        "speakers.yaml:6:5: unknown key `abuot`, did you mean `about`? [unknown-key]")]
    [InlineData(Topics, "topics:", "topcs:",
        "editions/2018.yaml:34:18: unknown topic `rockets` [unknown-topic]",
        "topics.yaml:1:1: unknown key `topcs`, did you mean `topics`? [unknown-key]",
        "topics.yaml:1:1: `topics` is missing: The systems, projects and subjects that talks mention [missing-key]")]
    public void A_key_that_is_wrong_missing_or_misused_is_told_with_the_nearest_one(string file, string from, string to, params string[] errors)
    {
        _pack.Change(file, from, to);

        Assert.Equal(errors, _pack.Errors());
    }

    [Theory]
    [InlineData(Conference, "id: acme.conf", "id: Acme.Conf",
        "conference.yaml:1:5: `id` takes an id of 1 to 23 letters a–z, digits, `.` and `-`, a letter or digit at both ends, not `Acme.Conf` [invalid-value]")]
    [InlineData(Conference, "id: acme.conf", "id: a-conference-with-a-long-name",
        "conference.yaml:1:5: `id` takes an id of 1 to 23 letters a–z, digits, `.` and `-`, a letter or digit at both ends, not `a-conference-with-a-long-name` [invalid-value]")]
    [InlineData(Conference, "id: acme.conf", "id: -acme",
        "conference.yaml:1:5: `id` takes an id of 1 to 23 letters a–z, digits, `.` and `-`, a letter or digit at both ends, not `-acme` [invalid-value]")]
    [InlineData(Conference, "cadence: 2", "cadence: two",
        "conference.yaml:4:10: `cadence` takes a whole number from 1 to 100, not `two` [invalid-value]")]
    [InlineData(Conference, "cadence: 2", "cadence: 0",
        "conference.yaml:4:10: `cadence` takes a whole number from 1 to 100, not `0` [invalid-value]")]
    [InlineData(Conference, "cadence: 2", "cadence: '+2'",
        "conference.yaml:4:10: `cadence` takes a whole number from 1 to 100, not `+2` [invalid-value]")]
    [InlineData(Conference, "zone: Europe/Berlin", "zone: Europe/Berln",
        "conference.yaml:5:7: `zone` takes an IANA time zone such as `America/Los_Angeles`, not `Europe/Berln`, did you mean `Europe/Berlin`? [invalid-value]")]
    [InlineData(Conference, "zone: Europe/Berlin", "zone: Mars/Phobos",
        "conference.yaml:5:7: `zone` takes an IANA time zone such as `America/Los_Angeles`, not `Mars/Phobos` [invalid-value]")]
    [InlineData(Conference, "zone: Europe/Berlin", "zone: Central European Time",
        "conference.yaml:5:7: `zone` takes an IANA time zone such as `America/Los_Angeles`, not `Central European Time` [invalid-value]")]
    [InlineData(Conference, "url: https://acme.example/}", "url: ftp://acme.example/}",
        "conference.yaml:7:24: `url` takes an http or https address, not `ftp://acme.example/` [invalid-value]")]
    [InlineData(Conference, "url: https://acme.example/}", "url: acme.example}",
        "conference.yaml:7:24: `url` takes an http or https address, not `acme.example` [invalid-value]")]
    [InlineData(Conference, "url: https://acme.example/}", "url: 'https://acme.example/a b'}",
        "conference.yaml:7:24: `url` takes an http or https address, not `https://acme.example/a b` [invalid-value]")]
    [InlineData(Conference, "url: https://acme.example/}", "url: 'https://me:secret@acme.example/'}",
        "conference.yaml:7:24: `url` takes an http or https address, not `https://me:secret@acme.example/` [invalid-value]")]
    [InlineData(Conference, "url: https://acme.example/}", "url: 'javascript:alert(1)'}",
        "conference.yaml:7:24: `url` takes an http or https address, not `javascript:alert(1)` [invalid-value]")]
    [InlineData(Conference, "about: A day on anvils.", "about: |\n  A day\n  on anvils.",
        "conference.yaml:3:8: `about` holds a line break: write one line, or fold it with `>-` [character]")]
    [InlineData(Conference, "about: A day on anvils.", "about: \"A day\\ud800\"",
        "conference.yaml:3:8: this escape stands for no character [syntax]")]
    [InlineData(Conference, "about: A day on anvils.", "about: \"A day\\u202e on anvils\"",
        "conference.yaml:3:8: `about` holds the invisible character U+202E [character]")]
    [InlineData(Conference, "about: A day on anvils.", "about: \"A day\\a\"",
        "conference.yaml:3:8: `about` holds the invisible character U+0007 [character]")]
    [InlineData(Conference, "[rocket, skates]", "[rocket]",
        "conference.yaml:15:5: `synonyms` takes at least 2 items [empty]")]
    [InlineData(Edition, "year: 2018", "year: MMXVIII",
        "editions/2018.yaml:3:7: `year` takes a whole number from 1900 to 2999, not `MMXVIII` [invalid-value]")]
    [InlineData(Edition, "status: held\ndate", "status: heldd\ndate",
        "editions/2018.yaml:4:9: `status` takes a fixed word, not `heldd`, did you mean `held`? [invalid-value]")]
    [InlineData(Edition, "status: held\ndate", "status: over\ndate",
        "editions/2018.yaml:4:9: `status` takes a fixed word, not `over`: one of `expected`, `planned`, `held`, `cancelled` [invalid-value]")]
    [InlineData(Edition, "date: 2018-05-04", "date: 2018-05-32",
        "editions/2018.yaml:5:7: `date` takes a date such as `2028`, `2028-05` or `2028-05-01`, not `2018-05-32` [invalid-value]")]
    [InlineData(Edition, "date: 2018-05-04", "date: 4 May 2018",
        "editions/2018.yaml:5:7: `date` takes a date such as `2028`, `2028-05` or `2028-05-01`, not `4 May 2018` [invalid-value]")]
    [InlineData(Edition, "since: 2016-06-01", "since: 2016-06",
        "editions/2018.yaml:7:13: `since` takes a day such as `2028-05-01`, not `2016-06` [invalid-value]")]
    [InlineData(Edition, "kind: panel", "kind: pannel",
        "editions/2018.yaml:30:15: `kind` takes a fixed word, not `pannel`, did you mean `panel`? [invalid-value]")]
    [InlineData(Edition, "at: '09:15'", "at: '9.15'",
        "editions/2018.yaml:32:13: `at` takes a time such as `09:15`, not `9.15` [invalid-value]")]
    [InlineData(Edition, "at: '09:15'", "at: '24:00'",
        "editions/2018.yaml:32:13: `at` takes a time such as `09:15`, not `24:00` [invalid-value]")]
    [InlineData(Edition, "at: '0:19'", "at: '-0:19'",
        "editions/2018.yaml:41:18: `at` takes minutes and seconds such as `19:15`, or with hours `1:02:03`, not `-0:19` [invalid-value]")]
    [InlineData(Edition, "at: '0:19'", "at: '75:10'",
        "editions/2018.yaml:41:18: `at` takes minutes and seconds such as `19:15`, or with hours `1:02:03`, not `75:10` [invalid-value]")]
    [InlineData(Edition, "descriptive: true", "descriptive: yes",
        "editions/2018.yaml:28:22: `descriptive` takes `true` or `false`, not `yes` [invalid-value]")]
    [InlineData(Edition, "source: [report, memory]", "source: []",
        "editions/2018.yaml:20:9: `source` takes at least 1 item [empty]")]
    public void A_value_that_does_not_belong_is_told_with_what_does(string file, string from, string to, params string[] errors)
    {
        _pack.Change(file, from, to);

        Assert.Equal(errors, _pack.Errors());
    }

    [Theory]
    [InlineData(Edition, "date: 2018-05-04", "date: 2019-05-04",
        "editions/2018.yaml:5:7: `date` is in 2019, but `year` says 2018 [year-differs]")]
    [InlineData(Edition, "since: 2016-06-01", "since: 2018-06-01",
        "editions/2018.yaml:8:13: `history` goes from the oldest to the newest, but 2018-05-04 follows 2018-06-01 [out-of-order]")]
    [InlineData(Edition, "at: '0:19'", "at: '1:19:00'",
        "editions/2018.yaml:42:18: `moments` go from first to last, but 1:02:03 follows 1:19:00 [out-of-order]")]
    [InlineData(Edition, "video: https://www.youtube.com/watch?v=abc&t=3", "video: https://video.example/abc",
        "editions/2018.yaml:41:13: give the moment a `url`: its talk has no YouTube `video` to make one from [no-address]")]
    [InlineData(Edition, "        video: https://www.youtube.com/watch?v=abc&t=3\n", "",
        "editions/2018.yaml:40:13: give the moment a `url`: its talk has no YouTube `video` to make one from [no-address]")]
    [InlineData(Edition, "id: 18-02", "id: 18-01",
        "editions/2018.yaml:48:14: talk `18-01` is already in editions/2018.yaml:26 [duplicate-id]")]
    [InlineData(Speakers, "id: road", "id: wile",
        "editions/2018.yaml:31:31: unknown speaker `road`: one of `wile` [unknown-speaker]",
        "speakers.yaml:14:10: speaker `wile` is already in speakers.yaml:2 [duplicate-id]")]
    [InlineData(Edition, "speakers: [wile, {id: road", "speakers: [road, {id: road",
        "editions/2018.yaml:31:26: `speakers` lists `road` twice [listed-twice]")]
    [InlineData(Edition, "topics: [rockets]", "topics: [rockets, rockets]",
        "editions/2018.yaml:34:27: `topics` lists `rockets` twice [listed-twice]")]
    [InlineData(Edition, "[report, memory]", "[report, Report]",
        "editions/2018.yaml:20:18: `source` lists `Report` twice [listed-twice]",
        "editions/2018.yaml:20:18: unknown source `Report`, did you mean `report`? [unknown-source]")]
    [InlineData(Edition, "[report, memory]", "[reprot, memory]",
        "editions/2018.yaml:20:10: unknown source `reprot`, did you mean `report`? [unknown-source]")]
    [InlineData(Edition, "speakers: [wile,", "speakers: [wiel,",
        "editions/2018.yaml:31:20: unknown speaker `wiel`, did you mean `wile`? [unknown-speaker]")]
    [InlineData(Edition, "speakers: [wile,", "speakers: [Bugs Bunny,",
        "editions/2018.yaml:31:20: unknown speaker `Bugs Bunny`: one of `wile`, `road` [unknown-speaker]")]
    [InlineData(Edition, "topics: [rockets]", "topics: [Rocket]",
        "editions/2018.yaml:34:18: unknown topic `Rocket`, did you mean `rockets`? [unknown-topic]")]
    [InlineData(Speakers, "edition: '18'", "edition: '2018'",
        "speakers.yaml:8:19: unknown edition `2018`: one of `18` [unknown-edition]")]
    [InlineData(Topics, "source: report", "source: the-report",
        "topics.yaml:9:13: unknown source `the-report`: one of `report`, `memory` [unknown-source]")]
    public void What_does_not_fit_the_rest_of_the_pack_is_told_with_what_would(string file, string from, string to, params string[] errors)
    {
        _pack.Change(file, from, to);

        Assert.Equal(errors, _pack.Errors());
    }
}
