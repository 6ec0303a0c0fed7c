using System.Globalization;

namespace Quadrennial.Bot.Commands;

/// <summary>A part of a long list.</summary>
/// <param name="Items">What is on this page.</param>
/// <param name="Number">1-based.</param>
/// <param name="Count">How many pages there are; at least 1.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, int Number, int Count)
{
    /// <summary>Position of the first item in the whole list, from 0.</summary>
    public required int Offset { get; init; }

    /// <summary>Whether this is the last page.</summary>
    public bool IsLast => Number == Count;

    /// <summary>The same page of something made from each item.</summary>
    public Page<TResult> Select<TResult>(Func<T, TResult> selector) => new([.. Items.Select(selector)], Number, Count) { Offset = Offset };
}

/// <summary>A page of a record's card, as a control carries it: <c>dtrace.conf/16:2</c>.</summary>
/// <param name="Id">Id of the record.</param>
/// <param name="Number">1-based; what lies outside the list is brought back into it.</param>
internal readonly record struct PageOf(string Id, int Number = 1)
{
    /// <summary>Reads a control's argument; without a readable number it is the first page.</summary>
    public static PageOf Parse(string argument) =>
        argument.LastIndexOf(':') is > 0 and var colon
        && int.TryParse(argument.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new PageOf(argument[..colon], number)
            : new PageOf(argument);

    /// <summary>As a control carries it.</summary>
    public override string ToString() => $"{Id}:{Number}";
}

/// <summary>Pages through lists that are too long for one card.</summary>
internal static class Paging
{
    /// <summary>The page with this number, or the nearest there is.</summary>
    public static Page<T> Page<T>(this IReadOnlyList<T> items, int number, int size)
    {
        var count = Math.Max(1, (items.Count + size - 1) / size);
        var page = Math.Clamp(number, 1, count);
        var offset = (page - 1) * size;
        return new Page<T>([.. items.Skip(offset).Take(size)], page, count) { Offset = offset };
    }

    /// <summary>The buttons to the pages before and after; none where there is one page.</summary>
    /// <param name="page">The page shown.</param>
    /// <param name="action">The control that shows another.</param>
    /// <param name="id">Id of the record.</param>
    public static IEnumerable<Button> Buttons<T>(this Page<T> page, string action, string id) => page.Count == 1
        ? []
        :
        [
            new Button.Act("Previous page", new ControlId(action, $"{new PageOf(id, page.Number - 1)}")) { IsDisabled = page.Number == 1 },
            new Button.Act("Next page", new ControlId(action, $"{new PageOf(id, page.Number + 1)}")) { IsDisabled = page.IsLast },
        ];
}
