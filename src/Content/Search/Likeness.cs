namespace Quadrennial.Content.Search;

/// <summary>How sure we are that one word was meant by another: 1 for the word itself, 0 for no relation.</summary>
internal static class Likeness
{
    /// <summary>Another form of the same word.</summary>
    public const float SameStem = 0.95f;

    /// <summary>The beginning of a word whose end may simply not be typed yet.</summary>
    public const float BeingTyped = 0.85f;

    /// <summary>What is shorter is taken as it stands: too many words begin like it or are a slip away.</summary>
    public const int ShortestGuess = 3;

    /// <summary>The most slips that are allowed for in a word of any length.</summary>
    public const int MostSlips = 2;

    private const float LossPerSlip = 1.3f;
    private const float LossPerSwap = 1f;
    private const float LossAtStart = 0.75f;
    private const float LossWhereLoose = 0.3f;

    /// <summary>How many slips a word of this length may hold and still be offered.</summary>
    public static int SlipsAllowed(int length) => length switch { < 4 => 0, < 6 => 1, _ => MostSlips };

    /// <summary>The same for the beginning of a word: fewer, for more words begin alike.</summary>
    public static int SlipsAllowedInBeginning(int length) => length switch { < 5 => 0, < 8 => 1, _ => MostSlips };

    public static float OfBeginning(int typed, int whole, bool isBeingTyped)
    {
        var share = typed / (float)whole;
        return isBeingTyped ? BeingTyped + 0.1f * share : 0.6f + 0.35f * share;
    }

    /// <summary>
    /// A slip weighs more in a short word, and at its start, where people rarely slip and words differ most; least where two letters
    /// only changed places. One slip in four letters or two in less than eight are so loose that they merely support other words.
    /// </summary>
    /// <param name="slips">How many, at most those allowed.</param>
    /// <param name="length">Letters typed or meant, whichever are more.</param>
    /// <param name="isSwap">True where all letters are there, in another order.</param>
    /// <param name="isSameStart">True where the first letter is right.</param>
    public static float OfMisspelt(int slips, int length, bool isSwap, bool isSameStart)
    {
        var isLoose = slips switch { 0 => false, 1 => length < 5, _ => length < 8 };
        return isSwap && slips is 1
            ? 1 - LossPerSwap / length
            : 1 - slips * LossPerSlip / length - (isSameStart ? 0 : LossAtStart / length) - (isLoose ? LossWhereLoose : 0);
    }
}
