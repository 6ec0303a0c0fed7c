using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn.Rules;

/// <summary>Kinds of option, numbered as Discord does.</summary>
internal enum OptionType
{
    Subcommand = 1,
    SubcommandGroup = 2,
    Text = 3,
    Whole = 4,
    Flag = 5,
    User = 6,
    Channel = 7,
    Role = 8,
    Mentionable = 9,
    Number = 10,
    Attachment = 11,
}

/// <summary>What the options of a command may hold.</summary>
internal static class OptionRules
{
    private const int MaxOptions = 25;
    private const int MaxChoices = 25;
    private const int MaxLength = 6_000;

    /// <summary>Checks the options of a command.</summary>
    /// <returns>What they add to the command's sum.</returns>
    public static int Check(Fields command) => CheckAll(command, depth: 0);

    private static int CheckAll(Fields holder, int depth)
    {
        var options = holder.Children("options", MaxOptions);
        var names = new HashSet<string>();
        var sum = 0;
        var (optionalSeen, subcommands) = (false, 0);
        foreach (var option in options)
        {
            var type = (OptionType)(option.Whole("type", 1, 11, isRequired: true) ?? 0);
            sum += CommandRules.CheckSlashName(option) + CommandRules.CheckDescription(option);
            if (option.Json["name"]?.ToString() is { } name && !names.Add(name))
            {
                option.Complain("name", "APPLICATION_COMMAND_OPTIONS_NAME_NOT_UNIQUE", "Option names must be unique");
            }

            if (type is OptionType.Subcommand or OptionType.SubcommandGroup)
            {
                subcommands++;
                sum += CheckNested(option, type, depth);
                continue;
            }

            sum += CheckValue(option, type);
            var isRequired = option.Flag("required") is true;
            if (isRequired && optionalSeen)
            {
                option.Complain(
                    "required",
                    "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                    "Required options must be placed before non-required options");
            }

            optionalSeen |= !isRequired;
        }

        var mustNest = subcommands > 0 || depth == 1;
        if (mustNest && subcommands < options.Count)
        {
            holder.Complain(
                "options",
                "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                "Sub-command and sub-command group option types are mutually exclusive to all other types");
        }

        return sum;
    }

    /// <summary>A command holds groups or subcommands, a group subcommands, a subcommand values: one level of groups.</summary>
    private static int CheckNested(Fields option, OptionType type, int depth)
    {
        option.Only("type", "name", "name_localizations", "description", "description_localizations", "required", "options");
        if (depth > (type is OptionType.Subcommand ? 1 : 0))
        {
            option.Complain("type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Nested too deeply.");
            return 0;
        }

        return CheckAll(option, type is OptionType.Subcommand ? 2 : 1);
    }

    private static int CheckValue(Fields option, OptionType type)
    {
        option.Only("type", "name", "name_localizations", "description", "description_localizations", "required", "choices", "autocomplete",
            "min_value", "max_value", "min_length", "max_length", "channel_types", "file_types");
        var choices = CheckChoices(option, type, out var sum);
        if (option.Flag("autocomplete") is true)
        {
            Allow(option, "autocomplete", type is OptionType.Text or OptionType.Whole or OptionType.Number);
            Allow(option, "choices", choices == 0);
        }

        Allow(option, "choices", type is OptionType.Text or OptionType.Whole or OptionType.Number);
        Allow(option, "min_length", type is OptionType.Text);
        Allow(option, "max_length", type is OptionType.Text);
        Allow(option, "min_value", type is OptionType.Whole or OptionType.Number);
        Allow(option, "max_value", type is OptionType.Whole or OptionType.Number);
        Allow(option, "channel_types", type is OptionType.Channel);
        option.Whole("min_length", 0, MaxLength);
        option.Whole("max_length", 1, MaxLength);
        return sum;
    }

    private static int CheckChoices(Fields option, OptionType type, out int sum)
    {
        sum = 0;
        var names = new HashSet<string>();
        var choices = option.Children("choices", MaxChoices);
        foreach (var choice in choices)
        {
            choice.Only("name", "name_localizations", "value");
            var name = choice.Text("name", 100, min: 1, isRequired: true) ?? "";
            var translated = CommandRules.CheckLocalizations(choice, "name_localizations", max: 100, isSlashName: false);
            sum += Math.Max(name.Length, translated) + (choice.Json["value"]?.ToString().Length ?? 0);
            CheckChoiceValue(choice, type);
            if (!names.Add(name))
            {
                choice.Complain("name", "APPLICATION_COMMAND_OPTIONS_CHOICE_NAMES_DUPLICATE", "Choice names must be unique");
            }
        }

        return choices.Count;
    }

    private static void CheckChoiceValue(Fields choice, OptionType type)
    {
        switch (type)
        {
            case OptionType.Whole:
                choice.Whole("value", isRequired: true);
                break;
            case OptionType.Number when choice.Json["value"].AsNumber() is not null:
                break;
            case OptionType.Number:
                choice.Complain("value", "NUMBER_TYPE_COERCE", "Value is not a number.");
                break;
            default:
                choice.Text("value", 100, isRequired: true);
                break;
        }
    }

    private static void Allow(Fields option, string name, bool isAllowed)
    {
        if (!isAllowed && option.Json[name] is { } node && node is not JsonArray { Count: 0 })
        {
            option.Complain(name, "APPLICATION_COMMAND_OPTION_FIELD_INVALID", $"'{name}' does not go with this option.");
        }
    }
}
