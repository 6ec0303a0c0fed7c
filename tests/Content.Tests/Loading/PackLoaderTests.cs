using Quadrennial.Content.Loading;
using Quadrennial.Content.Model;

namespace Quadrennial.Content.Tests.Loading;

public sealed class PackLoaderTests : IDisposable
{
    private readonly PackFolder _pack = new();

    public void Dispose() => _pack.Dispose();

    [Fact]
    public void Ids_begin_with_the_conference_so_that_packs_cannot_be_in_each_others_way()
    {
        var catalogue = _pack.Catalogue();

        Assert.Equal("acme.conf/18", Assert.Single(catalogue.Editions).Id);
        Assert.Equal(["acme.conf/18-01", "acme.conf/18-02"], catalogue.Talks.Select(talk => talk.Id));
        Assert.Equal(["acme.conf/road", "acme.conf/wile"], catalogue.Speakers.Select(speaker => speaker.Id));
        Assert.Equal(["acme.conf/rockets"], catalogue.Topics.Select(topic => topic.Id));
    }

    [Fact]
    public void A_conference_keeps_its_sources_traditions_and_synonyms()
    {
        var conference = Assert.Single(_pack.Catalogue().Conferences);

        Assert.Equal(("acme.conf", "acme.conf", "A day on anvils.", 2, "Europe/Berlin"), (conference.Id, conference.Name, conference.About, conference.CadenceYears, conference.Zone));
        Assert.Equal([new Source("report", "The report", "https://acme.example/report"), new Source("memory", "What people remember", null)], conference.Sources);
        Assert.Equal([["rocket", "skates"]], conference.Synonyms);
        Assert.Equal([new Link("Home", "https://acme.example/")], conference.Links);
        Assert.Equal("Written by Wile, CC0.", conference.Credits);
        var tradition = Assert.Single(conference.Traditions);
        Assert.Equal(("Anvil drop", "At noon.", "report", true, "Some say at one."), (tradition.Name, tradition.Text, Sources(tradition.Provenance), tradition.Provenance.IsInferred, tradition.Provenance.Note));
    }

    [Fact]
    public void An_edition_keeps_its_history_extras_and_programme_in_order()
    {
        var edition = Assert.Single(_pack.Catalogue().Editions);

        Assert.Equal((2018, EditionStatus.Held, new PartialDate(2018, 5, 4)), (edition.Year, edition.Status, edition.Date));
        Assert.Equal(
            [(new DateOnly(2016, 6, 1), EditionStatus.Planned, new PartialDate(2018), true), (new DateOnly(2018, 5, 4), EditionStatus.Held, null, false)],
            edition.History.Select(change => (change.Since, change.Status, change.Date, change.Provenance.IsInferred)));
        Assert.Equal(["Morning", null], edition.Programme.Select(group => group.Name));
        Assert.Equal([["acme.conf/18-01"], ["acme.conf/18-02"]], edition.Programme.Select(group => group.TalkIds));
        Assert.Equal([("Lunch", false, null), ("Nap", true, "Or four.")], edition.Extras.Select(extra => (extra.Name, extra.Provenance.IsInferred, extra.Provenance.Note)));
        Assert.Equal(("Berlin", "The canyon", "one day", "Acme", "two"), (edition.Place, edition.Venue, edition.Format, edition.Organiser, edition.Attendance));
        Assert.Equal(("It rained.", "The evening is not recorded."), (Assert.Single(edition.Notes), edition.Gap));
    }

    [Fact]
    public void A_talk_keeps_everything_said_of_it()
    {
        var talk = _pack.Catalogue().Talks[0];

        Assert.Equal(("Faster than a roadrunner", true, TalkKind.Panel), (talk.Title, talk.IsTitleDescriptive, talk.Kind));
        Assert.Equal([new Credit("acme.conf/wile"), new Credit("acme.conf/road", IsInferred: true, "R")], talk.Speakers);
        Assert.Equal((new TimeOnly(9, 15), "Morning", 1), (talk.StartsAt, talk.Group, talk.Position));
        Assert.Equal(("How to lose a race.", "https://acme.example/slides.pdf"), (talk.Gist, talk.SlidesUrl));
        Assert.Equal(("Beep beep", "acme.conf/rockets", "speed"), (Assert.Single(talk.OtherTitles), Assert.Single(talk.TopicIds), Assert.Single(talk.Keywords)));
        Assert.Equal(("Paper", "Nobody was hurt."), (Assert.Single(talk.Links).Label, Assert.Single(talk.Notes)));
    }

    [Fact]
    public void Positions_run_through_an_edition_without_a_gap_whatever_its_groups()
    {
        var catalogue = _pack.Catalogue();

        Assert.Equal([1, 2], catalogue.Talks.Select(talk => talk.Position));
        Assert.Equal("acme.conf/18-02", catalogue.After(catalogue.Talks[0])?.Id);
    }

    [Fact]
    public void A_moment_opens_the_talks_video_at_its_second_unless_it_has_an_address_of_its_own()
    {
        var moments = _pack.Catalogue().Talks[0].Moments;

        Assert.Equal(
            [(TimeSpan.FromSeconds(19), "https://www.youtube.com/watch?v=abc&t=19"), (new TimeSpan(1, 2, 3), "https://acme.example/fall")],
            moments.Select(moment => (moment.At, moment.Url)));
    }

    [Fact]
    public void A_part_that_names_no_source_is_told_where_the_whole_is()
    {
        var catalogue = _pack.Catalogue();
        var edition = catalogue.Editions[0];

        Assert.Equal("report memory", Sources(edition.Provenance));
        Assert.Equal(["report memory", "memory"], edition.Extras.Select(extra => Sources(extra.Provenance)));
        Assert.Equal(["memory", "report memory"], edition.History.Select(change => Sources(change.Provenance)));
        Assert.Equal(["memory", "report memory"], catalogue.Talks.Select(talk => Sources(talk.Provenance)));
        Assert.Equal(["memory", "memory"], catalogue.Talks[0].Moments.Select(moment => Sources(moment.Provenance)));
        Assert.False(catalogue.Talks[1].Provenance.IsInferred, "doubt is not handed down");
    }

    [Fact]
    public void Everything_wrong_in_any_file_of_any_pack_is_told_at_once()
    {
        using var other = new PackFolder();
        other.Change("conference.yaml", "id: acme.conf", "id: other.conf");
        other.Change("topics.yaml", "name: Rockets", "nam: Rockets");
        _pack.Change("conference.yaml", "cadence: 2", "cadence: often");
        _pack.Change("editions/2018.yaml", "status: held\ndate", "status: hold\ndate");
        _pack.Change("speakers.yaml", "name: Road Runner, ", "");

        var broken = Assert.IsType<PackOutcome.Broken>(PackLoader.Load([_pack.Source, other.Source]));

        Assert.Equal(
            ["conference.yaml:4 invalid-value", "editions/2018.yaml:4 invalid-value", "speakers.yaml:14 missing-key"],
            Of(_pack, broken));
        Assert.Equal(["topics.yaml:2 missing-key", "topics.yaml:3 unknown-key"], Of(other, broken));
    }

    [Fact]
    public void A_file_that_cannot_be_parsed_does_not_blame_those_who_refer_to_what_is_in_it()
    {
        _pack.Write("speakers.yaml", "speakers: [\n");
        _pack.Write("topics.yaml", "");

        Assert.Equal(
            [
                "speakers.yaml:2:1: a value is missing here [syntax]",
                "topics.yaml: the file is empty [empty]",
            ],
            _pack.Errors());
    }

    [Fact]
    public void Several_packs_stand_side_by_side_in_the_order_given()
    {
        using var other = new PackFolder();
        other.Change("conference.yaml", "id: acme.conf", "id: abc.conf");

        var loaded = Assert.IsType<PackOutcome.Loaded>(PackLoader.Load([_pack.Source, other.Source]));

        Assert.Equal(["acme.conf", "abc.conf"], loaded.Catalogue.Conferences.Select(conference => conference.Id));
        Assert.Equal(4, loaded.Catalogue.Talks.Count);
    }

    [Fact]
    public void Two_packs_cannot_be_of_the_same_conference()
    {
        using var other = new PackFolder();

        var broken = Assert.IsType<PackOutcome.Broken>(PackLoader.Load([_pack.Source, other.Source]));

        var error = Assert.Single(broken.Errors);
        Assert.Equal(($"{other.Path}/conference.yaml", 1, "duplicate-id"), (error.File, error.Line, error.Rule));
        Assert.Equal($"conference `acme.conf` is already in {_pack.Path}/conference.yaml", error.Message);
    }

    [Fact]
    public void A_list_may_be_there_and_empty()
    {
        _pack.Change("editions/2018.yaml", "keywords: [speed]", "keywords: []");

        Assert.Empty(_pack.Catalogue().Talks[0].Keywords);
    }

    [Fact]
    public void Folded_text_is_one_line()
    {
        _pack.Change("conference.yaml", "about: A day on anvils.", "about: >\n  A day\n  on anvils.");

        Assert.Equal("A day on anvils.", _pack.Catalogue().Conferences[0].About);
    }

    private static IEnumerable<string> Of(PackFolder pack, PackOutcome.Broken broken) =>
        from error in broken.Errors
        where error.File.StartsWith(pack.Path, StringComparison.Ordinal)
        select $"{Path.GetRelativePath(pack.Path, error.File)}:{error.Line} {error.Rule}";

    private static string Sources(Provenance provenance) => string.Join(' ', provenance.Sources.Select(source => source.Id));
}
