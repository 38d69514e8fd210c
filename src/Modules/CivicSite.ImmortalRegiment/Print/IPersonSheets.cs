using Microsoft.AspNetCore.Mvc;

namespace CivicSite.ImmortalRegiment.Print;

/// <summary>Placards and share pictures of people of the archive.</summary>
public interface IPersonSheets
{
    /// <summary>The page where a placard is chosen; null for a person who is not in the archive.</summary>
    Task<PlacardViewModel?> PageAsync(string id);

    /// <summary>The placard as PDF; null for a person who is not in the archive or a size that is not offered.</summary>
    /// <param name="bleed">With bleed and crop marks, for printing houses.</param>
    /// <exception cref="CivicSite.Printing.PrintException">It could not be made.</exception>
    Task<PrintedFile?> PlacardAsync(ActionContext action, string id, string size, bool bleed);

    /// <summary>The placard as a picture.</summary>
    /// <exception cref="CivicSite.Printing.PrintException">It could not be made.</exception>
    Task<PrintedFile?> PreviewAsync(ActionContext action, string id);

    /// <summary>The picture for messengers and social networks: 1200 by 630 points.</summary>
    /// <exception cref="CivicSite.Printing.PrintException">It could not be made.</exception>
    Task<PrintedFile?> ShareAsync(ActionContext action, string id);
}

/// <param name="Name">What a browser calls the saved file.</param>
public sealed record PrintedFile(byte[] Content, string ContentType, string Name);
