using System.Reflection;
using System.Text.RegularExpressions;
using Quadrennial.Content.Loading;
using Quadrennial.Content.Loading.Shapes;

namespace Quadrennial.Content.Tests.Loading;

/// <summary>What <c>docs/adding-a-conference.md</c> says is true.</summary>
public sealed partial class GuideTests : IDisposable
{
    private readonly string _guide = File.ReadAllText(Repository.File("docs", "adding-a-conference.md"));
    private readonly PackFolder _pack = new();

    public GuideTests()
    {
        Directory.Delete(_pack.Path, recursive: true);
        foreach (Match file in Example().Matches(_guide))
        {
            _pack.Write(file.Groups["name"].Value, file.Groups["text"].Value);
        }
    }

    public void Dispose() => _pack.Dispose();

    [Fact]
    public void The_example_can_be_copied()
    {
        var catalogue = _pack.Catalogue();

        Assert.Equal("TinyConf", Assert.Single(catalogue.Conferences).Name);
        Assert.Equal((2, 2, 1), (catalogue.Talks.Count, catalogue.Speakers.Count, catalogue.Topics.Count));
        Assert.Equal("https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=760", catalogue.Talks[0].Moments[0].Url);
    }

    [Fact]
    public void The_errors_look_as_shown()
    {
        _pack.Change("editions/2025.yaml", "speakers: [grace-example]", "speakers: [grace-exmaple]");
        _pack.Change("editions/2025.yaml", "at: '18:30'", "at: 6:30 pm");
        _pack.Change("topics.yaml", "aliases:", "alias:");

        Assert.Contains(string.Concat(_pack.Errors().Select(error => $"packs/tinyconf/{error}\n")), _guide);
    }

    [Fact]
    public void Every_rule_and_every_key_is_explained()
    {
        var rules = typeof(PackRule).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).ToList();
        var keys = PackFormat.Files.SelectMany(file => KeysOf(file.Content)).ToList();

        Assert.Contains("unknown-topic", rules);
        Assert.Contains("other-titles", keys);
        Assert.All(rules.Concat(keys), word => Assert.Matches($"[`{{ ]{word}[`,}}]", _guide));
    }

    private static IEnumerable<string> KeysOf(Shape shape) => shape switch
    {
        MapShape map => map.Fields.SelectMany(field => KeysOf(field.Shape).Prepend(field.Key)),
        ListShape list => KeysOf(list.Item),
        TableShape table => KeysOf(table.Value),
        _ => [],
    };

    [GeneratedRegex("^`(?<name>[a-z0-9/]+\\.yaml)`\n\n```yaml\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Example();
}
