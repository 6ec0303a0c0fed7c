namespace Quadrennial.Content.Search;

/// <summary>How sure we are that one word was meant by another: 1 for the word itself, 0 for no relation.</summary>
internal static class Likeness
{
    /// <summary>Another form of the same word.</summary>
    public const float SameStem = 0.95f;

    /// <summary>The beginning of a word whose end may simply not be typed yet.</summary>
    public const float BeingTyped = 0.85f;

    /// <summary>Shorter beginnings of words mean nothing in a finished query.</summary>
    public const int ShortestBeginning = 3;

    /// <summary>Shorter words are too close to each other for slips.</summary>
    public const int ShortestMisspelt = 3;

    private const float LossPerSlip = 1.3f;
    private const float LossAtStart = 0.15f;
    private const float LossBeyondUsual = 0.3f;

    /// <summary>How many slips a word of this length may hold and still be offered.</summary>
    public static int SlipsAllowed(int length) => length switch { < 4 => 0, < 6 => 1, _ => 2 };

    public static float OfBeginning(int typed, int whole, bool isBeingTyped)
    {
        var share = typed / (float)whole;
        return isBeingTyped ? BeingTyped + 0.1f * share : 0.55f + 0.4f * share;
    }

    /// <summary>
    /// A slip weighs more in a short word, and at its start, where people rarely slip and words differ most. One slip in three letters
    /// or two in less than eight are so loose that they only ever support other words.
    /// </summary>
    /// <param name="slips">How many, at most those allowed.</param>
    /// <param name="typed">Letters typed.</param>
    /// <param name="length">Letters typed or meant, whichever are more.</param>
    /// <param name="isSameStart">True where the first letter is right.</param>
    public static float OfMisspelt(int slips, int typed, int length, bool isSameStart)
    {
        if (slips is 0)
        {
            return 1;
        }

        var isLoose = slips > 1 ? length < 8 : typed < 4;
        return 1 - slips * LossPerSlip / length - (isSameStart ? 0 : LossAtStart) - (isLoose ? LossBeyondUsual : 0);
    }
}
