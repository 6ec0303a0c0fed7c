using System.Reflection;
using System.Text;
using CsCheck;
using Quadrennial.Content.Loading;
using Quadrennial.Content.Loading.Sources;

namespace Quadrennial.Content.Tests.Loading;

/// <summary>Whatever happens to a pack's text, loading comes to an outcome.</summary>
public sealed class MutatedPackTests
{
    private static readonly string[] Names = ["conference.yaml", "editions/2018.yaml", "speakers.yaml", "topics.yaml", "trivia.yaml", "bingo.yaml"];

    private static readonly string[] Texts = [PackFolder.Conference, PackFolder.Edition, PackFolder.Speakers, PackFolder.Topics, PackFolder.Trivia, PackFolder.Bingo];

    private static readonly HashSet<string> Rules =
        [.. typeof(PackRule).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    /// <summary>What means something to YAML, to the format or to a decoder.</summary>
    private static readonly Gen<byte[]> Piece = Gen.OneOf(
        Gen.OneOf(
            "{", "}", "[", "]", ":", ": ", "- ", ", ", "#", "&a ", "*a", "!t ", "!!", "|", ">-", "'", "\"", "%", "@", "`", "?", "~", "\\", "\\x", "\\ud800",
            "\n", "\r", "\t", " ", "   ", "---\n", "...\n", "<<: ", "null", "true", "0", "-1", "99999999999999999999", "2018", "https://", "\0", "\u2028", "é", "😀")
            .Select(Encoding.UTF8.GetBytes),
        Gen.Byte.Array[1, 3]);

    private static readonly Gen<Mutation> OneMutation =
        Gen.Select(Gen.Int[0, 5], Gen.Double[0, 1], Gen.Int[0, 12], Piece, (file, at, cut, piece) => new Mutation(file, at, cut, piece));

    [Fact]
    public void Mutated_packs_load_whole_or_are_told_to_be_broken_with_rule_and_place() =>
        OneMutation.Array[1, 4].Sample(
            mutations =>
            {
                var outcome = PackLoader.Load([Mutate(mutations)]);

                if (outcome is PackOutcome.Broken broken)
                {
                    Assert.NotEmpty(broken.Errors);
                    Assert.All(broken.Errors, error =>
                    {
                        Assert.Contains(error.Rule, Rules);
                        Assert.StartsWith("pack", error.File);
                        Assert.True(error.Line >= 0 && error.Column >= 0);
                        Assert.DoesNotContain(error.Message, char.IsControl);
                    });
                }
            },
            iter: 1000);

    private static PackSnapshot Mutate(Mutation[] mutations)
    {
        var files = Texts.Select(Encoding.UTF8.GetBytes).ToList();
        foreach (var (file, at, cut, piece) in mutations)
        {
            var bytes = files[file];
            var start = (int)(at * bytes.Length);
            files[file] = [.. bytes[..start], .. piece, .. bytes[Math.Min(start + cut, bytes.Length)..]];
        }

        PackFile[] read = [.. files.Select((bytes, index) => new PackFile(Names[index], bytes))];
        return new PackSnapshot("pack", Fingerprint: null, new(() => read));
    }

    private sealed record Mutation(int File, double At, int Cut, byte[] Piece);
}
