namespace Quadrennial.Content.Loading;

/// <summary>The rules a pack can break, by the short names that stand in error messages.</summary>
public static class PackRule
{
    /// <summary>The folder or file cannot be read.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>A link in the pack's folder leads out of it.</summary>
    public const string Outside = "outside";

    /// <summary>A file that every pack has is not there.</summary>
    public const string MissingFile = "missing-file";

    /// <summary>A YAML file that is no part of a pack.</summary>
    public const string UnknownFile = "unknown-file";

    /// <summary>A file, or the number of files, talks or list items, is beyond the limit.</summary>
    public const string TooLarge = "too-large";

    /// <summary>The file is not UTF-8.</summary>
    public const string Encoding = "encoding";

    /// <summary>A control character, half a surrogate pair, or a mark that turns the direction of text.</summary>
    public const string Character = "character";

    /// <summary>The file is not well-formed YAML, or uses anchors, aliases, tags or a second document.</summary>
    public const string Syntax = "syntax";

    /// <summary>A key stands twice in one place.</summary>
    public const string DuplicateKey = "duplicate-key";

    /// <summary>A key that has no meaning there.</summary>
    public const string UnknownKey = "unknown-key";

    /// <summary>A required key is not there.</summary>
    public const string MissingKey = "missing-key";

    /// <summary>A key, list or file without content.</summary>
    public const string Empty = "empty";

    /// <summary>A list where a single value belongs, or the like.</summary>
    public const string WrongType = "wrong-type";

    /// <summary>Text beyond its length.</summary>
    public const string TooLong = "too-long";

    /// <summary>A single value that is not what belongs there: no number, date, time, address, zone, or none of the words allowed.</summary>
    public const string InvalidValue = "invalid-value";

    /// <summary>An id is used twice.</summary>
    public const string DuplicateId = "duplicate-id";

    /// <summary>A list names the same thing twice.</summary>
    public const string ListedTwice = "listed-twice";

    /// <summary>No such source in <c>conference.yaml</c>.</summary>
    public const string UnknownSource = "unknown-source";

    /// <summary>No such edition.</summary>
    public const string UnknownEdition = "unknown-edition";

    /// <summary>No such speaker in <c>speakers.yaml</c>.</summary>
    public const string UnknownSpeaker = "unknown-speaker";

    /// <summary>No such topic in <c>topics.yaml</c>.</summary>
    public const string UnknownTopic = "unknown-topic";

    /// <summary>No such talk in <c>editions</c>.</summary>
    public const string UnknownTalk = "unknown-talk";

    /// <summary>An edition's date is not in its year.</summary>
    public const string YearDiffers = "year-differs";

    /// <summary>Moments, or the entries of a history, are not in order.</summary>
    public const string OutOfOrder = "out-of-order";

    /// <summary>A moment has no address, and its talk no YouTube video to make one from.</summary>
    public const string NoAddress = "no-address";

    /// <summary>A question's keys do not go with its kind.</summary>
    public const string WrongKind = "wrong-kind";

    /// <summary>A question has no right answer, or more than one where one is asked for.</summary>
    public const string NoRightAnswer = "no-right-answer";

    /// <summary>Two answers or squares differ in nothing that players would see or hear, or two questions ask the same.</summary>
    public const string Alike = "alike";

    /// <summary>A question names another edition than that of its talk.</summary>
    public const string EditionDiffers = "edition-differs";

    /// <summary>A second is given of a talk that has no video, or of no talk at all.</summary>
    public const string NoVideo = "no-video";
}
