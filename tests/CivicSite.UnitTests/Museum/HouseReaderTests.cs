using CivicSite.Museum.Day;
using CivicSite.Museum.House;
using CivicSite.Museum.Models;
using CivicSite.Museum.Rules;

namespace CivicSite.UnitTests.Museum;

public sealed class HouseReaderTests
{
    private static readonly MuseumHouse House = new()
    {
        Rooms = [new MuseumRoom { Id = "hall", Name = "Зал", Seats = 30, Demonstration = true }],
        Guides = [new MuseumGuide { Id = "g", Name = "Экскурсовод" }],
        Terms = [new SchoolTerm { From = new(2026, 11, 9), To = new(2026, 12, 30) }],
        Transfers = [new DayTransfer { From = new(2027, 1, 3), To = new(2026, 12, 31) }],
        Contact = "Телефон",
    };

    [Fact]
    public void What_is_shown_reads_back_as_it_was()
    {
        var (house, faults) = HouseReader.Read(HouseReader.Form(House, ""), House);

        Assert.Empty(faults);
        Assert.Equal(Stamps.Of(House), Stamps.Of(house));
    }

    [Fact]
    public void Rows_are_added_and_taken_out_and_all_else_stays_as_typed()
    {
        var form = HouseReader.Form(House, "");
        (form.Command, form.BookingHours) = ("add:rooms", "много");
        Assert.True(HouseReader.Edit(form));
        Assert.Equal((2, "много"), (form.Rooms.Count, form.BookingHours));

        form.Command = "remove:rooms:0";
        Assert.True(HouseReader.Edit(form));
        Assert.Null(Assert.Single(form.Rooms).Id);

        form.Command = "save";
        Assert.False(HouseReader.Edit(form));
        form.Command = "remove:rooms:-7";
        Assert.True(HouseReader.Edit(form));
        Assert.Single(form.Rooms);
    }

    [Fact]
    public void Each_fault_is_told_at_its_field()
    {
        var form = HouseReader.Form(House, "");
        form.Rooms.AddRange([new RoomRow { Name = "зал", Seats = "сто" }, new RoomRow { Seats = "5" }, new RoomRow()]);
        form.Terms.AddRange([new DaysRow { From = "2027-01-11" }, new DaysRow { From = "2027-03-26", To = "2027-01-11" }]);
        form.RetentionDays = "-1";

        var (house, faults) = HouseReader.Read(form, House);

        Assert.Equal(
            [
                ("RetentionDays", HouseFault.NoRetention), ("Rooms[1].Name", HouseFault.NameTwice), ("Rooms[1].Seats", HouseFault.NoSeats), ("Rooms[2].Name", HouseFault.NameMissing),
                ("Terms[1].From", HouseFault.NoDays), ("Terms[2].From", HouseFault.DaysTurned),
            ],
            faults.OrderBy(static fault => fault.Key, StringComparer.Ordinal).Select(static fault => (fault.Key, fault.Value)));
        Assert.True(house.Rooms[0].Demonstration);
        Assert.False(house.Rooms[1].Demonstration);
        Assert.DoesNotContain(house.Rooms, static room => room.Id.Length == 0);
    }

    [Fact]
    public void An_id_that_was_made_up_by_the_sender_is_not_taken()
    {
        var form = HouseReader.Form(House, "");
        form.Guides.Add(new GuideRow { Id = "'; drop", Name = "Новый" });

        Assert.DoesNotContain(HouseReader.Read(form, House).House.Guides, static guide => guide.Id.Contains('\'', StringComparison.Ordinal));
    }
}
