using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Quadrennial.Content.Loading.Yaml;

/// <summary>
/// Reads the part of YAML that packs use: values, lists and keys. Anchors, aliases and tags are refused, so a file means what it shows
/// and cannot grow when it is read.
/// </summary>
internal sealed class YamlFile
{
    /// <summary>A pack nests six deep.</summary>
    private const int Deepest = 16;

    private const string Tab = "tab as indentation";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _file;
    private readonly PackErrors _errors;
    private readonly Scanner _scanner;
    private readonly Parser _parser;

    private YamlFile(string file, string text, PackErrors errors)
    {
        _file = file;
        _errors = errors;
        _scanner = new Scanner(new StringReader(text));
        _parser = new Parser(_scanner);
    }

    /// <summary>The file's one document, or null where it cannot be read to its end; the reason has then been reported.</summary>
    public static YamlNode? Read(string file, ReadOnlySpan<byte> bytes, PackErrors errors)
    {
        if (Decode(file, bytes, errors) is not { } text)
        {
            return null;
        }

        var reader = new YamlFile(file, text, errors);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException exception)
        {
            reader.Report(exception);
            return null;
        }
    }

    private static string? Decode(string file, ReadOnlySpan<byte> bytes, PackErrors errors)
    {
        bytes = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        string text;
        try
        {
            text = Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            var before = Encoding.UTF8.GetString(bytes[..Math.Clamp(exception.Index, 0, bytes.Length)]);
            errors.Add(PlaceAt(file, before, before.Length), PackRule.Encoding, "this is not UTF-8: save the file as UTF-8");
            return null;
        }

        // The parser takes some of these for the end of the file, others for the end of a line.
        var index = Characters.IndexOfForbidden(text, andLineBreaks: false);
        if (index < 0)
        {
            return text;
        }

        errors.Add(PlaceAt(file, text, index), PackRule.Character, $"{Characters.Name(text, index)} may not stand in a pack");
        return null;
    }

    private YamlNode? ReadDocument()
    {
        Next<StreamStart>();
        if (Next() is StreamEnd)
        {
            _errors.Add(new Place(_file), PackRule.Empty, "the file is empty");
            return null;
        }

        var root = ReadNode(Next(), depth: 1);
        if (root is null)
        {
            return null;
        }

        Next<DocumentEnd>();
        if (Next() is DocumentStart second)
        {
            _errors.Add(PlaceOf(_file, second.Start), PackRule.Syntax, "a file holds one document: remove this `---`");
            return null;
        }

        return root;
    }

    private YamlNode? ReadNode(ParsingEvent parsed, int depth)
    {
        var place = PlaceOf(_file, parsed.Start);
        if (parsed is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
        {
            _errors.Add(place, PackRule.Syntax, "anchors (&), aliases (*) and tags (!) are not read: write it out, or quote it");
            return null;
        }

        if (depth > Deepest)
        {
            _errors.Add(place, PackRule.Syntax, $"nothing in a pack nests {Deepest} deep");
            return null;
        }

        return parsed switch
        {
            Scalar scalar => new YamlText(place, scalar.Value, scalar.Style is not ScalarStyle.Plain),
            SequenceStart => ReadList(place, depth),
            MappingStart => ReadMap(place, depth),
            _ => throw new YamlException(parsed.Start, parsed.End, $"did not expect {parsed}"),
        };
    }

    private YamlList? ReadList(Place place, int depth)
    {
        var items = new List<YamlNode>();
        while (Next() is var parsed and not SequenceEnd)
        {
            if (ReadNode(parsed, depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new YamlList(place, items);
    }

    private YamlMap? ReadMap(Place place, int depth)
    {
        var entries = new List<YamlEntry>();
        var keys = new Dictionary<string, Place>();
        while (Next() is var parsed and not MappingEnd)
        {
            var key = ReadNode(parsed, depth + 1);
            if (key is null)
            {
                return null;
            }

            if (key is not YamlText name)
            {
                _errors.Add(key.Place, PackRule.Syntax, $"a key is a word, not {key.Kind}");
                return null;
            }

            if (ReadNode(Next(), depth + 1) is not { } value)
            {
                return null;
            }

            if (keys.TryAdd(name.Value, name.Place))
            {
                entries.Add(new YamlEntry(name, value));
            }
            else
            {
                _errors.Add(name.Place, PackRule.DuplicateKey, $"{Characters.Quote(name.Value)} stands here twice, first in line {keys[name.Value].Line}");
            }
        }

        return new YamlMap(place, entries);
    }

    private void Next<T>()
        where T : ParsingEvent
    {
        if (Next() is var parsed and not T)
        {
            throw new YamlException(parsed.Start, parsed.End, $"did not expect {parsed}");
        }
    }

    private ParsingEvent Next()
    {
        try
        {
            return _parser.MoveNext() ? _parser.Current! : throw new InvalidOperationException();
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // The first is all that the parser says of some brackets which are never closed, the second of some tags.
            var message = exception is ArgumentException ? "a tag (!) is not read" : "did not find expected ','";
            throw new YamlException(_scanner.CurrentPosition, _scanner.CurrentPosition, message, exception);
        }
    }

    private static Place PlaceOf(string file, Mark mark) => new(file, (int)mark.Line, (int)mark.Column);

    private static Place PlaceAt(string file, string text, int index)
    {
        var before = text.AsSpan(0, index);
        return new(file, before.Count('\n') + 1, index - before.LastIndexOf('\n'));
    }

    /// <summary>Says it in words for people who write a pack; the parser's are for people who write parsers.</summary>
    private void Report(YamlException exception)
    {
        var message = exception.Message switch
        {
            var text when text.Contains(Tab) => "indent with spaces, not with tabs",
            var text when text.Contains("invalid mapping") => "text that holds a colon and a space belongs in quotation marks",
            var text when text.Contains("cannot start any token") => "text that begins with this character belongs in quotation marks",
            var text when text.Contains("unknown escape") => "text that holds a backslash belongs in single quotation marks",
            var text when text.Contains("unexpected end of stream") => "this quotation mark is never closed",
            var text when text.Contains("Unicode") => "this escape stands for no character",
            var text when text.Contains("expected ','") => "a comma or a closing bracket is missing before this",
            var text when text.Contains("expected node content") => "a value is missing here",
            var text when text.Contains("expected key") => "this line does not fit what is above it: a key is followed by a colon and indented like its neighbours",
            var text => $"not well-formed YAML: {text}",
        };

        // Of a tab, the parser tells where the lines begin that it should indent.
        var mark = exception.Message.Contains(Tab) ? _scanner.CurrentPosition : exception.Start;
        _errors.Add(PlaceOf(_file, mark), PackRule.Syntax, message);
    }
}
