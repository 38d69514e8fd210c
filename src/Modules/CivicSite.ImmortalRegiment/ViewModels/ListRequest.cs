using Microsoft.AspNetCore.Mvc;

namespace CivicSite.ImmortalRegiment.ViewModels;

/// <summary>The query string of the list.</summary>
public sealed class ListRequest
{
    [FromQuery(Name = "q")]
    public string? Text { get; set; }

    [FromQuery(Name = "letter")]
    public string? Letter { get; set; }

    [FromQuery(Name = "category")]
    public string? Category { get; set; }

    [FromQuery(Name = "branch")]
    public string? Branch { get; set; }

    [FromQuery(Name = "rank")]
    public string? Rank { get; set; }

    [FromQuery(Name = "award")]
    public string? Award { get; set; }

    [FromQuery(Name = "settlement")]
    public string? Settlement { get; set; }

    [FromQuery(Name = "fate")]
    public string? Fate { get; set; }

    [FromQuery(Name = "year")]
    public string? Year { get; set; }

    [FromQuery(Name = "place")]
    public string? Place { get; set; }

    [FromQuery(Name = "order")]
    public string? Order { get; set; }

    [FromQuery(Name = "view")]
    public string? View { get; set; }

    public VeteranQuery ToQuery() => new()
    {
        Text = Text ?? "",
        Letter = Letter ?? "",
        Category = Category ?? "",
        Branch = Branch ?? "",
        Rank = Rank ?? "",
        Award = Award ?? "",
        Settlement = Settlement ?? "",
        Fate = Fate ?? "",
        Year = Year ?? "",
        Place = Place ?? "",
        Order = Order ?? "",
        View = View ?? "",
    };
}
