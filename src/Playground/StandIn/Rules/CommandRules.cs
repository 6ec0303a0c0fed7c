using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn.Rules;

/// <summary>Kinds of command, numbered as Discord does.</summary>
internal enum CommandType
{
    ChatInput = 1,
    User = 2,
    Message = 3,
}

/// <summary>What a registered command may hold; from Discord's application command page.</summary>
internal static partial class CommandRules
{
    /// <summary>Names, descriptions and values of a command together, the longest localization of each counting.</summary>
    private const int MaxSum = 8_000;

    private static readonly HashSet<string> Locales =
    [
        "ar", "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "he", "hi", "hr", "hu", "id", "it", "ja", "ko",
        "lt", "nl", "no", "pl", "pt-BR", "ro", "ru", "sv-SE", "th", "tr", "uk", "vi", "zh-CN", "zh-TW",
    ];

    /// <summary>Checks a command of a create or bulk overwrite.</summary>
    /// <param name="command">The command.</param>
    /// <param name="isForGuild">Guild commands have neither contexts nor integration types.</param>
    public static void Check(Fields command, bool isForGuild)
    {
        command.Only("id", "name", "name_localizations", "description", "description_localizations", "options", "type", "nsfw",
            "default_member_permissions", "dm_permission", "default_permission", "integration_types", "contexts");
        var type = (CommandType)(command.Whole("type", 1, 3) ?? (long)CommandType.ChatInput);
        CheckReach(command, isForGuild);
        command.Flag("nsfw");

        var sum = 0;
        if (type is CommandType.ChatInput)
        {
            sum += CheckSlashName(command);
            sum += CheckDescription(command);
            sum += OptionRules.Check(command);
        }
        else
        {
            command.Text("name", 32, min: 1, isRequired: true);
            CheckLocalizations(command, "name_localizations", max: 32, isSlashName: false);
            RefuseForMenu(command, "description");
            RefuseForMenu(command, "options");
        }

        if (sum > MaxSum)
        {
            command.Complain("", "APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({MaxSum})");
        }
    }

    /// <summary>Checks the name of a slash command or option.</summary>
    /// <returns>What it adds to the sum.</returns>
    public static int CheckSlashName(Fields holder)
    {
        if (holder.Text("name", 32, min: 1, isRequired: true) is not { } name)
        {
            return 0;
        }

        if (!IsSlashName(name))
        {
            holder.Complain("name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }

        return Math.Max(name.Length, CheckLocalizations(holder, "name_localizations", max: 32, isSlashName: true));
    }

    /// <inheritdoc cref="CheckSlashName"/>
    public static int CheckDescription(Fields holder)
    {
        var description = holder.Text("description", 100, min: 1, isRequired: true) ?? "";
        return Math.Max(description.Length, CheckLocalizations(holder, "description_localizations", max: 100, isSlashName: false));
    }

    /// <summary>Checks translations.</summary>
    /// <returns>Length of the longest.</returns>
    public static int CheckLocalizations(Fields holder, string name, int max, bool isSlashName)
    {
        var longest = 0;
        if (holder.Child(name) is not { } translations)
        {
            return 0;
        }

        foreach (var (locale, _) in translations.Json)
        {
            if (!Locales.Contains(locale))
            {
                translations.Complain(locale, "BASE_TYPE_CHOICES", "Not a locale of Discord's.");
            }
            else if (translations.Text(locale, max, min: 1) is { } text)
            {
                longest = Math.Max(longest, text.Length);
                if (isSlashName && !IsSlashName(text))
                {
                    translations.Complain(locale, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
                }
            }
        }

        return longest;
    }

    private static bool IsSlashName(string name) => SlashName().IsMatch(name) && !name.Any(char.IsUpper);

    /// <summary>Discord's expression; the two scripts it names are spelled as blocks because .NET does not know scripts.</summary>
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\u0900-\u097F\u0E00-\u0E7F]{1,32}$", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex SlashName();

    private static void CheckReach(Fields command, bool isForGuild)
    {
        CheckPermissions(command);
        command.Flag("dm_permission");
        CheckNumbers(command, "integration_types", max: 1);
        CheckNumbers(command, "contexts", max: 2);
        if (isForGuild && (command.Has("contexts") || command.Has("integration_types")))
        {
            command.Complain("contexts", "APPLICATION_COMMAND_GUILD_CONTEXTS", "Only global commands have contexts and integration types.");
        }
    }

    private static void CheckPermissions(Fields command)
    {
        var node = command.Json["default_member_permissions"];
        if (node is not null && (node is not JsonValue || !ulong.TryParse(node.ToString(), out _)))
        {
            command.Complain("default_member_permissions", "NUMBER_TYPE_COERCE", "Value is not a set of permissions.");
        }
    }

    private static void CheckNumbers(Fields command, string name, int max)
    {
        foreach (var (element, path) in command.Elements(name, max + 1, min: 1))
        {
            if (element.AsWhole() is not { } number || number < 0 || number > max)
            {
                command.Problems.Add(path, "BASE_TYPE_CHOICES", $"Value must be between 0 and {max}.");
            }
        }
    }

    private static void RefuseForMenu(Fields command, string name)
    {
        if (command.Json[name] is { } node && node is not JsonArray { Count: 0 } && node.ToString().Length > 0)
        {
            command.Complain(name, "APPLICATION_COMMAND_CONTEXT_MENU_FIELD", $"Context menu commands cannot have {name}");
        }
    }
}
