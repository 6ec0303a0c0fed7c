using Quadrennial.Content.Loading.Yaml;
using Quadrennial.Content.Model;

namespace Quadrennial.Content.Loading;

/// <summary>Turns a checked pack's questions and bingo cards into records.</summary>
/// <param name="pack">What has been read of the pack, its talks among it.</param>
internal sealed class PlayReader(PackReader pack)
{
    private readonly Dictionary<string, Talk> _talks = pack.Talks.ToDictionary(talk => talk.Id);

    public PlayMaterial Read(CheckedPack files) => new([.. files.Questions.Select(ReadQuestion)], [.. files.BingoCards.Select(ReadCard)]);

    private Question ReadQuestion(YamlMap map)
    {
        var talkId = GlobalOrNull(map, "talk");
        var (at, url) = ReadSecond(map, talkId);
        return new()
        {
            Id = pack.Global(map.Text("id")),
            Text = map.Text("ask"),
            Answer = ReadAnswer(map),
            Difficulty = map.Word<Difficulty>("difficulty"),
            Explanation = map.Text("explanation"),
            EditionId = talkId is null ? GlobalOrNull(map, "edition") : _talks[talkId].EditionId,
            TalkId = talkId,
            At = at,
            WatchUrl = url,
            SpeakerIds = [.. map.Texts("speakers").Select(pack.Global)],
            TopicIds = [.. map.Texts("topics").Select(pack.Global)],
            Credit = map.TextOrNull("credit"),
            Provenance = pack.ReadProvenance(map, []),
        };
    }

    private static Answer ReadAnswer(YamlMap map)
    {
        string[] options = [.. map.Texts("options")];
        var answers = map.Texts("answer");
        return map.Text("kind") switch
        {
            QuestionKind.Choice => new Answer.Choice(options, Array.IndexOf(options, answers[0])),
            QuestionKind.TrueFalse => new Answer.TrueFalse(answers[0] == "true"),
            QuestionKind.Order => new Answer.Order(options),
            _ => new Answer.Typed(answers, map.Texts("wrong")),
        };
    }

    private BingoCard ReadCard(YamlMap map)
    {
        var provenance = pack.ReadProvenance(map, []);
        return new()
        {
            Id = pack.Global(map.Text("id")),
            Name = map.Text("name"),
            About = map.TextOrNull("about"),
            SpeakerId = pack.Global(map.Text("speaker")),
            Squares = [.. map.Maps("squares").Select(square => ReadSquare(square, provenance))],
            Provenance = provenance,
        };
    }

    private BingoSquare ReadSquare(YamlMap map, Provenance card)
    {
        var provenance = pack.ReadProvenance(map, card.Sources);
        return new(pack.Global(map.Text("id")), map.Text("text"), [.. map.Maps("seen").Select(seen => ReadSighting(seen, provenance))], provenance);
    }

    private Sighting ReadSighting(YamlMap map, Provenance square)
    {
        var talkId = pack.Global(map.Text("talk"));
        var (at, url) = ReadSecond(map, talkId);
        return new(talkId, at, url, pack.ReadProvenance(map, square.Sources));
    }

    private (TimeSpan? At, string? Url) ReadSecond(YamlMap map, string? talkId)
    {
        if (map["at"] is null || talkId is null)
        {
            return (null, null);
        }

        var at = map.Offset("at");
        var talk = _talks[talkId];
        return (at, map.TextOrNull("url") ?? talk.Moments.FirstOrDefault(moment => moment.At == at)?.Url ?? YouTube.At(talk.VideoUrl!, at));
    }

    private string? GlobalOrNull(YamlMap map, string key) => map.TextOrNull(key) is { } id ? pack.Global(id) : null;
}
