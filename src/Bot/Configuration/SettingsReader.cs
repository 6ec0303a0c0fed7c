using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Quadrennial.Bot.Configuration;

/// <summary>
/// Reads settings and gathers everything that is wrong with them. Reading a setting also declares it, so the help text, the
/// README's table and the hunt for misspelt keys all follow from the one place where the setting is read.
/// </summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    private readonly List<Setting> _settings = [];
    private readonly List<SettingProblem> _problems = [];

    /// <summary>Every setting read so far.</summary>
    public IReadOnlyList<Setting> Settings => _settings;

    /// <summary>Everything wrong so far.</summary>
    public IReadOnlyList<SettingProblem> Problems => _problems;

    /// <summary>A text; null where it is not set.</summary>
    public string? Text(Setting setting)
    {
        _settings.Add(setting);
        var value = configuration[setting.Key];
        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    /// <summary>A list: <c>Key:0</c>, <c>Key:1</c> and so on.</summary>
    public IReadOnlyList<string> List(Setting setting)
    {
        _settings.Add(setting with { IsList = true });
        var section = configuration.GetSection(setting.Key);
        if (!string.IsNullOrWhiteSpace(section.Value))
        {
            Refuse(setting, "is a list: number its entries from 0");
        }

        return [.. section.GetChildren().Select(child => child.Value?.Trim()).OfType<string>().Where(value => value.Length > 0)];
    }

    /// <summary>A number between two limits, both allowed.</summary>
    public double Number(Setting setting, double fallback, double min, double max)
    {
        if (Text(setting) is not { } text)
        {
            return fallback;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
        {
            return number;
        }

        Refuse(setting, $"must be a number from {min} to {max}, and is \"{text}\"");
        return fallback;
    }

    /// <summary>Yes or no.</summary>
    public bool Flag(Setting setting, bool fallback)
    {
        if (Text(setting) is not { } text)
        {
            return fallback;
        }

        if (bool.TryParse(text, out var flag))
        {
            return flag;
        }

        Refuse(setting, $"must be true or false, and is \"{text}\"");
        return fallback;
    }

    /// <summary>An instant in ISO 8601; UTC where it names no offset.</summary>
    public DateTimeOffset? Instant(Setting setting)
    {
        if (Text(setting) is not { } text)
        {
            return null;
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant))
        {
            return instant;
        }

        Refuse(setting, $"must be a date or an instant in ISO 8601, and is \"{text}\"");
        return null;
    }

    /// <summary>An absolute http or https address that ends with a slash, so that routes can be put behind it.</summary>
    public Uri Address(Setting setting, Uri fallback)
    {
        if (Text(setting) is not { } text)
        {
            return fallback;
        }

        if (Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp))
        {
            return address;
        }

        Refuse(setting, $"must be an http or https address, and is \"{text}\"");
        return fallback;
    }

    /// <summary>Notes that a setting is wrong.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="problem">What is wrong, as the rest of a sentence that begins with the key.</param>
    public void Refuse(Setting setting, string problem) => _problems.Add(new SettingProblem(setting.Key, problem, setting.Example));

    /// <summary>Notes every key within our own sections that no setting declares: a misspelt key must not be ignored in silence.</summary>
    public void RefuseUnknownKeys()
    {
        foreach (var section in _settings.Select(setting => setting.Key.Split(':')[0]).Distinct(StringComparer.OrdinalIgnoreCase).ToList())
        {
            foreach (var (key, value) in configuration.GetSection(section).AsEnumerable())
            {
                if (value is not null && !_settings.Exists(setting => setting.Covers(key)))
                {
                    var nearest = _settings.MinBy(setting => Levenshtein.Distance(setting.Key.ToUpperInvariant(), key.ToUpperInvariant()))!;
                    _problems.Add(new SettingProblem(key, $"is not a setting; did you mean {nearest.Key}?", nearest.Example));
                }
            }
        }
    }
}

/// <summary>A setting as people see it.</summary>
/// <param name="Key">Its key with colons, such as <c>Discord:Token</c>; as an environment variable the colons become <c>__</c>.</param>
/// <param name="Meaning">What it does, in a phrase.</param>
/// <param name="Default">What holds where it is not set, in words.</param>
/// <param name="Example">A value that works.</param>
internal sealed record Setting(string Key, string Meaning, string Default, string Example)
{
    /// <summary>Whether it is a list of numbered entries.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether a key found in the configuration belongs to this setting.</summary>
    public bool Covers(string key) =>
        key.Equals(Key, StringComparison.OrdinalIgnoreCase)
        || (IsList && key.StartsWith(Key + ":", StringComparison.OrdinalIgnoreCase) && !key.AsSpan(Key.Length + 1).Contains(':'));
}

/// <summary>What is wrong with a setting.</summary>
/// <param name="Key">Its key with colons.</param>
/// <param name="Problem">What is wrong, as the rest of a sentence that begins with the key. Never holds a secret.</param>
/// <param name="Example">A value that works.</param>
internal sealed record SettingProblem(string Key, string Problem, string Example)
{
    /// <summary>The whole sentence, with an example in the form of an environment variable.</summary>
    public override string ToString() => $"{Key} {Problem}. Example: {Key.Replace(":", "__")}={Example}";
}
