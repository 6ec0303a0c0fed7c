using System.Collections.Concurrent;
using Quadrennial.Content.Model;

namespace Quadrennial.Content.Trivia;

/// <summary>The catalogue seen with a question-maker's eyes: what is sure, what it is called, and what it could be taken for.</summary>
internal sealed class AskableFacts
{
    private readonly Dictionary<string, AskableTalk> _talks;
    private readonly Dictionary<string, List<AskableTalk>> _places = [];
    private readonly Dictionary<string, List<AskableTalk>> _conferences = [];
    private readonly Dictionary<string, HashSet<string>> _formsOfNames = [];
    private readonly ConcurrentDictionary<AskableTalk, bool> _meantByTitle = [];
    private readonly ConcurrentDictionary<AskableTalk, bool> _onlyThen = [];

    public AskableFacts(Catalogue catalogue)
    {
        Catalogue = catalogue;
        var people = catalogue.Speakers.ToDictionary(speaker => speaker.Id, speaker => new AskablePerson(speaker));
        _talks = catalogue.Talks.ToDictionary(
            talk => talk.Id,
            talk => new AskableTalk(talk, catalogue.EditionOf(talk), [.. talk.Speakers.Select(credit => people[credit.SpeakerId])]));
        foreach (var talk in _talks.Values)
        {
            ListUnder(_places, PlaceOf(talk.Edition), talk);
            ListUnder(_conferences, talk.Edition.ConferenceId, talk);
        }

        foreach (var person in people.Values)
        {
            foreach (var form in FormsOf(person).Select(AnswerText.Fold))
            {
                if (!_formsOfNames.TryGetValue(form, out var names))
                {
                    _formsOfNames[form] = names = [];
                }

                names.Add(person.Name.Folded);
            }
        }
    }

    /// <summary>What all this is about.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>Every talk, newest first.</summary>
    public IEnumerable<AskableTalk> Talks => Catalogue.Talks.Select(talk => _talks[talk.Id]);

    /// <summary>The talk with this id, or null.</summary>
    public AskableTalk? Find(string id) => _talks.GetValueOrDefault(id);

    /// <summary>Every talk of editions that bear this one's name, which is all that a player is told.</summary>
    public IReadOnlyList<AskableTalk> TalksAt(Edition edition) => _places.GetValueOrDefault(PlaceOf(edition), []);

    /// <summary>Every talk of the conference.</summary>
    public IReadOnlyList<AskableTalk> TalksOf(Edition edition) => _conferences[edition.ConferenceId];

    /// <summary>True where the title, together with the edition's name, means this talk and no other.</summary>
    public bool IsMeantByTitle(AskableTalk talk) => talk.HasSureTitle && _meantByTitle.GetOrAdd(talk, asked =>
        TalksAt(asked.Edition).All(other => other == asked || (!other.Title.IsLike(asked.Title) && other.AllTitles.All(title => title.Folded != asked.Title.Folded))));

    /// <summary>True where nothing of the like was on the programme in another year of the conference, as far as is known.</summary>
    public bool IsOnlyThen(AskableTalk talk) => talk.HasSureTitle && _onlyThen.GetOrAdd(talk, asked =>
        TalksOf(asked.Edition).All(other => other.Edition.Year == asked.Edition.Year || !other.IsLike(asked)));

    /// <summary>True where the form is a name, or a part of one, of nobody but people of this name.</summary>
    public bool MeansOnly(string form, AskablePerson person) =>
        AnswerText.Fold(form) is { Length: > 0 } folded && _formsOfNames.GetValueOrDefault(folded) is null or { Count: 1 } && IsOwnForm(folded, person);

    /// <summary>The forms in which people write a name: in full, other names, handles, and first and last names alone.</summary>
    public static IEnumerable<string> FormsOf(AskablePerson person)
    {
        var words = person.Speaker.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return person.Speaker.Aliases
            .Concat(person.Speaker.Handles)
            .Concat(words.Length > 1 ? [string.Join(' ', words[1..]), words[^1], words[0]] : [])
            .Prepend(person.Speaker.Name);
    }

    /// <summary>The talk's speakers as players would say them: <c>Ada, Ben and Cleo</c>.</summary>
    public static string Names(IEnumerable<AskablePerson> people)
    {
        List<string> names = [.. people.Select(person => person.Speaker.Name)];
        return names.Count < 2 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    private bool IsOwnForm(string folded, AskablePerson person) =>
        _formsOfNames.TryGetValue(folded, out var names) && names.Contains(person.Name.Folded);

    private static string PlaceOf(Edition edition) => AnswerText.Fold(edition.Name);

    private static void ListUnder(Dictionary<string, List<AskableTalk>> lists, string key, AskableTalk talk)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        list.Add(talk);
    }
}
