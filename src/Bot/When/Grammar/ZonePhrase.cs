using System.Collections.Frozen;
using NodaTime;
using Quadrennial.Bot.When.Zones;

namespace Quadrennial.Bot.When.Grammar;

/// <summary>"Berlin", "in New York", "Europe/Berlin", "UTC+2", "PST", "Eastern time", "my time".</summary>
internal static class ZonePhrase
{
    /// <summary>Letters that are also words; they stand for a zone only in capitals.</summary>
    private static readonly FrozenSet<string> AlsoWords = FrozenSet.Create("cat", "eat", "pet", "art", "cot", "vet", "wat", "west", "met", "wet");

    /// <summary>Reads a zone.</summary>
    public static bool Read(TokenReader tokens, Draft draft)
    {
        tokens.Take("in");
        if (tokens.Take("my time", "my timezone", "my zone", "local time", "my local time", "here"))
        {
            return draft.SetZone(draft.Question.Zone);
        }

        if (tokens.Try(() => ReadOffset(tokens, draft) is { } offset && draft.SetZone(offset)))
        {
            return true;
        }

        return (tokens.Try(() => ReadId(tokens, draft))
                || tokens.Try(() => ReadLetters(tokens, draft))
                || tokens.Try(() => ReadRegion(tokens, draft))
                || tokens.Try(() => ReadName(tokens, draft)))
            && SkipTime(tokens);
    }

    /// <summary>"UTC+2", "GMT-03:30", and with a draft "+02:00" behind a time of day.</summary>
    public static DateTimeZone? ReadOffset(TokenReader tokens, Draft? draft = null)
    {
        var isNamed = tokens.Take("utc", "gmt");
        var isPlus = tokens.TakeMark('+');
        if (!isPlus && !tokens.TakeMark('-'))
        {
            return isNamed && draft is null ? DateTimeZone.Utc : null;
        }

        // After a bare time, a minus may as well be a range: 9:00-10:00.
        var isAllowed = isNamed || draft is null || (draft.Clock is not null && (isPlus || draft.Day.Year is not null));
        var digits = tokens.Current;
        if (!isAllowed || !digits.IsGlued || !tokens.TakeNumber(out var hours, 4))
        {
            return null;
        }

        var minutes = 0;
        if (digits.Length > 2)
        {
            (hours, minutes) = (hours / 100, hours % 100);
        }
        else if (tokens.Current is { IsGlued: true } colon && colon.IsMark(':') && tokens.Ahead(1) is { IsGlued: true, Length: 2 })
        {
            tokens.At++;
            tokens.TakeNumber(out minutes);
        }

        var seconds = (hours * 3600) + (minutes * 60);
        return minutes > 59 || hours > 14 || tokens.Current.IsGlued && tokens.Current.Kind != TokenKind.Mark
            ? null
            : DateTimeZone.ForOffset(Offset.FromSeconds(isPlus ? seconds : -seconds));
    }

    private static bool ReadLetters(TokenReader tokens, Draft draft)
    {
        var token = tokens.Current;
        if (token.Kind != TokenKind.Word)
        {
            return false;
        }

        var said = tokens.Said(tokens.At, tokens.At + 1);
        var ids = ZoneAbbreviations.Find(token.Text);
        if (ids.Count == 0 || (token.Text == "z" && !token.IsGlued) || (AlsoWords.Contains(token.Text) && !said.All(char.IsAsciiLetterUpper)))
        {
            return false;
        }

        tokens.At++;
        if (ids is not [var id])
        {
            var (before, after) = (tokens.Said(0, tokens.At - 1), tokens.Rest);
            return draft.Refuse(WhenMessages.AmbiguousZone(said, ids), [.. ids.Select(choice => $"{before} {ZoneNames.Label(choice)} {after}".Trim())]);
        }

        if (!ZoneAbbreviations.IsPlain(token.Text))
        {
            draft.Note(WhenMessages.LettersAreRegion(said, ZoneNames.Label(id)));
        }

        return draft.SetZone(ZoneNames.Find(id)!);
    }

    private static bool ReadRegion(TokenReader tokens, Draft draft)
    {
        for (var count = 2; count >= 1; count--)
        {
            if (ZoneAbbreviations.FindRegion(Words(tokens, count)) is { } id && (tokens.Ahead(count).IsWord("time") || draft.Clock is not null))
            {
                draft.Note(WhenMessages.LettersAreRegion(tokens.Said(tokens.At, tokens.At + count), ZoneNames.Label(id)));
                tokens.At += count;
                return draft.SetZone(ZoneNames.Find(id)!);
            }
        }

        return false;
    }

    /// <summary>An id as it is: America/Port-au-Prince, Etc/GMT+3.</summary>
    private static bool ReadId(TokenReader tokens, Draft draft)
    {
        var (text, count) = tokens.Run();
        for (; count > 2; count--, text = tokens.Said(tokens.At, tokens.At + count))
        {
            var id = text.Contains('/') ? ZoneNames.Find(text)?.Id ?? ZoneNames.Lookup(ZoneNames.Key(text)) : null;
            if (id is not null)
            {
                tokens.At += count;
                return draft.SetZone(ZoneNames.Find(ZoneNames.Canonical(id))!);
            }
        }

        return false;
    }

    private static bool ReadName(TokenReader tokens, Draft draft)
    {
        for (var count = 6; count >= 1; count--)
        {
            if (tokens.Current.Kind != TokenKind.Word || tokens.Ahead(count - 1).Kind != TokenKind.Word)
            {
                continue;
            }

            var name = ZoneNames.Key(tokens.Said(tokens.At, tokens.At + count));
            if (ZoneNames.Lookup(name) is { } id)
            {
                tokens.At += count;
                return draft.SetZone(ZoneNames.Find(id)!);
            }

            if (ZoneNames.HasSeveral(name))
            {
                return draft.Refuse(WhenMessages.SeveralZones(tokens.Said(tokens.At, tokens.At + count)));
            }
        }

        return false;
    }

    private static string Words(TokenReader tokens, int count) => string.Join(' ', Enumerable.Range(0, count).Select(i => tokens.Ahead(i).Text));

    private static bool SkipTime(TokenReader tokens)
    {
        tokens.Take("time", "timezone", "time zone");
        return true;
    }
}
