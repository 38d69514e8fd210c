using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using CivicSite.Engine.Localization;
using CivicSite.Engine.Text;
using CivicSite.Engine.Text.Patterns;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CivicSite.UnitTests.Localization;

/// <summary>The services as the site has them: the engine's own PO files, MVC's validation.</summary>
public sealed class SiteLocalizationTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("site-").FullName;
    private readonly CultureInfo _culture = CultureInfo.CurrentUICulture;

    [Fact]
    public void Validation_messages_are_in_the_language_of_the_request()
    {
        using var services = Build();
        string[] Validate(string culture)
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            var context = new ActionContext();
            services.GetRequiredService<IObjectModelValidator>().Validate(context, validationState: null, prefix: "", new Model { Mail = "x", Size = 9, Code = "abcdef" });
            return [.. context.ModelState.OrderBy(entry => entry.Key, StringComparer.Ordinal).SelectMany(entry => entry.Value!.Errors).Select(error => error.ErrorMessage)];
        }

        Assert.Equal(
            ["В поле «Code» должно быть от 1 до 5 знаков.", "В поле «Mail» должен быть адрес электронной почты.", "Заполните поле «Name».", "Значение поля «Size» должно быть от 1 до 5.", "Своё сообщение"],
            Validate("ru"));
        Assert.Equal(
            ["The field Code must be a string with a minimum length of 1 and a maximum length of 5.", "The Mail field is not a valid e-mail address.", "The Name field is required.", "The field Size must be between 1 and 5.", "Own message"],
            Validate("en"));
    }

    [Fact]
    public void Model_binding_messages_are_in_the_language_of_the_request()
    {
        using var services = Build();
        var messages = services.GetRequiredService<IOptions<MvcOptions>>().Value.ModelBindingMessageProvider;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ru");
        Assert.Equal("В поле «Дата» должно быть число.", messages.ValueMustBeANumberAccessor("Дата"));
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        Assert.Equal("The value 'x' is not valid for Date.", messages.AttemptedValueIsInvalidAccessor("x", "Date"));
    }

    [Fact]
    public void Errors_of_patterns_are_told_in_Russian()
    {
        using var services = Build();
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ru");
        var messages = services.GetRequiredService<PatternErrorMessages>();
        Assert.Equal("Знак 5: «{{» не закрыто знаками «}}».", messages.Describe(new PatternError(PatternErrorKind.Unclosed, 4, "{{")));
        Assert.All(Enum.GetValues<PatternErrorKind>(), kind => Assert.False(messages.Describe(new PatternError(kind, 0, "x")).ResourceNotFound));
    }

    [Fact]
    public void Files_beside_the_application_override_each_other_as_in_Orchard_Core()
    {
        Put("Localization/ru.po", "site", "a", "b", "c", "d");
        Put("Localization/CivicSite.Engine/ru.po", "module", "b", "c", "d");
        Put("Localization/CivicSite.Engine-ru.po", "dash", "c", "d");
        Put("Localization/ru/Anything.po", "folder", "d");
        Put("Localization/Unknown.Module/ru.po", "unknown", "a");
        using var services = Build();
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ru");
        var localizer = services.GetRequiredService<IStringLocalizer<Model>>();
        Assert.Equal(["site", "module", "dash", "folder"], new[] { "a", "b", "c", "d" }.Select(id => localizer[id].Value));
    }

    public void Dispose()
    {
        CultureInfo.CurrentUICulture = _culture;
        Directory.Delete(_root, recursive: true);
    }

    private ServiceProvider Build()
    {
        Put("Localization/ru/Own.po", "Своё сообщение", "Own message");
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        var environment = new Environment { ContentRootPath = _root };
        services.AddSingleton<IHostEnvironment>(environment);
        services.AddSingleton<IWebHostEnvironment>(environment);
        services.AddSiteLocalization([typeof(PoCatalog).Assembly]);
        services.AddTextServices();
        services.AddMvc();
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = false, ValidateScopes = true });
    }

    private void Put(string name, string text, params string[] ids)
    {
        var path = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, string.Concat(ids.Select(id => $"msgid \"{id}\"\nmsgstr \"{text}\"\n\n")), Encoding.UTF8);
    }

    private sealed class Model
    {
        [Required]
        public string? Name { get; set; }

        [EmailAddress]
        public string? Mail { get; set; }

        [Range(1, 5)]
        public int Size { get; set; }

        [StringLength(5, MinimumLength = 1)]
        public string? Code { get; set; }

        [Required(ErrorMessage = "Own message")]
        public string? Word { get; set; }
    }

    private sealed class Environment : IWebHostEnvironment
    {
        public string ApplicationName { get; set; } = "CivicSite.Web";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
        public string ContentRootPath { get; set; } = "";
        public string EnvironmentName { get; set; } = "Production";
        public string WebRootPath { get; set; } = "";
        public IFileProvider WebRootFileProvider { get; set; } = new NullFileProvider();
    }
}
