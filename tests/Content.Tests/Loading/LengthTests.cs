namespace Quadrennial.Content.Tests.Loading;

/// <summary>How much may stand in one place.</summary>
public sealed class LengthTests : IDisposable
{
    private readonly PackFolder _pack = new();

    public void Dispose() => _pack.Dispose();

    [Theory]
    [InlineData("conference.yaml", "about: A day on anvils.", "about", 1000)]
    [InlineData("conference.yaml", "name: acme.conf", "name", 100)]
    [InlineData("conference.yaml", "label: Home", "label", 80)]
    [InlineData("editions/2018.yaml", "title: Faster than a roadrunner", "title", 200)]
    [InlineData("editions/2018.yaml", "gist: How to lose a race.", "gist", 1000)]
    [InlineData("editions/2018.yaml", "gap: The evening is not recorded.", "gap", 500)]
    [InlineData("speakers.yaml", "name: Wile E. Coyote", "name", 100)]
    [InlineData("topics.yaml", "what: They go up.", "what", 500)]
    public void Text_may_be_so_long_and_no_longer(string file, string from, string key, int longest)
    {
        _pack.Change(file, from, $"{key}: {new string('x', longest)}");
        Assert.Equal([], _pack.Errors());

        _pack.Change(file, new string('x', longest), new string('x', longest + 1));
        Assert.EndsWith($"`{key}` takes at most {longest} characters, here are {longest + 1} [too-long]", Assert.Single(_pack.Errors()));
    }

    [Fact]
    public void An_address_may_be_as_long_as_a_link_button_takes()
    {
        var address = $"https://acme.example/{new string('x', 512 - 21)}";
        _pack.Change("editions/2018.yaml", "https://acme.example/slides.pdf", address);
        Assert.Equal(address, _pack.Catalogue().Talks[0].SlidesUrl);

        _pack.Change("editions/2018.yaml", address, address + "x");
        Assert.EndsWith("`slides` takes an address of at most 512 characters, here are 513 [too-long]", Assert.Single(_pack.Errors()));
    }

    [Fact]
    public void The_longest_ids_together_fit_the_64_characters_that_every_carrier_of_an_id_has_room_for()
    {
        _pack.Change("conference.yaml", "id: acme.conf", $"id: {new string('c', 23)}");
        _pack.Change("editions/2018.yaml", "id: 18-02", $"id: {new string('t', 40)}");

        Assert.Equal(64, _pack.Catalogue().Talks[1].Id.Length);
    }

    [Fact]
    public void A_list_may_have_so_many_items_and_no_more()
    {
        _pack.Change("editions/2018.yaml", "notes: [It rained.]", $"notes: [{string.Join(", ", Enumerable.Range(1, 26))}]");

        Assert.Equal(["editions/2018.yaml:16:100: `notes` takes at most 25 items, here are 26 [too-large]"], _pack.Errors());
    }

    [Fact]
    public void A_thousand_mistakes_are_enough_to_be_told_of()
    {
        _pack.Write("topics.yaml", string.Concat(Enumerable.Range(0, 2000).Select(number => $"key{number}: x\n")));

        Assert.Equal(1000, _pack.Errors().Count);
    }

    [Fact]
    public void What_is_quoted_in_a_message_is_cut_and_cannot_steer_a_terminal()
    {
        _pack.Change("editions/2018.yaml", "topics: [rockets]", $"topics: [\"\\e[31m{new string('x', 100)}\"]");
        _pack.Change("editions/2018.yaml", "gap: The", $"\"gap\\e[31m{new string('x', 100)}\": The");

        Assert.Equal(
            [
                $"editions/2018.yaml:19:1: unknown key `gap\ufffd[31m{new string('x', 52)}…` [unknown-key]",
                "editions/2018.yaml:34:18: `topics` holds the invisible character U+001B [character]",
            ],
            _pack.Errors());
    }
}
