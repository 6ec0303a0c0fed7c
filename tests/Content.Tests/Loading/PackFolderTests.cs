using System.Text;

namespace Quadrennial.Content.Tests.Loading;

/// <summary>What is wrong with a pack's folder and files as such.</summary>
public sealed class PackFolderTests : IDisposable
{
    private const int Mebibyte = 1024 * 1024;

    private readonly PackFolder _pack = new();

    public void Dispose() => _pack.Dispose();

    [Fact]
    public void A_folder_that_is_not_there_is_told_by_name()
    {
        var broken = Assert.IsType<Content.Loading.PackOutcome.Broken>(
            Content.Loading.PackLoader.Load([Content.Loading.PackSource.Folder($"{_pack.Path}/nowhere")]));

        var error = Assert.Single(broken.Errors);
        Assert.Equal(($"{_pack.Path}/nowhere", "unreadable"), (error.File, error.Rule));
    }

    [Fact]
    public void An_empty_folder_lacks_the_files_that_every_pack_has()
    {
        _pack.Delete("conference.yaml");
        _pack.Delete("editions/2018.yaml");
        _pack.Delete("speakers.yaml");
        _pack.Delete("topics.yaml");

        Assert.Equal(
            ["(folder): a pack has a file `conference.yaml` [missing-file]", "(folder): a pack has a file `editions/*.yaml` [missing-file]"],
            _pack.Errors());
    }

    [Fact]
    public void A_pack_without_speakers_and_topics_is_a_pack()
    {
        _pack.Delete("speakers.yaml");
        _pack.Delete("topics.yaml");
        _pack.Write("editions/2018.yaml", "{id: '18', name: acme.conf 2018, year: 2018, status: expected, source: report}");

        Assert.Empty(_pack.Catalogue().Talks);
    }

    [Theory]
    [InlineData("speaker.yaml", "speaker.yaml: not a file of a pack, did you mean `speakers.yaml`? [unknown-file]")]
    [InlineData("speakers.yml", "speakers.yml: not a file of a pack, did you mean `speakers.yaml`? [unknown-file]")]
    [InlineData("edition/2020.yaml", "edition/2020.yaml: not a file of a pack, did you mean `editions/*.yaml`? [unknown-file]")]
    [InlineData("editions/old/2020.yaml", "editions/old/2020.yaml: not a file of a pack: one of `conference.yaml`, `editions/*.yaml`, `speakers.yaml`, `topics.yaml`, `trivia.yaml`, `bingo.yaml` [unknown-file]")]
    public void A_YAML_file_that_would_be_passed_over_is_told(string file, string error)
    {
        _pack.Write(file, "a: b");

        Assert.Equal([error], _pack.Errors());
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("LICENSE")]
    [InlineData(".hidden.yaml")]
    [InlineData(".git/config.yaml")]
    public void Other_files_are_nobodys_business(string file)
    {
        _pack.Write(file, "a: [");

        Assert.Equal([], _pack.Errors());
    }

    [Fact]
    public void A_file_may_have_a_mebibyte_and_no_more()
    {
        _pack.Write("topics.yaml", PackFolder.Topics + "#" + new string('x', Mebibyte - PackFolder.Topics.Length - 1));
        Assert.Equal([], _pack.Errors());

        _pack.Write("topics.yaml", PackFolder.Topics + "#" + new string('x', Mebibyte - PackFolder.Topics.Length));
        Assert.Equal(["topics.yaml: a file has at most 1048576 bytes [too-large]"], _pack.Errors());
    }

    [Fact]
    public void A_pack_may_have_64_files_and_no_more()
    {
        for (var year = 2020; year < 2080; year++)
        {
            _pack.Write($"editions/{year}.yaml", $"{{id: '{year}', name: Another, year: {year}, status: expected, source: report}}");
        }

        Assert.Equal([], _pack.Errors());

        _pack.Write("editions/more.yaml", "");
        Assert.Equal(["(folder): a pack has at most 64 YAML files [too-large]"], _pack.Errors());
    }

    [Fact]
    public void A_pack_may_not_have_more_than_20000_talks()
    {
        _pack.Write("editions/2020.yaml", EditionWith(talks: 10_000, 2020));
        _pack.Write("editions/2022.yaml", EditionWith(talks: 9_999, 2022));

        Assert.Equal(["(folder): a pack has at most 20000 talks, here are 20001 [too-large]"], _pack.Errors());
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_told_with_the_place_of_the_first_wrong_byte()
    {
        _pack.WriteBytes("topics.yaml", [.. "topics:\n  - nam"u8, 0xe9, .. ": x"u8]);

        Assert.Equal(["topics.yaml:2:8: this is not UTF-8: save the file as UTF-8 [encoding]"], _pack.Errors());
    }

    [Fact]
    public void A_byte_order_mark_and_carriage_returns_do_no_harm()
    {
        _pack.WriteBytes("topics.yaml", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(PackFolder.Topics.ReplaceLineEndings("\r\n"))]);

        Assert.Equal("They go up.", Assert.Single(_pack.Catalogue().Topics).What);
    }

    [Theory]
    [InlineData("/etc/hostname")]
    [InlineData("../outside.yaml")]
    [InlineData("editions/../../outside.yaml")]
    public void A_link_that_leads_out_of_the_folder_is_refused(string target)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Links need rights on other systems.");
        _pack.Delete("topics.yaml");
        File.CreateSymbolicLink(Path.Combine(_pack.Path, "topics.yaml"), target);

        Assert.Equal(["topics.yaml: a link may not lead out of the pack's folder: put the file itself here [outside]"], _pack.Errors());
    }

    [Fact]
    public void A_folder_behind_a_link_that_leads_out_is_refused_too()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Links need rights on other systems.");
        using var elsewhere = new PackFolder();
        Directory.Delete(Path.Combine(_pack.Path, "editions"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(_pack.Path, "editions"), Path.Combine(elsewhere.Path, "editions"));

        Assert.Contains("editions/2018.yaml: a link may not lead out of the pack's folder: put the file itself here [outside]", _pack.Errors());
    }

    [Fact]
    public void A_link_within_the_folder_is_followed_as_mounted_volumes_need_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Links need rights on other systems.");
        _pack.Delete("topics.yaml");
        _pack.Write("..2026_11_22/topics.yaml", PackFolder.Topics);
        Directory.CreateSymbolicLink(Path.Combine(_pack.Path, "..data"), "..2026_11_22");
        File.CreateSymbolicLink(Path.Combine(_pack.Path, "topics.yaml"), "./..data/topics.yaml");

        Assert.Single(_pack.Catalogue().Topics);
    }

    private static string EditionWith(int talks, int year)
    {
        var text = new StringBuilder($"id: '{year}'\nname: Another\nyear: {year}\nstatus: held\nsource: report\nprogramme:\n- talks:\n");
        for (var talk = 0; talk < talks; talk++)
        {
            text.Append($"  - {{id: {year}-{talk}, title: T}}\n");
        }

        return text.ToString();
    }
}
