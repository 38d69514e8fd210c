namespace CivicSite.News.Services;

/// <summary>Names of the signals on which cached figures expire.</summary>
internal static class NewsSignals
{
    /// <summary>A published article appeared, changed or went.</summary>
    public const string Articles = "CivicSite.News.Articles";

    /// <summary>A taxonomy was changed.</summary>
    public const string Terms = "CivicSite.News.Terms";
}
