namespace Quadrennial.Content.Loading.Shapes;

/// <summary>What records of every kind are made of.</summary>
internal static class PackParts
{
    /// <summary>Names, short forms, headings.</summary>
    public static readonly TextShape Name = new(100);

    /// <summary>Titles of talks and pages.</summary>
    public static readonly TextShape Title = new(200);

    public static readonly TextShape Sentence = new(500);

    public static readonly TextShape Prose = new(1000);

    public static readonly ListShape Names = new(Name, Most: 25);

    public static readonly ListShape Sentences = new(Sentence, Most: 25);

    public static readonly AddressShape Address = new();

    public static readonly FlagShape Flag = new();

    public static readonly Field Links = new("links", new ListShape(
        new MapShape(
        [
            new("label", new TextShape(80), "What a person would click, such as Slides", IsRequired: true),
            new("url", Address, "Where it leads", IsRequired: true),
        ])
        { Name = "url" },
        Most: 25), "Pages worth a click");

    public static readonly Field SourceKey = new(
        "source",
        new ListShape(new ReferenceShape(Named.Source), Most: 10, Fewest: 1, OrOne: true),
        "Where this is told: one key of sources in conference.yaml, or a list of them, the main one first");

    public static readonly Field Inferred = new("inferred", Flag, "True where no source states it in so many words");

    public static readonly Field Doubt = new("doubt", Sentence, "What is uncertain, in one sentence");

    /// <summary>For the parts of a record; without a source of its own, a part is told where the record is.</summary>
    public static readonly Field[] PartProvenance = [SourceKey, Inferred, Doubt];

    /// <summary>For a record itself.</summary>
    public static readonly Field[] OwnProvenance = [SourceKey with { IsRequired = true }, Inferred, Doubt];

    /// <summary>The shape with further keys.</summary>
    public static MapShape With(this MapShape shape, IEnumerable<Field> more) => shape with { Fields = [.. shape.Fields, .. more] };
}
