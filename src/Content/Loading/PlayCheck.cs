using Quadrennial.Content.Loading.Yaml;
using Quadrennial.Content.Trivia;

namespace Quadrennial.Content.Loading;

/// <summary>What questions and bingo cards have to do with the programme and with each other. Asked once every file has been read.</summary>
internal sealed class PlayCheck(IEnumerable<CheckedFile> files, PackErrors errors)
{
    private readonly Dictionary<string, ProgrammeTalk> _talks = TalksOf(files);
    private readonly IReadOnlyList<CheckedFile> _files = [.. files];

    /// <summary>Reports what does not fit.</summary>
    public void Check()
    {
        var asked = new Dictionary<string, YamlText>();
        foreach (var question in Maps("trivia", "questions"))
        {
            CheckAskedOnce(question, asked);
            CheckSecond(question);
            CheckEdition(question);
        }

        foreach (var sighting in Maps("bingo", "cards").SelectMany(card => card.Maps("squares")).SelectMany(square => square.Maps("seen")))
        {
            CheckSecond(sighting);
        }
    }

    private IEnumerable<YamlMap> Maps(string kind, string key) =>
        _files.Where(file => file.Kind.Name == kind).SelectMany(file => file.Content.Maps(key));

    private void CheckAskedOnce(YamlMap question, Dictionary<string, YamlText> asked)
    {
        if (question["ask"] is YamlText text && !asked.TryAdd(AnswerText.Fold(text.Value), text))
        {
            errors.Add(text.Place, PackRule.Alike, $"this is asked already in line {asked[AnswerText.Fold(text.Value)].Place.Line}");
        }
    }

    private void CheckSecond(YamlMap map)
    {
        if (map["at"] is not YamlText at || !PackValue.TryOffset(at.Value, out var offset))
        {
            if (map["at"] is null && map["url"] is YamlText url)
            {
                errors.Add(url.Place, PackRule.NoVideo, "`url` opens a video at a second: say which with `at`");
            }

            return;
        }

        if (map["talk"] is not YamlText id)
        {
            errors.Add(at.Place, PackRule.NoVideo, "`at` is a second of a talk's video: name the `talk`");
        }
        else if (_talks.TryGetValue(id.Value, out var talk))
        {
            if (talk.Map["video"] is null)
            {
                errors.Add(at.Place, PackRule.NoVideo, $"`at` is a second of a video, but talk {Characters.Quote(id.Value)} has none");
            }
            else if (map["url"] is null && AddressAt(talk.Map, offset) is null)
            {
                errors.Add(at.Place, PackRule.NoAddress, $"give it a `url`: talk {Characters.Quote(id.Value)} has no YouTube `video` to make one from, and no moment at {at.Value}");
            }
        }
    }

    private void CheckEdition(YamlMap question)
    {
        if (question["edition"] is YamlText edition
            && question.TextOrNull("talk") is { } id
            && _talks.TryGetValue(id, out var talk)
            && talk.EditionId != edition.Value)
        {
            errors.Add(edition.Place, PackRule.EditionDiffers, $"talk {Characters.Quote(id)} is of edition {Characters.Quote(talk.EditionId)}, not {Characters.Quote(edition.Value)}");
        }
    }

    private static string? AddressAt(YamlMap talk, TimeSpan at) =>
        talk.Maps("moments").FirstOrDefault(moment => moment.TextOrNull("at") is { } text && PackValue.TryOffset(text, out var offset) && offset == at)?.TextOrNull("url")
        ?? (talk.TextOrNull("video") is { } video ? YouTube.At(video, at) : null);

    private static Dictionary<string, ProgrammeTalk> TalksOf(IEnumerable<CheckedFile> files)
    {
        var talks = new Dictionary<string, ProgrammeTalk>();
        foreach (var edition in files.Where(file => file.Kind.Name == "edition").Select(file => file.Content))
        {
            foreach (var talk in edition.Maps("programme").SelectMany(group => group.Maps("talks")))
            {
                if (talk.TextOrNull("id") is { } id)
                {
                    talks.TryAdd(id, new ProgrammeTalk(talk, edition.TextOrNull("id") ?? ""));
                }
            }
        }

        return talks;
    }

    private sealed record ProgrammeTalk(YamlMap Map, string EditionId);
}
