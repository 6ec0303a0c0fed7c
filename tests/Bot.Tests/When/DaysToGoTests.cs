using NodaTime;
using Quadrennial.Bot.When;
using Quadrennial.Bot.When.Zones;

namespace Quadrennial.Bot.Tests.When;

public class DaysToGoTests
{
    private static readonly LocalDate Conference = new(2028, 5, 25);

    [Theory]
    [InlineData("America/Los_Angeles", "2028-05-25T06:59:59Z", 1)]
    [InlineData("America/Los_Angeles", "2028-05-25T07:00:00Z", 0)]
    [InlineData("America/Los_Angeles", "2028-05-26T06:59:59Z", 0)]
    [InlineData("America/Los_Angeles", "2028-05-26T07:00:00Z", -1)]
    [InlineData("Asia/Kathmandu", "2028-05-24T18:14:59Z", 1)]
    [InlineData("Asia/Kathmandu", "2028-05-24T18:15:00Z", 0)]
    [InlineData("UTC", "2027-05-25T00:00:00Z", 366)]
    [InlineData("Europe/Berlin", "2026-11-22T22:59:59Z", 550)]
    [InlineData("Europe/Berlin", "2026-11-22T23:00:00Z", 549)]
    public void The_number_changes_when_a_day_begins_at_the_venue(string venue, string now, int days) =>
        Assert.Equal(days, DaysToGo.Until(Conference, ZoneNames.Find(venue)!, NodaTime.Text.InstantPattern.General.Parse(now).Value));
}
