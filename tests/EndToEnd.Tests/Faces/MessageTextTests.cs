using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Quadrennial.Playground.Faces.Rendering;

namespace Quadrennial.EndToEnd.Tests.Faces;

public sealed class MessageTextTests
{
    /// <summary>2016-08-01 12:00 UTC.</summary>
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.FromUnixTimeSeconds(1470052800));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("**bold** and *italic* and _italic_ and __underlined__ and ~~gone~~", "bold and italic and italic and underlined and gone")]
    [InlineData("***both*** **bold *and italic***", "both bold and italic")]
    [InlineData(@"\*not bold\* \_x\_ \[a\] \<b\> \# \@everyone \\", @"*not bold* _x_ [a] <b> # @everyone \")]
    [InlineData(@"C:\temp \o/", @"C:\temp \o/")]
    [InlineData("2 * 3 * 4 and a ** b", "2 * 3 * 4 and a ** b")]
    [InlineData("snake_case_name and __init__", "snake_case_name and init")]
    [InlineData("`code *as* it <t:0> is` and ``a ` b``", "code *as* it <t:0> is and a ` b")]
    [InlineData("a lone ` and [bracket] (x) and < sign", "a lone ` and [bracket] (x) and < sign")]
    [InlineData("[Video](<https://youtu.be/a_b_c?t=1>) here", "Video (https://youtu.be/a_b_c?t=1) here")]
    [InlineData("[**Part** \\[1\\]](https://en.wikipedia.org/wiki/DTrace_(x))", "Part [1] (https://en.wikipedia.org/wiki/DTrace_(x))")]
    [InlineData("[a](https://x.y \"a title\")", "a (https://x.y)")]
    [InlineData("[https://x.y](https://x.y)", "https://x.y")]
    [InlineData("see https://x.y/a_b_c*d*e and <https://z.y/_q_>", "see https://x.y/a_b_c*d*e and https://z.y/_q_")]
    [InlineData("# Title\n## Second\n### Third\n#nothing", "Title\nSecond\nThird\n#nothing")]
    [InlineData("-# Source: [page](<https://x.y>)", "Source: page (https://x.y)")]
    [InlineData("- one\n* two\n  - deeper\n12. twelfth", "• one\n• two\n  • deeper\n12. twelfth")]
    [InlineData("> quoted **so**\nnot", "| quoted so\nnot")]
    [InlineData(">>> all\nof it", "| all\n| of it")]
    [InlineData("```d\nsyscall:::entry { @[*_*] }\n```\nafter", "    syscall:::entry { @[*_*] }\nafter")]
    [InlineData("```\ncode```", "    code")]
    [InlineData("<t:1479038400:F>", "Sunday, 13 November 2016 12:00 UTC")]
    [InlineData("<t:1479038400>", "13 November 2016 12:00 UTC")]
    [InlineData("<t:1479038400:D> at <t:1479038400:t>", "13 November 2016 UTC at 12:00 UTC")]
    [InlineData("<t:1479038400:d> <t:1479038401:T> <t:1479038400:s> <t:1479038401:S>", "2016-11-13 UTC 12:00:01 UTC 2016-11-13 12:00 UTC 2016-11-13 12:00:01 UTC")]
    [InlineData("<t:1470052830:R> <t:1470049200:R> <t:1470225600:R>", "in 30 seconds an hour ago in 2 days")]
    [InlineData("<t:1479038400:R> <t:1596283200:R> <t:1205452800:R>", "in 3 months in 4 years 8 years ago")]
    [InlineData("<t:99999999999999:F> <t:x>", "<t:99999999999999:F> <t:x>")]
    [InlineData("</talk:77> and </countdown follow:78>", "/talk and /countdown follow")]
    [InlineData("<@42> <@!300> <@&400> <#200> <#999> <@998>", "@Quadrennial @Ada @organisers #general #some-channel @someone")]
    [InlineData("<:dtrace:123> <a:pony:5>", ":dtrace: :pony:")]
    [InlineData("||who knows||", "||who knows||")]
    [InlineData("**open *and ~~never closed", "**open *and ~~never closed")]
    [InlineData("****", "****")]
    [InlineData("**a\\** b**", "a** b")]
    [InlineData("日本語 **太字** 🎉", "日本語 太字 🎉")]
    [InlineData("one\r\ntwo\n\nthree", "one\ntwo\n\nthree")]
    public void Markdown_reads_as_plain_text(string markdown, string text) =>
        Assert.Equal(text, Written(new JsonObject { ["content"] = markdown }));

    [Theory]
    [InlineData("text", """{"type":10,"content":"**A**\nb"}""", "A\nb")]
    [InlineData("act buttons stand beside each other", """{"type":1,"components":[{"type":2,"style":2,"label":"Prev","custom_id":"a"},{"type":2,"style":1,"label":"Next","custom_id":"b"}]}""", "[Prev]  [Next]")]
    [InlineData("link buttons stand alone", """{"type":1,"components":[{"type":2,"style":2,"label":"More","custom_id":"a"},{"type":2,"style":5,"label":"Video","url":"https://youtu.be/x"},{"type":2,"style":5,"label":"Slides","url":"https://x.y"}]}""", "[More]\n[Video] https://youtu.be/x\n[Slides] https://x.y")]
    [InlineData("disabled buttons say so", """{"type":1,"components":[{"type":2,"style":2,"label":"Prev","custom_id":"a","disabled":true},{"type":2,"style":2,"label":"Next","custom_id":"b"}]}""", "[Prev] (disabled)  [Next]")]
    [InlineData("an icon goes before the label", """{"type":1,"components":[{"type":2,"style":2,"emoji":{"name":"▶"},"label":"Play","custom_id":"a"},{"type":2,"style":2,"emoji":{"name":"🔁"},"custom_id":"b"}]}""", "[▶ Play]  [🔁]")]
    [InlineData("a label is no markdown", """{"type":1,"components":[{"type":2,"style":2,"label":"**a_b_c**","custom_id":"a"}]}""", "[**a_b_c**]")]
    [InlineData("a select lists its entries", """{"type":1,"components":[{"type":3,"custom_id":"a","placeholder":"Which one?","options":[{"label":"One","value":"1","description":"first"},{"label":"Two","value":"2","default":true}]}]}""", "[Which one?]\n   1. One: first\n   2. Two (chosen)")]
    [InlineData("a disabled select says so", """{"type":1,"components":[{"type":3,"custom_id":"a","disabled":true,"options":[{"label":"One","value":"1"}]}]}""", "[Choose] (disabled)\n   1. One")]
    [InlineData("selects of people and places", """{"type":1,"components":[{"type":8,"custom_id":"a","placeholder":"Where?"}]}""", "[Where?] (a channel)")]
    [InlineData("a section keeps its button beside it", """{"type":9,"components":[{"type":10,"content":"First"},{"type":10,"content":"Second"}],"accessory":{"type":2,"style":2,"label":"Show","custom_id":"a"}}""", "First\nSecond  [Show]")]
    [InlineData("a section's picture by its alt text", """{"type":9,"components":[{"type":10,"content":"First"}],"accessory":{"type":11,"media":{"url":"https://x.y/p.png"},"description":"A pony"}}""", "First\n[Picture: A pony]")]
    [InlineData("separators", """{"type":17,"components":[{"type":10,"content":"a"},{"type":14},{"type":10,"content":"b"},{"type":14,"divider":false},{"type":10,"content":"c"}]}""", "a\n────────────────────────\nb\n\nc")]
    [InlineData("a gallery by its alt texts", """{"type":12,"items":[{"media":{"url":"https://x.y/a.png"},"description":"The stage"},{"media":{"url":"https://x.y/b.png?ex=1"},"spoiler":true}]}""", "[Picture: The stage]\n[Picture, spoiler: b.png]")]
    [InlineData("a file with its size", """{"type":13,"file":{"url":"https://x.y/f.ics"},"name":"f.ics","size":1536}""", "[File: f.ics, 1.5 KiB]")]
    [InlineData("nested containers", """{"type":17,"accent_color":1,"components":[{"type":9,"components":[{"type":10,"content":"x"}],"accessory":{"type":2,"style":5,"label":"Go","url":"https://g.o"}}]}""", "x  [Go] https://g.o")]
    [InlineData("what does not exist yet", """{"type":99}""", "(something that text cannot show: component type 99)")]
    public void A_component_reads_as_text(string what, string component, string text)
    {
        Assert.NotEmpty(what);
        Assert.Equal(text, Written(new JsonObject { ["components"] = new JsonArray(Sample.Json(component)) }));
    }

    [Theory]
    [InlineData("""{"content":"x","flags":64}""", "x\n(only you can see this)")]
    [InlineData("""{"content":"","flags":192}""", "(thinking…)\n(only you can see this)")]
    [InlineData("""{"content":"x","flags":32768,"components":[]}""", "x")]
    [InlineData("""{"content":"x","attachments":[{"id":"1","filename":"p.yaml","size":10,"description":"A pack"}]}""", "x\n[File: p.yaml, 10 bytes] A pack")]
    [InlineData("""{"components":[{"type":13,"file":{"url":"https://x.y/f.ics"},"name":"f.ics","size":3}],"attachments":[{"id":"1","filename":"f.ics","size":3}]}""", "[File: f.ics, 3 bytes]")]
    [InlineData("""{"embeds":[{"author":{"name":"Me"},"title":"T*i*tle","url":"https://x.y","description":"d\ne","fields":[{"name":"F","value":"- v"}],"image":{"url":"https://x.y/i.png","description":"An image"},"footer":{"text":"end"}}]}""", "Me\nTitle (https://x.y)\nd\ne\nF\n  • v\n[Picture: An image]\nend")]
    [InlineData("""{}""", "")]
    public void A_message_reads_as_text(string message, string text) => Assert.Equal(text, Written(Sample.Json(message).AsObject()));

    [Fact]
    public void Controls_carry_numbers_where_they_can_be_used()
    {
        var row = Sample.Json(
            """
            {"components":[
              {"type":1,"components":[{"type":2,"style":2,"label":"Next","custom_id":"a"},{"type":2,"style":5,"label":"Video","url":"https://x.y"},{"type":2,"style":2,"label":"Old","custom_id":"b","disabled":true}]},
              {"type":1,"components":[{"type":3,"custom_id":"c","placeholder":"Pick","options":[{"label":"One","value":"1"}]}]}]}
            """).AsObject();

        var lines = Text(control => (string?)control["custom_id"] switch { "a" => 3, "b" => 4, "c" => 5, _ => null }).Render(row);

        Assert.Equal(["[3: Next]", "[Video] https://x.y", "[Old] (disabled)", "[5: Pick]", "   1. One"], lines.Select(line => line.ToString()));
    }

    [Fact]
    public void A_message_cannot_steer_the_terminal() =>
        Assert.Equal("a [2Jb  c d", Written(new JsonObject { ["content"] = "a\e[2Jb\u0007\u009b c\u202Ed" }));

    private MessageText Text(Func<JsonObject, int?>? numberOf = null) => new(new DiscordMarkdown(Sample.Names, _clock), numberOf);

    private string Written(JsonObject message)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        new Paper(writer).Write(Text().Render(message));
        return writer.ToString().TrimEnd('\n');
    }
}
