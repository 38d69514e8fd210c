using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CivicSite.Engine.Data;
using CivicSite.Engine.Localization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Localization.Models;
using OrchardCore.Settings;

namespace CivicSite.Engine.Settings;

/// <inheritdoc cref="ISite"/>
internal sealed class SiteSettings : ISite
{
    public string SiteName { get; set; } = "";

    public string? BaseUrl { get; set; }

    public string TimeZoneId { get; set; } = SiteTimeZones.DefaultTimeZoneId;

    public int PageSize { get; set; } = 10;

    [JsonConverter(typeof(RouteValuesConverter))]
    public RouteValueDictionary HomeRoute { get; set; } = [];

    public JsonObject Properties { get; set; } = [];

    public T As<T>()
        where T : new() =>
        Properties[typeof(T).Name] is JsonObject json ? json.Deserialize<T>(ContentJson.Options)! : new T();

    private sealed class RouteValuesConverter : JsonConverter<RouteValueDictionary>
    {
        public override RouteValueDictionary Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize<Dictionary<string, string?>>(ref reader, options)!);

        public override void Write(Utf8JsonWriter writer, RouteValueDictionary value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.ToDictionary(pair => pair.Key, pair => pair.Value?.ToString(), StringComparer.Ordinal), options);
    }
}

/// <inheritdoc cref="ISiteService"/>
internal sealed class SiteService(DocumentStore documents) : ISiteService
{
    public async Task<ISite> GetSiteSettingsAsync() => await documents.GetAsync<SiteSettings>();

    public async Task<ISite> LoadSiteSettingsAsync() => await documents.LoadAsync<SiteSettings>();

    public Task UpdateSiteSettingsAsync(ISite site) => documents.SaveAsync((SiteSettings)site);
}

/// <summary>The region from the site's settings.</summary>
internal sealed class SiteRegion(IServiceScopeFactory scopes, DocumentCache cache) : ISiteRegion
{
    // Every request asks; the settings that the cultures were read from say whether they still hold.
    private Tuple<SiteSettings, LocalizationSettings>? _cultures;

    public async ValueTask<LocalizationSettings> GetCulturesAsync()
    {
        var settings = await SettingsAsync();
        if (_cultures is not { } known || known.Item1 != settings)
        {
            _cultures = known = Tuple.Create(settings, settings.As<LocalizationSettings>());
        }

        return known.Item2;
    }

    public async ValueTask<string> GetTimeZoneIdAsync() => (await SettingsAsync()).TimeZoneId;

    private async ValueTask<SiteSettings> SettingsAsync()
    {
        if (cache.Get<SiteSettings>() is { } cached)
        {
            return cached;
        }

        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DocumentStore>().GetAsync<SiteSettings>();
    }
}
