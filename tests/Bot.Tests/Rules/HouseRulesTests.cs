using Microsoft.Extensions.DependencyInjection;
using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Tests.Rules;

/// <summary>The arrows between the folders, as the design draws them.</summary>
public sealed class HouseRulesTests
{
    private const string Features = "Quadrennial.Bot.Features.";

    private static readonly Type[] Types = typeof(Program).Assembly.GetTypes();

    [Fact]
    public void Features_do_not_name_each_other()
    {
        var typesByFeature = Types
            .Where(type => !type.IsNested && !type.Name.Contains('<') && type.Namespace is { } space && space.StartsWith(Features))
            .ToLookup(type => type.Namespace![Features.Length..].Split('.')[0], type => type.Name);
        Assert.True(typesByFeature.Count >= 6, $"only {typesByFeature.Count} features were found");

        foreach (var feature in typesByFeature.Select(group => group.Key))
        {
            var code = Repository.CodeIn($"src/Bot/Features/{feature}");
            Assert.NotEmpty(code);
            var foreign = typesByFeature.Where(group => group.Key != feature).SelectMany(group => group).ToHashSet();
            Assert.All(code, file => Assert.DoesNotContain(Words(file.Text), foreign.Contains));
        }
    }

    [Fact]
    public void Only_the_connection_names_the_Discord_client()
    {
        var code = Repository.CodeIn("src/Bot");
        Assert.Contains(code, file => file.Path.StartsWith("src/Bot/Connection/") && NamesDiscord(file.Text));
        Assert.DoesNotContain(code, file => !file.Path.StartsWith("src/Bot/Connection/") && NamesDiscord(file.Text));

        static bool NamesDiscord(string text) => text.Contains("Quadrennial.Discord");
    }

    [Fact]
    public void The_bot_does_not_know_the_playground()
    {
        Assert.NotEmpty(Repository.CodeIn("src/Playground"));
        Assert.DoesNotContain(typeof(Program).Assembly.GetReferencedAssemblies(), assembly => assembly.Name == "Quadrennial.Playground");
        Assert.DoesNotContain(Repository.CodeIn("src/Bot"), file => file.Text.Contains("Quadrennial.Playground"));
    }

    [Fact]
    public void The_content_knows_neither_Discord_nor_a_host() => Assert.DoesNotContain(
        typeof(Content.Catalogue).Assembly.GetReferencedAssemblies(),
        assembly => assembly.Name is "Quadrennial.Discord" or "Quadrennial.Bot" || assembly.Name!.StartsWith("Microsoft.Extensions."));

    [Fact]
    public void Every_module_is_in_the_table_of_contents()
    {
        var modules = Types.Where(type => !type.IsInterface && type.IsAssignableTo(typeof(ICommandModule))).ToHashSet();
        Assert.NotEmpty(modules);

        var listed = new ServiceCollection().AddQuadrennial()
            .Where(service => service.ServiceType == typeof(ICommandModule))
            .Select(service => service.ImplementationType)
            .ToList();

        Assert.Equal(modules, listed.OfType<Type>().ToHashSet());
    }

    private static string[] Words(string code) =>
        code.Split(code.Where(character => !char.IsLetterOrDigit(character) && character != '_').Distinct().ToArray());
}
