using Quadrennial.Content.Loading;

namespace Quadrennial.Content.Tests.Loading;

/// <summary>A small but complete pack in a folder of its own: with something to play with, it uses every key of the format.</summary>
internal sealed class PackFolder : IDisposable
{
    public const string Conference = """
        id: acme.conf
        name: acme.conf
        about: A day on anvils.
        cadence: 2
        zone: Europe/Berlin
        links:
          - {label: Home, url: https://acme.example/}
        credits: Written by Wile, CC0.
        sources:
          report: {title: The report, url: https://acme.example/report}
          memory: {title: What people remember}
        traditions:
          - {name: Anvil drop, text: At noon., source: report, inferred: true, doubt: Some say at one.}
        synonyms:
          - [rocket, skates]

        """;

    public const string Edition = """
        id: '18'
        name: acme.conf 2018
        year: 2018
        status: held
        date: 2018-05-04
        history:
          - {since: 2016-06-01, status: planned, date: '2018', source: memory, inferred: true, doubt: From memory.}
          - {since: 2018-05-04, status: held}
        place: Berlin
        venue: The canyon
        format: one day
        organiser: Acme
        attendance: two
        links:
          - {label: Photos, url: https://acme.example/photos}
        notes: [It rained.]
        extras: [{name: Lunch, text: There was some.},
          {name: Nap, text: At three., source: memory, inferred: true, doubt: Or four.}]
        gap: The evening is not recorded.
        source: [report, memory]
        inferred: true
        doubt: The date is from memory.
        programme:
          - group: Morning
            talks:
              - id: 18-01
                title: Faster than a roadrunner
                descriptive: true
                other-titles: [Beep beep]
                kind: panel
                speakers: [wile, {id: road, inferred: true, named: R}]
                at: '09:15'
                gist: How to lose a race.
                topics: [rockets]
                keywords: [speed]
                video: https://www.youtube.com/watch?v=abc&t=3
                slides: https://acme.example/slides.pdf
                links:
                  - {label: Paper, url: https://acme.example/paper}
                moments:
                  - {at: '0:19', what: The start., source: memory, inferred: true, doubt: Or earlier.}
                  - {at: '1:02:03', what: The fall., url: https://acme.example/fall}
                notes: [Nobody was hurt.]
                source: memory
                inferred: true
                doubt: Which race is not said.
          - talks:
              - {id: 18-02, title: Closing}

        """;

    public const string Speakers = """
        speakers:
          - id: wile
            name: Wile E. Coyote
            aliases: [Wiley]
            handles: [wile_e]
            about: Engineer
            affiliations:
              - {edition: '18', name: Acme, inferred: true}
            links:
              - {label: Home, url: https://wile.example/}
            source: report
            inferred: true
            doubt: The middle name is a guess.
          - {id: road, name: Road Runner, source: report}

        """;

    public const string Topics = """
        topics:
          - id: rockets
            name: Rockets
            aliases: [boosters]
            what: They go up.
            links:
              - {label: Catalogue, url: https://acme.example/rockets}
            thread: From skates to sleds.
            source: report
            inferred: true
            doubt: Mostly up.

        """;

    public const string Trivia = """
        questions:
          - id: who-ran
            ask: Who ran faster?
            kind: choice
            options: [A coyote, A roadrunner]
            answer: A roadrunner
            difficulty: easy
            explanation: It always does.
            talk: 18-01
            at: '1:02:03'
            speakers: [road]
            topics: [rockets]
            source: report
          - {id: it-rained, ask: It rained., kind: true-false, answer: true, difficulty: medium, explanation: All day., edition: '18', source: [memory, report]}
          - {id: who-supplied, ask: Who supplied the rockets?, kind: typed, answer: [Acme, The Acme Corporation], wrong: Acne, difficulty: hard,
            explanation: Who else., talk: 18-01, at: '0:19', source: report}
          - {id: the-fall, ask: Put these in order., kind: order, options: [Run, Look down, Fall], difficulty: easy, explanation: As always.,
            talk: 18-01, at: '0:30', url: https://acme.example/thirty, credit: Wile, source: [report, 'https://acme.example/run/']}

        """;

    public const string Bingo = """
        cards:
          - id: wile-card
            name: Coyote Bingo
            about: What he always does.
            speaker: wile
            source: report
            inferred: true
            doubt: Mostly.
            squares:
              - id: falls
                text: Falls
                seen:
                  - {talk: 18-01, at: '0:25', url: https://acme.example/fall, source: memory, inferred: true, doubt: Or trips.}
                  - {talk: 18-02}
                source: memory
                inferred: true
                doubt: Or jumps.
              - {id: runs, text: Runs, seen: [{talk: 18-01, at: '0:19'}]}
              - {id: looks, text: Looks at us}
              - {id: waits, text: Waits}
              - {id: paints, text: Paints a tunnel}
              - {id: orders, text: Orders from Acme}
              - {id: sign, text: Holds up a sign}
              - {id: anvil, text: Meets an anvil}

        """;

    /// <summary>Writes the pack.</summary>
    /// <param name="toPlayWith">True for questions and a bingo card as well.</param>
    public PackFolder(bool toPlayWith = false)
    {
        Write("conference.yaml", Conference);
        Write("editions/2018.yaml", Edition);
        Write("speakers.yaml", Speakers);
        Write("topics.yaml", Topics);
        if (toPlayWith)
        {
            Write("trivia.yaml", Trivia);
            Write("bingo.yaml", Bingo);
        }
    }

    /// <summary>The folder.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("pack-").FullName;

    public PackSource Source => PackSource.Folder(Path);

    public void Write(string file, string text) => WriteBytes(file, System.Text.Encoding.UTF8.GetBytes(text));

    public void WriteBytes(string file, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    /// <summary>Puts other words in a file; that the old ones are there, and once, is part of the test.</summary>
    public void Change(string file, string from, string to)
    {
        var text = File.ReadAllText(System.IO.Path.Combine(Path, file));
        Assert.Equal(2, text.Split(from).Length);
        Write(file, text.Replace(from, to));
    }

    public void Delete(string file) => File.Delete(System.IO.Path.Combine(Path, file));

    public PackOutcome Load() => PackLoader.Load([Source]);

    /// <summary>The catalogue; that nothing is wrong is part of the test.</summary>
    public Catalogue Catalogue()
    {
        Assert.Equal([], Errors());
        return Assert.IsType<PackOutcome.Loaded>(Load()).Catalogue;
    }

    /// <summary>What is wrong, as printed, without the folder's name.</summary>
    public IReadOnlyList<string> Errors() => Load() is PackOutcome.Broken broken ? Printed(broken.Errors) : [];

    public IReadOnlyList<string> Printed(IEnumerable<PackError> errors) =>
        [.. errors.Select(error => error.ToString().Replace($"{Path}/", "").Replace(Path, "(folder)"))];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
