using NodaTime;
using Quadrennial.Bot.When.Zones;

namespace Quadrennial.Bot.Tests.When;

public class ZoneSearchTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 22, 41);

    [Theory]
    [InlineData("berlin", "Berlin, Germany · now 23:41, UTC+1", "Europe/Berlin")]
    [InlineData("BERL", "Berlin, Germany · now 23:41, UTC+1", "Europe/Berlin")]
    [InlineData("San Francisco", "San Francisco, United States · now 14:41, UTC−8", "America/Los_Angeles")]
    [InlineData("san fransisco", "San Francisco, United States · now 14:41, UTC−8", "America/Los_Angeles")]
    [InlineData("SF", "San Francisco, United States · now 14:41, UTC−8", "America/Los_Angeles")]
    [InlineData("Munich", "Munich, Germany · now 23:41, UTC+1", "Europe/Berlin")]
    [InlineData("bengaluru", "Bangalore, India · now 04:11, UTC+5:30", "Asia/Kolkata")]
    [InlineData("Mumbai", "Mumbai, India · now 04:11, UTC+5:30", "Asia/Kolkata")]
    [InlineData("beijing", "Beijing, China · now 06:41, UTC+8", "Asia/Shanghai")]
    [InlineData("barcelona", "Barcelona, Spain · now 23:41, UTC+1", "Europe/Madrid")]
    [InlineData("washington dc", "Washington, United States · now 17:41, UTC−5", "America/New_York")]
    [InlineData("seattle", "Seattle, United States · now 14:41, UTC−8", "America/Los_Angeles")]
    [InlineData("boston", "Boston, United States · now 17:41, UTC−5", "America/New_York")]
    [InlineData("zürich", "Zurich, Switzerland · now 23:41, UTC+1", "Europe/Zurich")]
    [InlineData("São", "Sao Paulo, Brazil · now 19:41, UTC−3", "America/Sao_Paulo")]
    [InlineData("tokio", "Tokyo, Japan · now 07:41, UTC+9", "Asia/Tokyo")]
    [InlineData("kathmandu", "Kathmandu, Nepal · now 04:26, UTC+5:45", "Asia/Kathmandu")]
    [InlineData("lord howe", "Lord Howe, Australia · now 09:41, UTC+11", "Australia/Lord_Howe")]
    [InlineData("Asia/Calcutta", "Kolkata, India · now 04:11, UTC+5:30", "Asia/Kolkata")]
    [InlineData("kiev", "Kyiv, Ukraine · now 00:41, UTC+2", "Europe/Kyiv")]
    [InlineData("Europe/Oslo", "Oslo, Norway · now 23:41, UTC+1", "Europe/Oslo")]
    [InlineData("germany", "Berlin, Germany · now 23:41, UTC+1", "Europe/Berlin")]
    [InlineData("uk", "London, Britain (UK) · now 22:41, UTC", "Europe/London")]
    [InlineData("utc", "UTC · now 22:41", "UTC")]
    [InlineData("utc+2", "UTC+2 · now 00:41", "UTC+02")]
    [InlineData("+5:30", "UTC+5:30 · now 04:11", "UTC+05:30")]
    [InlineData("pst", "Los Angeles, United States · now 14:41, UTC−8", "America/Los_Angeles")]
    [InlineData("york", "New York, United States · now 17:41, UTC−5", "America/New_York")]
    [InlineData("portland oregon", "Portland, United States · now 14:41, UTC−8", "America/Los_Angeles")]
    public void The_first_answer_is_the_place_that_was_meant(string typed, string label, string id) =>
        Assert.Equal(new ZoneChoice(label, id), ZoneSearch.Search(typed, Now)[0]);

    [Fact]
    public void Letters_of_several_regions_offer_each() =>
        Assert.Equal(["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"], ZoneSearch.Search("IST", Now).Take(3).Select(choice => choice.ZoneId));

    [Fact]
    public void Nothing_typed_offers_well_known_places() => Assert.Equal(ZoneSearch.MaxChoices, ZoneSearch.Search("", Now).Count);

    [Theory]
    [InlineData("qqqqqq")]
    [InlineData("🎉")]
    [InlineData("'; drop table")]
    public void Nonsense_offers_nothing(string typed) => Assert.Empty(ZoneSearch.Search(typed, Now));

    [Theory]
    [InlineData("Berlin", "Europe/Berlin")]
    [InlineData("europe/berlin", "Europe/Berlin")]
    [InlineData("America/New_York", "America/New_York")]
    [InlineData("US/Pacific", "America/Los_Angeles")]
    [InlineData("Asia/Calcutta", "Asia/Kolkata")]
    [InlineData("Europe/Oslo", "Europe/Oslo")]
    [InlineData("UTC", "UTC")]
    [InlineData("CET", "CET")]
    [InlineData("PST", "America/Los_Angeles")]
    [InlineData("utc-3:30", "UTC-03:30")]
    public void A_name_without_doubt_is_a_zone(string name, string id) => Assert.Equal(id, ZoneSearch.Find(name)?.Id);

    [Theory]
    [InlineData("")]
    [InlineData("IST")]
    [InlineData("Mars/Olympus")]
    [InlineData("UTC+99")]
    [InlineData("Australia")]
    public void A_name_in_doubt_is_none(string name) => Assert.Null(ZoneSearch.Find(name));

    [Fact]
    public void Every_zone_that_has_a_place_is_found_by_its_city()
    {
        var places = ZoneNames.Source.ZoneLocations!;

        Assert.True(places.Count > 400);
        Assert.All(places, place => Assert.Contains(ZoneSearch.Search(ZoneNames.Label(place.ZoneId), Now), choice => choice.ZoneId == place.ZoneId));
    }

    [Fact]
    public void Every_city_of_the_table_stands_in_a_zone_that_exists() =>
        Assert.All(Place.FromTable(), place => Assert.Equal(place.ZoneId, ZoneNames.Canonical(Assert.IsAssignableFrom<DateTimeZone>(ZoneNames.Find(place.ZoneId)).Id)));

    [Fact]
    public void Every_id_to_store_is_its_own_canonical_form() =>
        Assert.All(ZoneNames.Source.GetIds(), id => Assert.Equal(ZoneNames.Canonical(id), ZoneNames.Canonical(ZoneNames.Canonical(id))));
}
