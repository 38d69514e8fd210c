using CivicSite.Organizations.Handlers;
using CivicSite.Organizations.Models;
using CivicSite.Organizations.Rules;
using OrchardCore.ContentManagement;

namespace CivicSite.UnitTests.Organizations;

public sealed class RulesTests
{
    [Fact]
    public void A_complete_record_may_be_published() => Assert.Empty(OrganizationSamples.Faults(OrganizationSamples.Full()));

    [Fact]
    public void An_empty_draft_may_be_saved() =>
        Assert.Empty(OrganizationSamples.Faults(new ContentItem { ContentType = "Organization" }, forPublication: false));

    [Fact]
    public void Publication_needs_a_kind() =>
        Assert.Equal([OrganizationFault.KindMissing], OrganizationSamples.Faults(new ContentItem { ContentType = "Organization" }).Select(static found => found.Fault));

    [Theory]
    [InlineData("1027700132196", NumberFault.CheckDigit)]
    [InlineData("123", NumberFault.Length)]
    public void A_wrong_number_stands_beside_its_field_with_its_rule(string ogrn, object rule)
    {
        var item = OrganizationSamples.Full().Alter<OrganizationPart>(part => part.Ogrn.Text = ogrn);

        var found = Assert.Single(OrganizationSamples.Faults(item));

        Assert.Equal((OrganizationFault.Ogrn, rule), (found.Fault, (object)found.Number));
        Assert.Equal("OrganizationPart.Ogrn.Text", OrganizationFaultTexts.Member(found.Fault));
    }

    [Theory]
    [InlineData(Registration.Unregistered)]
    [InlineData(Registration.Unknown)]
    public void Who_is_not_registered_has_no_ogrn(Registration registration)
    {
        var item = OrganizationSamples.Full().Alter<OrganizationPart>(part => part.Registration = registration);

        Assert.Equal([OrganizationFault.OgrnWithoutRegistration], OrganizationSamples.Faults(item).Select(static found => found.Fault));
    }

    [Fact]
    public void Lines_that_are_wrong_are_named()
    {
        var item = OrganizationSamples.Full()
            .Alter<OrganizationContactsPart>(part =>
            {
                part.Phones.Text = "2-12-34\r\n\r\nзвонить вечером";
                part.Links.Text = "https://example.org\njavascript:alert(1)";
            })
            .Alter<OrganizationOfficePart>(part => part.Phones = "?");

        Assert.Equal(
            [(OrganizationFault.Phone, 3), (OrganizationFault.Link, 2), (OrganizationFault.OfficePhone, 1)],
            OrganizationSamples.Faults(item).Select(static found => (found.Fault, found.Line)));
    }

    [Fact]
    public void Dates_follow_each_other_and_lie_in_the_past()
    {
        var item = OrganizationSamples.Full()
            .Alter<OrganizationPart>(part => part.ClosedOn.Value = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc))
            .Alter<OrganizationRecordPart>(part => part.VerifiedOn.Value = new DateTime(2021, 3, 2, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal(
            [OrganizationFault.ClosedBeforeFounded, OrganizationFault.VerifiedInFuture],
            OrganizationSamples.Faults(item).Select(static found => found.Fault));
    }

    [Fact]
    public void Every_fault_has_a_field() =>
        Assert.All(Enum.GetValues<OrganizationFault>(), fault => Assert.NotEmpty(OrganizationFaultTexts.Member(fault)));

    [Theory]
    [InlineData("organizations", true)]
    [InlineData("/Organizations/OpenData/csv", true)]
    [InlineData("agreements", true)]
    [InlineData("organizations/opendatafans", false)]
    [InlineData("organizations/stanitsa", false)]
    public void Addresses_of_lists_are_taken(string path, bool taken) =>
        Assert.Equal(taken, OrganizationRules.ReservedPath().IsMatch(path.Trim('/')));
}
