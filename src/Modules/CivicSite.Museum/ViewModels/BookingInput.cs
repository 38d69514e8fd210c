using CivicSite.Museum.Bookings;
using Microsoft.AspNetCore.Mvc.Localization;

namespace CivicSite.Museum.ViewModels;

/// <summary>A field of the forms of bookings.</summary>
/// <param name="Type">Of the HTML element.</param>
/// <param name="Complete">What browsers may fill in.</param>
public sealed record BookingInput(string Id, string Name, string Value, string Type, string Complete, LocalizedHtmlString Label, LocalizedHtmlString? Hint, string Error)
{
    public const int MaxWishes = BookingReader.MaxWishes;

    public const string ConsentVersion = BookingConsentText.Version;
}
