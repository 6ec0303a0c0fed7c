using Quadrennial.Content.Loading.Yaml;

namespace Quadrennial.Content.Loading.Shapes;

/// <summary>What values of one record have to do with each other.</summary>
internal static class PackSense
{
    /// <summary>An edition's date lies in its year, and its history runs forward.</summary>
    public static void OfEdition(YamlMap edition, PackCheck check)
    {
        if (edition["year"] is YamlText year
            && edition["date"] is YamlText text
            && PackValue.TryWhole(year.Value, out var number)
            && PackValue.TryDate(text.Value, out var date)
            && date.Year != number)
        {
            check.Report(text, PackRule.YearDiffers, $"`date` is in {date.Year}, but `year` says {number}");
        }

        DateOnly? latest = null;
        foreach (var change in edition.Maps("history"))
        {
            if (change["since"] is YamlText since && PackValue.TryDate(since.Value, out var known) && known.AsDay is { } day)
            {
                if (day < latest)
                {
                    check.Report(since, PackRule.OutOfOrder, $"`history` goes from the oldest to the newest, but {day:yyyy-MM-dd} follows {latest:yyyy-MM-dd}");
                }

                latest = day;
            }
        }
    }

    /// <summary>A talk's moments run forward, and each can be opened.</summary>
    public static void OfTalk(YamlMap talk, PackCheck check)
    {
        var latest = (Offset: TimeSpan.Zero, Text: "");
        foreach (var moment in talk.Maps("moments"))
        {
            if (moment["at"] is not YamlText at || !PackValue.TryOffset(at.Value, out var offset))
            {
                continue;
            }

            if (offset < latest.Offset)
            {
                check.Report(at, PackRule.OutOfOrder, $"`moments` go from first to last, but {at.Value} follows {latest.Text}");
            }

            if (moment["url"] is null && (talk["video"] is not YamlText video || YouTube.At(video.Value, offset) is null))
            {
                check.Report(moment, PackRule.NoAddress, "give the moment a `url`: its talk has no YouTube `video` to make one from");
            }

            latest = (offset, at.Value);
        }
    }
}
