using NodaTime;
using Quadrennial.Content.Loading.Yaml;

namespace Quadrennial.Content.Loading.Shapes;

/// <summary>A single value.</summary>
/// <param name="Wanted">What belongs there, as it stands in a message after "takes".</param>
internal abstract record ScalarShape(string Wanted) : Shape
{
    public sealed override void Check(YamlNode node, string key, PackCheck check)
    {
        if (node is not YamlText { IsEmpty: false } text)
        {
            check.ReportKind(node, key, Wanted);
        }
        else if (Characters.IndexOfForbidden(text.Value, andLineBreaks: true) is var index and >= 0)
        {
            var advice = text.Value[index] == '\n' ? ": write one line, or fold it with `>-`" : "";
            check.Report(node, PackRule.Character, $"`{key}` holds {Characters.Name(text.Value, index)}{advice}");
        }
        else
        {
            CheckText(text, key, check);
        }
    }

    protected virtual void CheckText(YamlText text, string key, PackCheck check)
    {
        if (!IsValid(text.Value))
        {
            check.Report(text, PackRule.InvalidValue, $"`{key}` takes {Wanted}, not {Characters.Quote(text.Value)}{Hint(text.Value)}");
        }
    }

    protected virtual bool IsValid(string value) => true;

    protected virtual string Hint(string value) => "";
}

/// <summary>A word or sentence.</summary>
/// <param name="Longest">Characters at most (UTF-16 units, as Discord counts them).</param>
/// <param name="OrBare">True where authors will write a number or <c>true</c> without quotation marks, which editors do not take for text.</param>
internal sealed record TextShape(int Longest, bool OrBare = false) : ScalarShape("text")
{
    protected override void CheckText(YamlText text, string key, PackCheck check)
    {
        if (text.Value.Length > Longest)
        {
            check.Report(text, PackRule.TooLong, $"`{key}` takes at most {Longest} characters, here are {text.Value.Length}");
        }
    }
}

/// <summary>The id by which other records refer to this one.</summary>
/// <param name="Kind">What it is the id of.</param>
/// <param name="Longest">Characters at most.</param>
internal sealed record IdShape(Named Kind, int Longest = IdShape.LongestLocal)
    : ScalarShape($"an id of 1 to {Longest} letters a–z, digits, `.` and `-`, a letter or digit at both ends")
{
    /// <summary>With the longest conference id and a slash, an id has 64 characters, which fits every place that carries one.</summary>
    public const int LongestLocal = 40;

    /// <summary>See <see cref="LongestLocal"/>.</summary>
    public const int LongestConference = 23;

    protected override void CheckText(YamlText text, string key, PackCheck check)
    {
        base.CheckText(text, key, check);
        check.Names.Define(Kind, text.Value, text.Place);
    }

    protected override bool IsValid(string value) => PackValue.IsId(value, Longest);
}

/// <summary>The id of another record of the same pack.</summary>
/// <param name="Kind">What it refers to.</param>
internal sealed record ReferenceShape(Named Kind) : ScalarShape("an id")
{
    protected override void CheckText(YamlText text, string key, PackCheck check) => check.Names.Refer(Kind, text.Value, text.Place);
}

/// <summary>Where something is told: the key of a source, or the address of a page that only this record needs.</summary>
internal sealed record SourceShape() : ScalarShape("a key of sources, or an address")
{
    protected override void CheckText(YamlText text, string key, PackCheck check)
    {
        Shape shape = PackValue.IsAddress(text.Value) ? new AddressShape() : new ReferenceShape(Named.Source);
        shape.Check(text, key, check);
    }
}

/// <summary>One of a few words.</summary>
/// <param name="Words">Lower case.</param>
internal sealed record WordShape(IReadOnlyList<string> Words) : ScalarShape("a fixed word")
{
    /// <summary>The members of an enum, in lower case.</summary>
    public static WordShape Of<T>()
        where T : struct, Enum =>
        new([.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())]);

    protected override bool IsValid(string value) => Words.Contains(value);

    protected override string Hint(string value) => Nearest.Hint(value, Words);
}

/// <summary>Yes or no.</summary>
internal sealed record FlagShape() : ScalarShape("`true` or `false`")
{
    protected override bool IsValid(string value) => value is "true" or "false";
}

/// <summary>A whole number.</summary>
internal sealed record WholeShape(int Least, int Most) : ScalarShape($"a whole number from {Least} to {Most}")
{
    protected override bool IsValid(string value) => PackValue.TryWhole(value, out var number) && number >= Least && number <= Most;
}

/// <summary>A day, or just its month or year where no more is known.</summary>
/// <param name="DayOnly">True where it has to be a day.</param>
internal sealed record DateShape(bool DayOnly = false)
    : ScalarShape(DayOnly ? "a day such as `2028-05-01`" : "a date such as `2028`, `2028-05` or `2028-05-01`")
{
    protected override bool IsValid(string value) => PackValue.TryDate(value, out var date) && (!DayOnly || date.AsDay is not null);
}

/// <summary>A time of day.</summary>
internal sealed record ClockShape() : ScalarShape("a time such as `09:15`")
{
    protected override bool IsValid(string value) => PackValue.TryClock(value, out _);
}

/// <summary>A place in a video.</summary>
internal sealed record OffsetShape() : ScalarShape("minutes and seconds such as `19:15`, or with hours `1:02:03`")
{
    protected override bool IsValid(string value) => PackValue.TryOffset(value, out _);
}

/// <summary>An address on the web.</summary>
internal sealed record AddressShape() : ScalarShape("an http or https address")
{
    /// <summary>The longest that a link button on Discord takes.</summary>
    public const int Longest = 512;

    protected override void CheckText(YamlText text, string key, PackCheck check)
    {
        if (text.Value.Length > Longest)
        {
            check.Report(text, PackRule.TooLong, $"`{key}` takes an address of at most {Longest} characters, here are {text.Value.Length}");
            return;
        }

        base.CheckText(text, key, check);
    }

    protected override bool IsValid(string value) => PackValue.IsAddress(value);
}

/// <summary>A time zone.</summary>
internal sealed record ZoneShape() : ScalarShape("an IANA time zone such as `America/Los_Angeles`")
{
    protected override bool IsValid(string value) => IsCommon(value) || DateTimeZoneProviders.Tzdb.Ids.Contains(value);

    protected override string Hint(string value) => Nearest.Hint(value, DateTimeZoneProviders.Tzdb.Ids);

    // The machine's own data, where it has any, answers ten times quicker than the library's list. But it also takes names that are not
    // IANA's, such as `posix/Europe/Paris`, `localtime` or `europe/paris`.
    private static bool IsCommon(string value) =>
        value.Contains('/')
        && char.IsAsciiLetterUpper(value[0])
        && TimeZoneInfo.TryFindSystemTimeZoneById(value, out var zone)
        && zone.Id == value;
}
