namespace Quadrennial.Bot.When.Grammar;

/// <summary>"2h30m", "90 minutes", "an hour and a half", "1.5 days", "two weeks and a day".</summary>
internal static class AmountPhrase
{
    private static readonly Amount Hour = Lexicon.Units["hour"];

    private static readonly Amount Minute = Lexicon.Units["minute"];

    /// <summary>Reads an amount; null if none comes next, or after a refusal.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="draft">What a refusal goes into.</param>
    /// <param name="isSpan">Whether a span was spoken of, so that 2:30 is no time of day.</param>
    public static Amount? Read(TokenReader tokens, Draft draft, bool isSpan = false)
    {
        if (ReadClockwise(tokens, isSpan) is { } clockwise)
        {
            return clockwise;
        }

        Amount? total = null;
        var unit = default(Amount);
        while (true)
        {
            var start = tokens.At;
            if (total is not null)
            {
                _ = tokens.Take("and") || tokens.TakeMark(',') || tokens.TakeMark('&');
            }

            var isGlued = tokens.Current.IsGlued;
            if (ReadQuantity(tokens, draft) is not { } quantity)
            {
                tokens.At = start;
                return total;
            }

            if (tokens.TakeWord(Lexicon.Units, out var next))
            {
                unit = next;
            }
            else if (unit == Hour && (isGlued || tokens.IsAtEnd) && quantity < 60 && quantity % 1 == 0)
            {
                unit = Minute; // 2h30
            }
            else
            {
                tokens.At = start;
                return total;
            }

            if (tokens.Take("and a half"))
            {
                quantity += 0.5m;
            }

            if (unit.Times(quantity) is not { } amount)
            {
                draft.Refuse(WhenMessages.PartOfMonth, "in 15 days", "in 6 weeks");
                return null;
            }

            total = (total ?? default) + amount;
        }
    }

    /// <summary>"in 2:30", "2:30 hours".</summary>
    private static Amount? ReadClockwise(TokenReader tokens, bool isSpan)
    {
        var start = tokens.At;
        if (tokens.TakeNumber(out var hours, 4)
            && tokens.TakeMark(':')
            && tokens.Current is { IsGluedNumber: true, Length: 2 }
            && tokens.TakeNumber(out var minutes)
            && minutes < 60
            && (tokens.Take("h", "hr", "hrs", "hour", "hours") || (isSpan && !tokens.Current.IsMark(':'))))
        {
            return Amount.OfSeconds((hours * 3600L) + (minutes * 60));
        }

        tokens.At = start;
        return null;
    }

    /// <summary>Reads a number in digits or words.</summary>
    private static decimal? ReadQuantity(TokenReader tokens, Draft draft)
    {
        if (tokens.Take("half an", "half a", "a half", "half"))
        {
            return 0.5m;
        }

        if (tokens.Take("a quarter of an", "quarter of an", "a quarter"))
        {
            return tokens.IsNext("hour", "year") ? 0.25m : null;
        }

        if (tokens.Take("three quarters of an"))
        {
            return 0.75m;
        }

        if (tokens.Take("a couple of", "a couple", "couple of", "couple"))
        {
            return 2;
        }

        if (tokens.Take("a few", "few", "several"))
        {
            draft.Note(WhenMessages.AFew);
            return 3;
        }

        return ReadDigits(tokens) ?? ReadWords(tokens);
    }

    private static decimal? ReadDigits(TokenReader tokens)
    {
        if (tokens.Current.Kind != TokenKind.Number)
        {
            return null;
        }

        decimal quantity = Math.Min(tokens.Current.Value, 1_000_000_000_000);
        tokens.At++;
        var separator = tokens.Current;
        var fraction = tokens.Ahead(1);
        if (separator.IsGlued && fraction is { Kind: TokenKind.Number, IsGlued: true, Length: <= 6, Value: var digits })
        {
            if (separator.IsMark(',') && fraction.Length == 3)
            {
                tokens.At += 2;
                return (quantity * 1000) + digits;
            }

            if (separator.IsMark('.') || separator.IsMark(','))
            {
                tokens.At += 2;
                return quantity + (digits / (decimal)Math.Pow(10, fraction.Length));
            }

            if (separator.IsMark('/') && digits != 0)
            {
                tokens.At += 2;
                return quantity / digits;
            }
        }

        return tokens.Take("and a half") ? quantity + 0.5m : quantity;
    }

    private static decimal? ReadWords(TokenReader tokens)
    {
        if (tokens.Take("a hundred", "one hundred"))
        {
            return 100;
        }

        var isOne = tokens.Take("a", "an");
        if (!tokens.TakeWord(Lexicon.Numbers, out var number))
        {
            return isOne ? 1 : null;
        }

        if (number is >= 20 and < 100)
        {
            var start = tokens.At;
            tokens.TakeMark('-');
            if (tokens.TakeWord(Lexicon.Numbers, out var ones) && ones is >= 1 and <= 9)
            {
                number += ones;
            }
            else
            {
                tokens.At = start;
            }
        }

        return tokens.Take("and a half") ? number + 0.5m : number;
    }
}
