using CivicSite.News.Feeds;
using CivicSite.News.Handlers;
using CivicSite.News.Indexes;
using CivicSite.News.Migrations;
using CivicSite.News.Models;
using CivicSite.News.Services;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.Navigation;

namespace CivicSite.News;

/// <summary>Registers the module's services.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<NewsMigrations>();
        services.AddIndexProvider<NewsArticleIndexProvider>();
        services.AddIndexProvider<MediaMentionIndexProvider>();
        services.AddContentPart<NewsArticlePart>().AddHandler<NewsArticleHandler>().AddHandler<NewsSeoHandler>();
        services.AddContentPart<MediaMentionPart>().AddHandler<MediaMentionHandler>();
        services.AddScoped<IContentHandler, NewsChangesHandler>();
        services.AddScoped<INavigationProvider, AdminMenu>();

        services.AddScoped<NewsArchive>();
        services.AddScoped<MentionArchive>();
        services.AddScoped<NewsTerms>();
        services.AddScoped<NewsCounts>();
        services.AddScoped<NewsContexts>();
        services.AddScoped<NewsHead>();
        services.AddScoped<ArticleShapes>();
        services.AddScoped<INewsArticlePages, NewsArticlePages>();
        services.AddScoped<INewsListPages, NewsListPages>();
        services.AddScoped<INewsHomePages, NewsHomePages>();
        services.AddScoped<INewsFeeds, NewsFeeds>();
    }
}
